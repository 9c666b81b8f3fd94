import type { Answers } from './condition.js';
import { offeredValues } from './asked.js';
import { plainNumber } from './answer-schema.js';
import { age } from './derived-answers.js';
import type { Problem, ProblemCode } from './problem.js';
import { questions } from './questions/questions.js';

const withBirthDate = ['resident-id', 'hk-macao-residence', 'taiwan-residence'];
const kindCodes = ['vision', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'];

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
  const { idType, birthDate, disabilityKinds: kinds, disabilityLevel: level } = answers;
  const idNumber = typeof answers['idNumber'] === 'string' ? plainNumber(answers['idNumber']) : '';
  const certNo = typeof answers['certNo'] === 'string' ? plainNumber(answers['certNo']) : '';

  const [, year, month, day] = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(idNumber) ?? [];
  const inNumber = `${year}-${month}-${day}`;
  if (year && withBirthDate.includes(idType as string) && typeof birthDate === 'string' && birthDate !== inNumber)
    warn('birthDate', 'birth-date-differs', { found: birthDate, inNumber });

  if (certNo.length >= 20) {
    // The certificate is the applicant's citizen's number and two digits (残疾人证管理办法 第五条).
    if (idNumber.length === 18 && certNo.slice(0, 18) !== idNumber) warn('certNo', 'certificate-differs');
    if (typeof level === 'string' && level !== certNo[19]) warn('disabilityLevel', 'level-differs', { found: level, inNumber: certNo[19]! });
    const kind = kindCodes[+certNo[18]! - 1];
    if (kind && Array.isArray(kinds) && kinds.length > 0 && !kinds.includes(kind)) warn('disabilityKinds', 'certificate-differs');
  }
  if (holdsAll(kinds, 'multiple') && (kinds as readonly unknown[]).length < 3) warn('disabilityKinds', 'kinds-of-multiple');
  if (holdsAll(answers['exemptGround'], 'none') && (answers['exemptGround'] as readonly unknown[]).length > 1) warn('exemptGround', 'exclusive-choice');
  if (holdsAll(answers['exemptGround'], 'no-fixed-income') && answers['hasFixedIncome'] === true) warn('exemptGround', 'income-contradicts');
  const years = age(birthDate, today);
  const categories = answers['categories'];
  if (years !== null && ((holdsAll(categories, 'minor') && years >= 18) || (holdsAll(categories, 'older') && years < 60)))
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
