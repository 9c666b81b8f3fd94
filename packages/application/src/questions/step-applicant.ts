import { law, type Question } from '../question.js';
import { ethnicities } from './ethnicities.js';

const form = law('法律援助申请表');
const hasDocument = { not: { eq: ['idType', 'none'] } } as const;

/** Step 1: who the applicant is and how to reach them (申请人基本情况). */
export const stepApplicant = [
  {
    key: 'filedBy', step: 1, kind: 'one', values: ['self', 'statutory-agent', 'relative', 'entrusted-agent'],
    required: true, essential: true, default: 'self', sensitivity: 'personal', basis: [law('法律援助法', '第四十条')],
  },
  {
    key: 'name', step: 1, kind: 'text', limits: { min: 2, max: 50, pattern: 'name' },
    required: true, essential: true, sensitivity: 'personal', basis: [form],
  },
  {
    key: 'idType', step: 1, kind: 'one',
    values: [
      'resident-id', 'hk-macao-residence', 'taiwan-residence', 'permanent-residence', 'hk-macao-travel', 'taiwan-travel',
      'passport', 'military-id', 'household-register', 'birth-certificate', 'none',
    ],
    required: true, default: 'resident-id', sensitivity: 'personal', basis: [law('法律援助条例', '第十七条')],
  },
  {
    key: 'idNumber', step: 1, kind: 'identity-number', asked: hasDocument, required: true,
    sensitivity: 'personal', basis: [law('法律援助条例', '第十七条')],
  },
  {
    key: 'idMissingReason', step: 1, kind: 'text', asked: { eq: ['idType', 'none'] }, limits: { min: 2, max: 200 }, skippable: true,
    sensitivity: 'personal', basis: [law('法律援助条例', '第十七条')],
  },
  {
    key: 'nationality', step: 1, kind: 'text', asked: { in: ['idType', ['permanent-residence', 'passport']] }, required: true, skippable: true,
    limits: { pattern: 'country' }, sensitivity: 'personal', basis: [law('法律援助法', '第六十九条')],
  },
  { key: 'gender', step: 1, kind: 'one', values: ['male', 'female'], required: true, sensitivity: 'personal', basis: [form] },
  {
    key: 'birthDate', step: 1, kind: 'date', limits: { date: 'not-future' }, required: true,
    sensitivity: 'personal', basis: [form],
  },
  {
    // It stands here and not in step 0, because only now the age is known.
    key: 'consentGuardian', step: 1, kind: 'consent', asked: { lt: ['age', 14] }, required: true, essential: true,
    sensitivity: 'none', basis: [law('个人信息保护法', '第三十一条')],
  },
  { key: 'ethnicity', step: 1, kind: 'one', values: ethnicities, skippable: true, sensitivity: 'personal', basis: [form] },
  {
    key: 'domicile', step: 1, kind: 'address', limits: { max: 200 }, required: true, skippable: true,
    sensitivity: 'personal', basis: [form],
  },
  { key: 'residence', step: 1, kind: 'address', limits: { max: 200 }, required: true, sensitivity: 'personal', basis: [form] },
  {
    key: 'postcode', step: 1, kind: 'text', onRequest: true, skippable: true, limits: { pattern: 'postcode' },
    sensitivity: 'personal', basis: [form],
  },
  // Before any way of contact is named: whoever is in danger at home knows then what not to name.
  {
    key: 'keepFrom', step: 1, kind: 'text', limits: { max: 200 }, skippable: true, essential: true,
    sensitivity: 'personal', basis: [law('法律援助法', '第二十一条')],
  },
  {
    key: 'contactPref', step: 1, kind: 'many', values: ['phone', 'sms', 'wechat', 'email', 'sign-video', 'visit'],
    required: true, essential: true, sensitiveValues: ['sign-video'], sensitivity: 'personal', basis: [law('法律援助法', '第四十五条')],
  },
  {
    key: 'leaveMessage', step: 1, kind: 'one', values: ['yes', 'no-details', 'no'], asked: { or: [{ has: ['contactPref', 'phone'] }, { has: ['contactPref', 'sms'] }] }, skippable: true, essential: true,
    sensitivity: 'personal', basis: [law('法律援助法', '第二十一条')],
  },
  { key: 'phone', step: 1, kind: 'phone', skippable: true, essential: true, sensitivity: 'personal', basis: [form] },
  {
    key: 'email', step: 1, kind: 'email', asked: { or: [{ has: ['contactPref', 'email'] }, { not: { present: 'phone' } }] },
    required: { has: ['contactPref', 'email'] }, skippable: true, essential: true, limits: { max: 254 }, sensitivity: 'personal', basis: [],
  },
  { key: 'workUnit', step: 1, kind: 'text', limits: { max: 100 }, skippable: true, sensitivity: 'personal', basis: [form] },
  { key: 'occupation', step: 1, kind: 'text', onRequest: true, limits: { max: 50 }, skippable: true, sensitivity: 'personal', basis: [form] },
  {
    key: 'education', step: 1, kind: 'one', values: ['none', 'primary', 'secondary', 'college'], onRequest: true, skippable: true,
    sensitivity: 'personal', basis: [form],
  },
  {
    key: 'categories', step: 1, kind: 'many',
    values: [
      'disabled', 'older', 'minor', 'woman', 'farmer', 'migrant-worker', 'soldier', 'military-family', 'veteran',
      'ethnic-minority', 'foreigner', 'other',
    ],
    required: true, skippable: true, sensitiveValues: ['disabled', 'minor'], sensitivity: 'personal', basis: [form],
  },
] as const satisfies readonly Question[];
