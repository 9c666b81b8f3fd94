import { type Answers, type Condition, holds, isPresent } from './condition.js';
import { growingFacts } from './derived-answers.js';
import type { QuestionKey } from './questions/questions.js';
import { type KnownQuestion, questions, stepAsked } from './questions/questions.js';

/** What asking depends on beside the answers. */
export interface Circumstances {
  /** The day it is, at the place of the institution: `YYYY-MM-DD`. */
  readonly today: string;
  /** Questions `onRequest` that this institution asks. */
  readonly also?: readonly QuestionKey[];
}

const whenever = (condition: Condition | undefined, answers: Answers): boolean => !condition || holds(condition, answers);

/**
 * The questions to ask now, in order; what staff fill in later is left out. Answers to questions that are no longer
 * asked lead to no others.
 */
export function asked(answers: Answers, { today, also = [] }: Circumstances): readonly KnownQuestion[] {
  const facts = growingFacts(today);
  return questions.filter((question) => {
    const now =
      !question.derived &&
      (!question.onRequest || also.includes(question.key)) &&
      (facts['assist'] !== 'staff' || question.essential || question.step === 0) &&
      whenever(stepAsked[question.step], facts) &&
      whenever(question.asked, facts);
    // Conditions look back only, so that one pass is enough.
    if (now) facts[question.key] = answers[question.key];
    return now;
  });
}

/** The values of a choice that suit the other answers; none of the rest is forbidden. */
export function offeredValues(question: KnownQuestion, answers: Answers): readonly string[] {
  if (!('values' in question)) return [];
  const offered = 'offered' in question ? question.offered : undefined;
  return question.values.filter((value) => whenever(offered?.[value], answers));
}

/** How far an application has come, in questions that are asked now. */
export interface Progress {
  readonly asked: number;
  readonly answered: number;
  /** Passed over with “I don't know” or “later”. */
  readonly skipped: number;
}

/** Counts what is asked, answered and passed over; nothing is counted that is not asked. */
export function progress(answers: Answers, circumstances: Circumstances): Progress {
  const now = asked(answers, circumstances);
  return {
    asked: now.length,
    answered: now.filter(({ key }) => isPresent(answers[key])).length,
    skipped: now.filter(({ key }) => answers[key] === null).length,
  };
}

/** The answers that may be kept and sent: of questions that are asked now, and none that is for the moment only. */
export function keptAnswers(answers: Answers, circumstances: Circumstances): Answers {
  const kept = asked(answers, circumstances).filter(({ key, transient }) => !transient && answers[key] !== undefined);
  return Object.fromEntries(kept.map(({ key }) => [key, answers[key]]));
}
