import type { Condition } from '../condition.js';
import { law, type Question } from '../question.js';
import { declares, isDisabled, sensitiveAllowed } from './conditions.js';
import { mattersWithoutLimit } from './matter-basis.js';
import { relations } from './relations.js';

const aid = (...articles: string[]) => law('法律援助法', ...articles);
const limited: Condition = { not: { in: ['matter', mattersWithoutLimit] } };

/** Step 5: whether money is short (经济困难状况); passed over where the law sets no limit (第三十二条). */
export const stepHardship = [
  {
    key: 'hardshipMode', step: 5, kind: 'one', values: ['no-limit', 'exempt', 'declare'], derived: true,
    sensitivity: 'personal', basis: [aid('第三十二条', '第四十一条', '第四十二条')],
  },
  {
    key: 'hasFixedIncome', step: 5, kind: 'yes-no', skippable: true,
    asked: { and: [limited, { or: [isDisabled, { gt: ['age', 59] }, { lt: ['age', 18] }] }] },
    sensitivity: 'personal', basis: [aid('第四十二条')],
  },
  {
    key: 'exemptGround', step: 5, kind: 'many',
    values: ['no-fixed-income', 'social-assistance', 'judicial-assistance', 'special-care', 'migrant-worker', 'other', 'none'],
    asked: { and: [limited, sensitiveAllowed] }, required: true, skippable: true, sensitivity: 'personal',
    sensitiveValues: ['no-fixed-income', 'social-assistance', 'judicial-assistance', 'special-care'], basis: [aid('第四十二条')],
  },
  {
    key: 'exemptProof', step: 5, kind: 'files', asked: { eq: ['hardshipMode', 'exempt'] }, required: true, skippable: true, limits: { max: 10 },
    sensitivity: 'sensitive', basis: [aid('第四十二条')],
  },
  {
    key: 'householdSize', step: 5, kind: 'number', asked: declares, required: true, limits: { min: 1, max: 20, whole: true },
    sensitivity: 'personal', basis: [aid('第四十一条')],
  },
  {
    key: 'family', step: 5, kind: 'rows', asked: { and: [declares, { gt: ['householdSize', 1] }] }, skippable: true, limits: { max: 20 },
    columns: [
      { key: 'name', kind: 'text', required: true, limits: { max: 50 } },
      { key: 'relation', kind: 'one', values: ['self', ...relations] },
      { key: 'occupation', kind: 'text', limits: { max: 50 } },
      { key: 'monthlyIncome', kind: 'money' },
    ],
    sensitivity: 'personal', basis: [aid('第四十一条')],
  },
  {
    key: 'monthlyIncomePerCapita', step: 5, kind: 'money', asked: declares, required: true, skippable: true,
    sensitivity: 'personal', basis: [aid('第三十四条', '第四十一条')],
  },
  {
    key: 'assets', step: 5, kind: 'rows', asked: { and: [declares, sensitiveAllowed] }, onRequest: true, skippable: true, limits: { max: 20 },
    columns: [
      { key: 'type', kind: 'one', values: ['home', 'vehicle', 'savings', 'other'], required: true },
      { key: 'count', kind: 'number', limits: { min: 0, max: 99 } },
      { key: 'area', kind: 'number', limits: { min: 0 } },
      { key: 'value', kind: 'money' },
    ],
    sensitivity: 'sensitive', basis: [aid('第四十一条')],
  },
  {
    key: 'majorExpense', step: 5, kind: 'text', asked: { and: [declares, sensitiveAllowed] }, skippable: true, limits: { max: 200 },
    sensitivity: 'sensitive', basis: [aid('第四十一条')],
  },
  {
    // The institution may look the facts up instead, so that declining is lawful and only leads to a warning.
    key: 'commitment', step: 5, kind: 'consent', asked: declares, required: true, skippable: true, declinable: true,
    sensitivity: 'personal', basis: [aid('第四十一条', '第四十七条', '第四十八条', '第六十四条')],
  },
  {
    key: 'commitmentSignature', step: 5, kind: 'signature', values: ['drawn', 'typed', 'fingerprint-later'],
    asked: { eq: ['commitment', true] }, required: true, skippable: true, sensitivity: 'personal', basis: [aid('第四十一条')],
  },
] as const satisfies readonly Question[];
