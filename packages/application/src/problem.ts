/** Every way in which an answer can be wrong. */
export const problemCodes = [
  'missing', 'missing-choice', 'must-agree', 'no-consent', 'no-contact', 'wrong-kind', 'bad-choice',
  'too-short', 'too-long', 'too-many', 'too-small', 'too-large', 'not-whole', 'not-money',
  'bad-name', 'bad-postcode', 'bad-country', 'bad-date', 'future-date', 'past-date', 'too-old',
  'bad-region', 'bad-phone', 'bad-email', 'bad-identity-number', 'bad-certificate-number',
  'bad-file', 'bad-file-type', 'file-too-large', 'bad-signature',
  'birth-date-differs', 'certificate-differs', 'level-differs', 'kinds-of-multiple', 'exclusive-choice', 'unusual-choice',
  'relative-without-ground', 'has-counsel', 'income-contradicts', 'commitment-declined', 'file-undescribed',
] as const;

/** A way in which an answer can be wrong. */
export type ProblemCode = (typeof problemCodes)[number];

/** What a check of a number found: a code of its own and what its text needs. */
export interface CheckResult {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One thing to put right; a warning never stands in the way. */
export interface Problem {
  /** The key of the question. */
  readonly question: string;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** What the text has in braces: limits and what was found. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Where in a list of rows or files, from 0. */
  readonly row?: number;
  /** The column of a row, or the part of an address or signature. */
  readonly column?: string;
  /** What a check of identity or certificate numbers said, more exact than `code`. */
  readonly detail?: CheckResult;
}

/** Checks of numbers that other modules bring; without them only the form of a number is looked at. */
export interface Checks {
  identityNumberProblems(number: string, type: string): readonly CheckResult[];
  disabilityCertificateProblems(number: string): readonly CheckResult[];
}
