import type { Answers } from '@mangdao/application';
import type { Draft, DraftKind } from '../device/draft.js';

/** What goes to the intake; once queued it never changes, because the intake knows it again by its hash. */
export interface Envelope {
  readonly tenant: string;
  readonly answers: Answers;
  readonly attachments?: readonly string[];
  readonly locale?: Draft['locale'];
  readonly formToken?: string;
  readonly website?: string;
  /** When a detained person gave the request to the place that sends it (ISO 8601). */
  readonly filedAt?: string;
}

/** What the intake issued; nobody else can. */
export interface Receipt {
  readonly id: string;
  readonly kind: DraftKind;
  /** Twelve digits in groups of four. */
  readonly receipt: string;
  /** For status queries. */
  readonly secret: string;
  /** ISO 8601. */
  readonly submittedAt: string;
  /** ISO 8601; until then it can be changed or withdrawn by oneself. */
  readonly changeableUntil: string;
}

/** One place that is wrong: a path of keys such as `answers.phone`. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Why the intake refused for good (RFC 9457); `code` is stable, the sentences are for the visitor. */
export interface Problem {
  readonly status: number;
  /** `other-payload`: something else was already sent under this id; ask the status with the receipt of that sending. */
  readonly code: string;
  readonly title: string;
  readonly expected?: string;
  readonly todo?: string;
  readonly errors: readonly Fault[];
}

/** Why it has not been sent yet. */
export type Hindrance = 'network' | 'busy' | 'service';

/** Where something that was queued stands. */
export type Standing =
  /** “Saved here, not sent yet”. `nextTry` in milliseconds since 1970. */
  | { readonly is: 'waiting'; readonly hindrance?: Hindrance; readonly nextTry: number }
  | { readonly is: 'sending' }
  /** The only state with a receipt. `changing`: an amendment made before the answer came is still to be taken in. */
  | { readonly is: 'sent'; readonly receipt: Receipt; readonly changing: boolean; readonly changeProblem?: Problem }
  | { readonly is: 'refused'; readonly problem: Problem };

/** Something the visitor pressed “send” for. */
export interface Submission {
  readonly id: string;
  /** The draft it was made of. */
  readonly draft: string;
  readonly kind: DraftKind;
  readonly urgent: boolean;
  readonly queuedAt: number;
  readonly attempts: number;
  readonly standing: Standing;
  /** What is to be sent; gone as soon as there is a receipt. */
  readonly answers?: Answers;
  /** Whether closing the page loses it: the device could not keep it. */
  readonly onlyInMemory: boolean;
}
