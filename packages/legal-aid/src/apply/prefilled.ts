import type { Answer, Answers, QuestionKey } from '@mangdao/application/form';
import type { Numbers } from './numbers.js';

const numbered = ['resident-id', 'hk-macao-residence', 'taiwan-residence'];

/**
 * What a number says of its holder, proposed where nothing was answered: the date of birth and the sex by an identity card
 * (GB 11643), the kind and level by a disability certificate (残疾人证管理办法 第五条). The visitor sees it and may change it.
 */
export function prefilled(key: QuestionKey, answers: Answers, today: string, { identityFacts, certificateFacts }: Numbers): Answers {
  const number = answers[key];
  if (typeof number !== 'string') return answers;
  const found: Record<string, Answer> = {};
  if (key === 'idNumber' && numbered.includes(answers['idType'] as string)) {
    const facts = identityFacts(number, today);
    if (facts) found['birthDate'] = facts.birthDate;
    if (facts?.sex) found['gender'] = facts.sex;
  }
  if (key === 'certNo') {
    const facts = certificateFacts(number, today);
    if (facts) Object.assign(found, { disabilityKinds: [facts.category], disabilityLevel: facts.level });
  }
  return { ...found, ...Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) };
}
