import { law, type Question } from '../question.js';
import { isDisabled, sensitiveAllowed } from './conditions.js';
import { relations } from './relations.js';

const certificate = law('残疾人证管理办法', '第五条');
const barrierFree = [law('法律援助法', '第四十五条'), law('无障碍环境建设法', '第四十一条'), law('残疾人保障法', '第五十五条')];
const disabled = { and: [isDisabled, sensitiveAllowed] } as const;
const guarded = {
  or: [{ eq: ['filedBy', 'statutory-agent'] }, { lt: ['age', 18] }, { in: ['capacity', ['limited', 'none']] }],
} as const;

/** Step 2: disability, only as far as the applicant wants to tell; nothing here stands in the way of sending. */
export const stepDisability = [
  {
    key: 'hasDisability', step: 2, kind: 'one', values: ['yes', 'no', 'unsaid'], asked: sensitiveAllowed, skippable: true,
    sensitiveValues: ['yes'], sensitivity: 'personal', basis: [law('法律援助法', '第四十二条', '第四十五条')],
  },
  {
    key: 'certNo', step: 2, kind: 'certificate-number', asked: disabled, skippable: true,
    sensitivity: 'sensitive', basis: [certificate],
  },
  {
    key: 'disabilityKinds', step: 2, kind: 'many',
    values: ['vision', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'],
    asked: disabled, required: true, skippable: true, sensitivity: 'sensitive', basis: [law('残疾人保障法', '第二条'), certificate],
  },
  {
    key: 'disabilityLevel', step: 2, kind: 'one', values: ['1', '2', '3', '4'], asked: disabled, skippable: true,
    sensitivity: 'sensitive', basis: [certificate],
  },
  {
    key: 'certPhoto', step: 2, kind: 'files', asked: disabled, skippable: true, limits: { max: 2 },
    sensitivity: 'sensitive', basis: [law('法律援助法', '第四十二条')],
  },
  {
    key: 'accessNeeds', step: 2, kind: 'many',
    values: ['sign-language', 'text', 'large-print', 'braille', 'speech', 'visit', 'wheelchair', 'companion', 'other'],
    asked: { and: [{ or: [isDisabled, { gt: ['age', 59] }] }, sensitiveAllowed] }, skippable: true,
    sensitivity: 'sensitive', basis: barrierFree,
  },
  {
    key: 'accessNote', step: 2, kind: 'text', asked: { and: [{ has: ['accessNeeds', 'other'] }, sensitiveAllowed] }, skippable: true,
    limits: { max: 200 }, sensitivity: 'sensitive', basis: barrierFree,
  },
  {
    // Asked of those who file for somebody, never concluded from a disability.
    key: 'capacity', step: 2, kind: 'one', values: ['full', 'limited', 'none'],
    asked: { and: [{ in: ['filedBy', ['statutory-agent', 'relative']] }, { not: { lt: ['age', 18] } }, sensitiveAllowed] }, skippable: true,
    sensitivity: 'sensitive', basis: [law('民法典', '第二十一条', '第二十二条'), law('法律援助法', '第四十条')],
  },
  {
    key: 'guardianName', step: 2, kind: 'text', asked: guarded, required: true, skippable: true,
    limits: { min: 2, max: 50, pattern: 'name' }, sensitivity: 'personal', basis: [law('民法典', '第二十三条', '第二十八条')],
  },
  {
    key: 'guardianRelation', step: 2, kind: 'one', values: relations, asked: guarded, required: true, skippable: true,
    sensitivity: 'personal', basis: [law('民法典', '第二十三条', '第二十八条')],
  },
  {
    key: 'guardianPhone', step: 2, kind: 'phone', asked: guarded, skippable: true,
    sensitivity: 'personal', basis: [law('法律援助法', '第四十条')],
  },
] as const satisfies readonly Question[];
