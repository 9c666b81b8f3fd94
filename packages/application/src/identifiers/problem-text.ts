import type { Hotline } from './hotlines.js';
import type { IdentityDocument } from './identity-document.js';
import type { IdentifierProblem, ProblemCode } from './problem.js';
import type { SpokenDigits } from './receipt-number.js';

/** All words about identifiers in one language. */
export interface IdentifierTexts {
  /** A sentence or two for each problem, with the names of its values in braces. */
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly documents: Readonly<Record<IdentityDocument, string>>;
  /** How the number of a document usually looks, where it cannot be checked. */
  readonly forms: Readonly<Partial<Record<IdentityDocument, string>>>;
  readonly hotlines: Readonly<Record<Hotline, { readonly name: string; readonly purpose: string }>>;
  readonly spokenDigits: SpokenDigits;
}

/** A problem in words: what is wrong, and what would be right. */
export function problemText({ code, values }: IdentifierProblem, texts: IdentifierTexts): string {
  const named = (key: string, value: string): string => {
    const document = value as IdentityDocument;
    if (code === 'other-document') return texts.documents[document] ?? value;
    return code === 'unusual-form' && key === 'expected' ? (texts.forms[document] ?? texts.documents[document] ?? value) : value;
  };
  return texts.problems[code].replace(/\{(\w+)\}/g, (brace, key: string) => (Object.hasOwn(values, key) ? named(key, values[key]!) : brace));
}
