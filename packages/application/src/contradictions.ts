import type { Answers } from './condition.js';
import { offeredValues } from './asked.js';
import { ageOn } from './calendar-day.js';
import type { Problem, ProblemCode } from './problem.js';
import { questions } from './questions/questions.js';

const holdsAll = (answer: unknown, ...values: string[]): boolean => Array.isArray(answer) && values.every((value) => answer.includes(value));

/**
 * Answers that do not go together, and what the law makes worth a second look; warnings all of them, because papers
 * have mistakes and the institution decides (法律援助法 第四十三条). `answers` with what follows from them.
 */
export function contradictions(answers: Answers, today: string): readonly Problem[] {
  const found: Problem[] = [];
  const warn = (question: string, code: ProblemCode, values: Problem['values'] = {}): void => {
    found.push({ question, code, severity: 'warning', values });
  };
  const { birthDate, disabilityKinds: kinds } = answers;
  if (holdsAll(kinds, 'multiple') && (kinds as readonly unknown[]).length < 3) warn('disabilityKinds', 'kinds-of-multiple');
  if (holdsAll(answers['exemptGround'], 'none') && (answers['exemptGround'] as readonly unknown[]).length > 1) warn('exemptGround', 'exclusive-choice');
  if (holdsAll(answers['exemptGround'], 'no-fixed-income') && answers['hasFixedIncome'] === true) warn('exemptGround', 'income-contradicts');
  const years = ageOn(birthDate, today);
  const categories = answers['categories'];
  if (years !== undefined && ((holdsAll(categories, 'minor') && years >= 18) || (holdsAll(categories, 'older') && years < 60)))
    warn('categories', 'unusual-choice');

  // Near relatives may always apply in criminal cases (第二十四、二十九条); else only against a guardian (第四十条).
  if (answers['filedBy'] === 'relative' && answers['conflictWithGuardian'] === false && answers['caseType'] !== 'criminal')
    warn('filedBy', 'relative-without-ground');
  if (answers['hasCounsel'] === true) warn('hasCounsel', 'has-counsel');
  if (answers['commitment'] === false) warn('commitment', 'commitment-declined');

  for (const question of questions) {
    const answer = answers[question.key];
    if (!('offered' in question) || typeof answer !== 'string' || !question.values.includes(answer)) continue;
    if (!offeredValues(question, answers).includes(answer)) warn(question.key, 'unusual-choice');
  }
  for (const { key, kind } of questions) {
    const files = kind === 'files' ? answers[key] : undefined;
    if (!Array.isArray(files)) continue;
    files.forEach((file: unknown, row) => {
      if (typeof file === 'object' && file !== null && (!('description' in file) || file.description === '')) found.push({ question: key, code: 'file-undescribed', severity: 'warning', values: {}, row });
    });
  }
  return found;
}
