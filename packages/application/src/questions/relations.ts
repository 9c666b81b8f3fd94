import type { Condition } from '../condition.js';

/** Relations to the applicant; the first ten are 近亲属 (民法典 第一千零四十五条). */
export const relations = [
  'spouse', 'father', 'mother', 'son', 'daughter', 'sibling',
  'paternal-grandparent', 'maternal-grandparent', 'paternal-grandchild', 'maternal-grandchild',
  'other-relative', 'organisation', 'other',
] as const;

const civil: Condition = { not: { eq: ['caseType', 'criminal'] } };

/** In criminal matters 近亲属 end with brothers and sisters (刑事诉讼法 第一百零八条). */
export const relationsOffered = {
  'paternal-grandparent': civil,
  'maternal-grandparent': civil,
  'paternal-grandchild': civil,
  'maternal-grandchild': civil,
} satisfies Partial<Record<(typeof relations)[number], Condition>>;
