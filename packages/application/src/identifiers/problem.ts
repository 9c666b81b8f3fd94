/** What can be wrong with a number or an address; each code has a sentence in every language. */
export const problemCodes = [
  'length',
  'longest',
  'character',
  'lookalike',
  'first-generation',
  'region',
  'birth-year',
  'birth-month',
  'birth-day',
  'birth-future',
  'check',
  'other-document',
  'unusual-form',
  'disability-category',
  'disability-level',
  'replacement-mark',
  'other-identity-number',
  'mobile-start',
  'phone-start',
  'area-code',
  'service-number',
  'foreign-number',
  'email-space',
  'email-at',
  'email-name',
  'email-domain',
] as const;

/** One of them. */
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong and what is right. The values hold what was typed: show them to whoever typed it, never log them. */
export interface IdentifierProblem {
  readonly code: ProblemCode;
  /** A warning asks for a second look: the rule behind it is not certain enough to call the number wrong. */
  readonly severity: 'error' | 'warning';
  readonly values: { readonly found: string; readonly expected: string } & Readonly<Record<string, string>>;
}

const longestShown = 40;

/** A problem that makes the number wrong; more values than two are named by the sentence of the code. */
export function error(code: ProblemCode, found: string | number, expected: string | number, more: Readonly<Record<string, string>> = {}): IdentifierProblem {
  return { code, severity: 'error', values: { ...more, found: shown(String(found)), expected: String(expected) } };
}

/** A problem that asks for a second look. */
export function warning(code: ProblemCode, found: string | number, expected: string | number, more: Readonly<Record<string, string>> = {}): IdentifierProblem {
  return { ...error(code, found, expected, more), severity: 'warning' };
}

/** Pasted novels are not repeated in an error. */
function shown(text: string): string {
  const characters = Array.from(text);
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : text;
}
