import type { Condition } from '../condition.js';
import type { Question, Step } from '../question.js';
import { stepAgent } from './step-agent.js';
import { stepApplicant } from './step-applicant.js';
import { applies, filedByOther } from './conditions.js';
import { stepDisability } from './step-disability.js';
import { stepHardship } from './step-hardship.js';
import { stepMatter } from './step-matter.js';
import { stepSend } from './step-send.js';
import { stepStart } from './step-start.js';

const all = [...stepStart, ...stepApplicant, ...stepDisability, ...stepAgent, ...stepMatter, ...stepHardship, ...stepSend] as const;

type Known = (typeof all)[number];

/** The key of every question. */
export type QuestionKey = Known['key'];

/** The values of a choice or the ways of signing. */
export type ValueOf<K extends QuestionKey> = Extract<Known, { key: K; values: readonly string[] }>['values'][number];

/** The columns of a question with rows. */
export type ColumnOf<K extends QuestionKey> = Extract<Known, { key: K; kind: 'rows' }>['columns'][number];

/** Questions that have values to choose from. */
export type ChoiceKey = Extract<Known, { values: readonly string[] }>['key'];

/** Questions that are answered by rows. */
export type RowsKey = Extract<Known, { kind: 'rows' }>['key'];

/** A question whose key is known to have texts. */
export type KnownQuestion = Question & { readonly key: QuestionKey };

/** All questions in the order in which they are asked. */
export const questions: readonly KnownQuestion[] = all;

/** When a whole step is asked; what is not named here always is. */
export const stepAsked: Readonly<Partial<Record<Step, Condition>>> = {
  1: applies,
  2: applies,
  3: { and: [applies, filedByOther] },
  4: applies,
  5: applies,
  6: applies,
};
