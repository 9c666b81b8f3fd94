import type { Answers } from './condition.js';
import { formProblems, type Review } from './form-problems.js';
import { numberRules } from './number-rules.js';
import type { Problem } from './problem.js';

/** All that is wrong with the answers to the questions that are asked, numbers and addresses included; never throws. */
export const problems = (answers: Answers, review: Review): readonly Problem[] => formProblems(answers, review, numberRules);
