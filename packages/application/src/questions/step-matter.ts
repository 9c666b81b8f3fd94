import type { Condition } from '../condition.js';
import { law, type Question } from '../question.js';
import { sensitiveAllowed } from './conditions.js';
import { matters } from './matter-basis.js';
import { litigationStages, otherStages } from './stages.js';

const form = law('法律援助申请表');
const aid = (...articles: string[]) => law('法律援助法', ...articles);
const criminal: Condition = { eq: ['caseType', 'criminal'] };
const civil: Condition = { not: criminal };
const begun: Condition = { and: [{ present: 'stage' }, { not: { eq: ['stage', 'none'] } }] };

/** Step 4: what it is about, how far it has come and where (申请事项). */
export const stepMatter = [
  {
    key: 'caseType', step: 4, kind: 'one', values: ['civil', 'labour', 'administrative', 'criminal', 'state-compensation', 'other'],
    required: true, skippable: true, sensitivity: 'personal', basis: [aid('第二十二条', '第三十一条')],
  },
  {
    key: 'matter', step: 4, kind: 'one', values: matters, required: true, sensitiveValues: ['abuse'],
    offered: { defence: criminal, 'mandatory-defence': criminal, 'compulsory-treatment': criminal, 'crime-victim': criminal },
    sensitivity: 'personal', basis: [aid('第三十一条', '第三十二条', '第三十三条')],
  },
  { key: 'cause', step: 4, kind: 'text', onRequest: true, skippable: true, limits: { max: 100 }, sensitivity: 'personal', basis: [form] },
  {
    key: 'serviceForm', step: 4, kind: 'many',
    values: ['advice', 'document', 'criminal-defence', 'representation', 'duty-lawyer', 'labour', 'other'],
    required: true, default: ['representation'], sensitivity: 'none', basis: [aid('第二十二条')],
  },
  {
    key: 'stage', step: 4, kind: 'one',
    values: [...otherStages, ...litigationStages],
    required: true, skippable: true, offered: { investigation: criminal, prosecution: criminal }, sensitivity: 'personal', basis: [form],
  },
  {
    key: 'role', step: 4, kind: 'one',
    values: [
      'plaintiff', 'defendant', 'third-party', 'claimant', 'respondent', 'suspect', 'accused', 'victim', 'private-prosecutor',
      'incidental-plaintiff', 'near-relative',
    ],
    asked: begun, required: true, skippable: true, sensitiveValues: ['suspect', 'accused', 'victim'],
    offered: {
      plaintiff: civil, defendant: civil, 'third-party': civil, claimant: civil,
      suspect: criminal, accused: criminal, victim: criminal, 'private-prosecutor': criminal, 'incidental-plaintiff': criminal,
    },
    sensitivity: 'personal', basis: [form, aid('第二十四条', '第二十九条')],
  },
  {
    // What 第二十五条 names, of the suspect or the accused, whoever writes.
    key: 'defenceGround', step: 4, kind: 'many',
    values: [
      'minor', 'vision-hearing-or-speech-disability', 'limited-capacity', 'possible-life-or-death-sentence', 'death-sentence-review',
      'trial-in-absence',
    ],
    asked: {
      and: [
        criminal,
        { or: [{ in: ['role', ['suspect', 'accused', 'near-relative']] }, { in: ['matter', ['defence', 'mandatory-defence']] }] },
        sensitiveAllowed,
      ],
    },
    skippable: true, sensitivity: 'sensitive', basis: [aid('第二十五条')],
  },
  {
    key: 'detained', step: 4, kind: 'yes-no', asked: criminal, required: true, skippable: true,
    sensitivity: 'sensitive', basis: [aid('第三十九条', '第四十条')],
  },
  {
    key: 'hasCounsel', step: 4, kind: 'yes-no', required: true, skippable: true,
    sensitivity: 'personal', basis: [aid('第二十四条', '第三十一条', '第四十八条')],
  },
  {
    key: 'handlingOrg', step: 4, kind: 'address', asked: begun, required: true, skippable: true, limits: { max: 100 },
    sensitivity: 'personal', basis: [aid('第三十八条')],
  },
  {
    key: 'eventPlace', step: 4, kind: 'region', asked: { not: { present: 'handlingOrg' } }, required: true, skippable: true,
    sensitivity: 'personal', basis: [aid('第三十八条')],
  },
  {
    key: 'opponent', step: 4, kind: 'rows', skippable: true, limits: { max: 5 },
    columns: [
      { key: 'name', kind: 'text', required: true, limits: { max: 100 } },
      { key: 'phone', kind: 'phone' },
      { key: 'address', kind: 'text', limits: { max: 200 } },
      { key: 'relation', kind: 'text', limits: { max: 50 } },
    ],
    sensitivity: 'personal', basis: [],
  },
  {
    key: 'opponentInHousehold', step: 4, kind: 'yes-no', asked: { present: 'opponent' }, skippable: true,
    sensitivity: 'personal', basis: [],
  },
  {
    key: 'amount', step: 4, kind: 'money', skippable: true,
    asked: {
      in: ['matter', ['wages', 'injury', 'social-benefits', 'bereavement-pension', 'maintenance', 'pollution', 'state-compensation', 'bravery', 'retrial-acquittal', 'other']],
    },
    sensitivity: 'personal', basis: [],
  },
  {
    key: 'facts', step: 4, kind: 'long-text', required: true, limits: { min: 20, max: 2000 },
    sensitivity: 'personal', basis: [form, law('法律援助条例', '第十七条')],
  },
  {
    key: 'deadlineDate', step: 4, kind: 'date', skippable: true, essential: true, limits: { date: 'not-past' },
    sensitivity: 'personal', basis: [aid('第四十四条')],
  },
  {
    key: 'preservation', step: 4, kind: 'yes-no', required: true, skippable: true,
    sensitivity: 'personal', basis: [aid('第四十四条')],
  },
] as const satisfies readonly Question[];
