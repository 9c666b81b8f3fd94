import { law, type Question } from '../question.js';
import { relations, relationsOffered } from './relations.js';

const form = law('法律援助申请表');
const proxy = law('法律援助法', '第四十条');

/** Step 3: the person who files for the applicant (代理人基本情况). */
export const stepAgent = [
  {
    key: 'agentName', step: 3, kind: 'text', limits: { min: 2, max: 50, pattern: 'name' }, required: true, defaultFrom: 'guardianName',
    sensitivity: 'personal', basis: [form],
  },
  {
    key: 'agentType', step: 3, kind: 'one', values: ['statutory-agent', 'relative', 'entrusted-agent'], required: true, defaultFrom: 'filedBy',
    sensitivity: 'personal', basis: [form, proxy],
  },
  { key: 'agentIdNo', step: 3, kind: 'identity-number', required: true, skippable: true, sensitivity: 'personal', basis: [form] },
  { key: 'agentPhone', step: 3, kind: 'phone', required: true, skippable: true, defaultFrom: 'guardianPhone', sensitivity: 'personal', basis: [] },
  {
    key: 'agentRelation', step: 3, kind: 'one', values: relations, offered: relationsOffered, required: true, defaultFrom: 'guardianRelation',
    sensitivity: 'personal', basis: [law('民法典', '第一千零四十五条'), law('刑事诉讼法', '第一百零八条')],
  },
  {
    key: 'conflictWithGuardian', step: 3, kind: 'yes-no', asked: { eq: ['filedBy', 'relative'] }, required: true, skippable: true,
    sensitivity: 'sensitive', basis: [proxy],
  },
  {
    key: 'conflictReason', step: 3, kind: 'long-text', asked: { eq: ['conflictWithGuardian', true] }, required: true,
    limits: { min: 5, max: 1000 }, sensitivity: 'sensitive', basis: [proxy],
  },
  {
    key: 'agentProof', step: 3, kind: 'files', required: true, skippable: true, limits: { max: 10 },
    sensitivity: 'personal', basis: [law('法律援助条例', '第十七条')],
  },
] as const satisfies readonly Question[];
