import { questions } from '@mangdao/application';
import type { Answers } from '@mangdao/application';

const passing: readonly string[] = questions.filter((question) => 'transient' in question && question.transient).map(({ key }) => key);

/** The answers without those of which the form says that they are not stored: whether somebody is in danger now. */
export const keptAnswers = (answers: Answers): Answers =>
  passing.some((key) => Object.hasOwn(answers, key)) ? Object.fromEntries(Object.entries(answers).filter(([key]) => !passing.includes(key))) : answers;
