import type { Answers } from './condition.js';
import type { IdentifierProblem } from './identifiers/problem.js';
import type { Column, Question } from './question.js';

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
  /** What exactly is wrong with a number or an address, and what would be right. */
  readonly detail?: IdentifierProblem;
}

/** What a check of a number or an address came to: the code of the answer's problem, and what exactly is wrong. */
export interface IdentifierCheck {
  readonly code: ProblemCode;
  readonly details: readonly IdentifierProblem[];
}

/** The rules of numbers and addresses, apart because a form can be shown before they are there. */
export interface NumberRules {
  /** What was typed as the answer to a question or into a cell; `undefined` where that is no number nor address. */
  check(part: Question | Column, typed: string, answers: Answers, today: string): IdentifierCheck | undefined;
  /** Where other answers differ from what the numbers say. */
  contradictions(answers: Answers, today: string): readonly Problem[];
}
