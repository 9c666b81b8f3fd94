import { law, type Question } from '../question.js';
import { applies } from './conditions.js';

/** Step 0, before the form: what is needed, how urgent it is, and what the applicant agrees to. */
export const stepStart = [
  {
    key: 'safety', step: 0, kind: 'yes-no', skippable: true, transient: true,
    sensitivity: 'sensitive', basis: [law('反家庭暴力法', '第十九条')],
  },
  {
    key: 'need', step: 0, kind: 'one', values: ['advice', 'apply', 'document', 'progress', 'complaint'],
    required: true, essential: true, sensitivity: 'none', basis: [law('法律援助法', '第二十二条', '第二十三条', '第五十五条')],
  },
  {
    key: 'complaintAbout', step: 0, kind: 'one', values: ['refusal', 'termination', 'conduct', 'other'], asked: { eq: ['need', 'complaint'] },
    skippable: true, sensitivity: 'personal', basis: [law('法律援助法', '第四十九条', '第五十五条')],
  },
  {
    key: 'urgent', step: 0, kind: 'yes-no', asked: applies, skippable: true, essential: true,
    sensitivity: 'personal', basis: [law('法律援助法', '第四十四条')],
  },
  {
    key: 'noticeRead', step: 0, kind: 'consent', asked: applies, required: true, essential: true,
    sensitivity: 'none', basis: [law('个人信息保护法', '第十七条', '第三十五条')],
  },
  {
    // Refused, only what the institution needs by its statutory duty is still asked (个人信息保护法 第十三条).
    key: 'consentSensitive', step: 0, kind: 'consent', asked: applies, required: { eq: ['hasSensitive', true] }, essential: true, declinable: true,
    sensitivity: 'none', basis: [law('个人信息保护法', '第十三条', '第二十九条', '第三十条')],
  },
  {
    key: 'assist', step: 0, kind: 'one', values: ['self', 'helped', 'voice', 'staff'], asked: applies, skippable: true, essential: true,
    default: 'self', sensitivity: 'none', basis: [law('法律援助条例', '第十七条'), law('法律援助法', '第四十五条')],
  },
  {
    key: 'helperName', step: 0, kind: 'text', asked: { and: [applies, { eq: ['assist', 'helped'] }] }, limits: { min: 2, max: 50, pattern: 'name' }, skippable: true,
    sensitivity: 'personal', basis: [],
  },
  {
    // The record that the applicant knows who fills in; the applicant sees it all before it is sent.
    key: 'helperConsent', step: 0, kind: 'consent', asked: { and: [applies, { eq: ['assist', 'helped'] }] }, required: true, essential: true,
    sensitivity: 'none', basis: [law('个人信息保护法', '第十三条')],
  },
] as const satisfies readonly Question[];
