import type { Condition } from '../condition.js';

/** The need calls for an application: advice, progress and complaints go other ways (法律援助法 第二十三条). */
export const applies: Condition = { in: ['need', ['apply', 'document']] };

/** Somebody else files for the applicant (法律援助法 第四十条). */
export const filedByOther: Condition = { in: ['filedBy', ['statutory-agent', 'relative', 'entrusted-agent']] };

/** The applicant has not refused that sensitive answers are used (个人信息保护法 第二十九条). */
export const sensitiveAllowed: Condition = { not: { eq: ['consentSensitive', false] } };

/** The applicant says to be a disabled person. */
export const isDisabled: Condition = { eq: ['hasDisability', 'yes'] };

/** The applicant tells about hardship: the matter has an economic limit, and nothing exempts from checking. */
export const declares: Condition = { eq: ['hardshipMode', 'declare'] };
