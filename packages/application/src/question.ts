import type { Basis, Source } from './basis.js';
import type { Answer, Condition } from './condition.js';

/** What a text must look like, by name, so that its message can say so. */
export type PatternName = 'name' | 'postcode' | 'country';

/** What is asked for beside the answer's kind; lengths in characters (code points). */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: PatternName;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** A date that cannot lie after today, or before it. */
  readonly date?: 'not-future' | 'not-past';
}

/**
 * How sensitive an answer is: `sensitive` is what 个人信息保护法 第二十八条 means, `personal` any other personal
 * information. All answers about a child under 14 are sensitive whatever is said here.
 */
export type Sensitivity = 'none' | 'personal' | 'sensitive';

interface Common {
  readonly key: string;
  readonly step: Step;
  /** Asked only while this holds; always asked without it. */
  readonly asked?: Condition;
  /** Wanted for sending while this holds; without it the answer is welcome and never wanted. */
  readonly required?: Condition | true;
  /** “I don't know” or “later” is an answer: it is kept as `null` and never stands in the way of sending. */
  readonly skippable?: true;
  readonly limits?: Limits;
  readonly sensitivity: Sensitivity;
  readonly basis: readonly Basis[];
  /** A consent that may be refused, because the law has another way. */
  readonly declinable?: true;
  /** What stands there before the applicant answers. */
  readonly default?: Answer;
  /** The question whose answer is proposed here. */
  readonly defaultFrom?: string;
  /** Never asked: worked out from other answers, or given by the receiving end. */
  readonly derived?: true;
  /** Never kept nor sent. */
  readonly transient?: true;
  /** Asked only where the institution wants to know: whoever collects less is right (个人信息保护法 第六条). */
  readonly onRequest?: true;
  /** Wanted even of those who are in a hurry or let staff fill in the rest. */
  readonly essential?: true;
}

interface OfChoice extends Common {
  readonly kind: 'one' | 'many';
  readonly values: readonly string[];
  /** Values that suit only while a condition holds. */
  readonly offered?: Readonly<Record<string, Condition>>;
  /** Values that make a merely personal answer sensitive. */
  readonly sensitiveValues?: readonly string[];
}

/** One cell of a row. */
export interface Column {
  readonly key: string;
  readonly kind: 'one' | 'text' | 'number' | 'money' | 'phone' | 'files' | 'yes-no';
  readonly values?: readonly string[];
  readonly limits?: Limits;
  readonly required?: true;
}

interface OfRows extends Common {
  readonly kind: 'rows';
  /** `limits` count rows. */
  readonly columns: readonly Column[];
}

interface OfSignature extends Common {
  readonly kind: 'signature';
  readonly values: readonly string[];
}

interface Plain extends Common {
  readonly kind:
    | 'text'
    | 'long-text'
    | 'number'
    | 'money'
    | 'date'
    | 'region'
    | 'address'
    | 'phone'
    | 'email'
    | 'identity-number'
    | 'certificate-number'
    | 'yes-no'
    | 'files'
    | 'consent';
}

/** A question as data: when it is asked, what it takes and where it comes from; its words are in the texts. */
export type Question = OfChoice | OfRows | OfSignature | Plain;

/** The steps of an application, 0 to 6. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The answer to `address`: a region code (GB/T 2260, 6 digits or longer) and what stands behind it. */
export interface Address {
  readonly region: string;
  readonly detail?: string;
}

/** One of the answers to `files`; `size` in bytes, `description` for those who cannot see it. */
export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly description?: string;
  /** The upload at the receiving end. */
  readonly id?: string;
}

/** The answer to `signature`: how it was given and when (ISO instant); `value` a name typed or a picture drawn. */
export interface Signature {
  readonly method: string;
  readonly at: string;
  readonly value?: string;
}

/** When a consent was given (ISO instant) and to which version of the notice; the answer itself is `true` or `false`. */
export interface ConsentRecord {
  readonly question: string;
  readonly at: string;
  readonly version: string;
}

/** A basis in one line: `law('法律援助法', '第四十条')`. */
export const law = (source: Source, ...articles: string[]): Basis => ({ source, articles });
