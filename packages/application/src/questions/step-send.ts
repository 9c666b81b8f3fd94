import { law, type Question } from '../question.js';
import { filedByOther } from './conditions.js';

const form = law('法律援助申请表');
const methods = ['drawn', 'typed', 'voice', 'later'] as const;

/** Step 6: materials, signature, sending. */
export const stepSend = [
  {
    key: 'materials', step: 6, kind: 'rows', skippable: true, limits: { max: 30 },
    columns: [
      { key: 'name', kind: 'text', required: true, limits: { max: 100 } },
      { key: 'copies', kind: 'number', limits: { min: 1, max: 99, whole: true } },
      { key: 'description', kind: 'text', limits: { max: 200 } },
      { key: 'files', kind: 'files', limits: { max: 10 } },
    ],
    sensitivity: 'personal', basis: [law('法律援助条例', '第十七条')],
  },
  {
    key: 'orgId', step: 6, kind: 'text', required: true, skippable: true, limits: { max: 64 },
    sensitivity: 'none', basis: [law('法律援助法', '第三十八条')],
  },
  { key: 'truthDeclaration', step: 6, kind: 'consent', required: true, essential: true, sensitivity: 'none', basis: [form, law('法律援助法', '第四十七条')] },
  {
    key: 'signature', step: 6, kind: 'signature', values: methods, required: true, essential: true,
    sensitivity: 'personal', basis: [form, law('法律援助条例', '第十七条')],
  },
  {
    key: 'agentSignature', step: 6, kind: 'signature', values: methods, asked: filedByOther, required: true,
    sensitivity: 'personal', basis: [form],
  },
  { key: 'signDate', step: 6, kind: 'date', derived: true, sensitivity: 'none', basis: [form] },
  { key: 'applicationNo', step: 6, kind: 'text', derived: true, sensitivity: 'personal', basis: [] },
] as const satisfies readonly Question[];
