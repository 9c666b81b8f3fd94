import type { Condition } from './condition.js';
import { mattersWithoutLimit } from './questions/matter-basis.js';
import { litigationStages } from './questions/stages.js';

/** All of the conditions. */
export const and = (...conditions: Condition[]): Condition => ({ and: conditions });
/** At least one of the conditions. */
export const or = (...conditions: Condition[]): Condition => ({ or: conditions });
/** The contrary of a condition, which holds too where nothing was answered. */
export const not = (condition: Condition): Condition => ({ not: condition });
/** Answered with yes. */
export const is = (key: string): Condition => ({ eq: [key, true] });

/** 法律援助法 第四十四条 (一): fewer days than this before a limit ends, and aid may be given first. */
export const urgentBelowDays = 7;

/** Who asks how far an application is, or complains, does not apply: rules about applying keep silent. */
export const mayApply = not({ in: ['need', ['progress', 'complaint']] });

/** Says to be disabled, with a certificate or without. */
export const disabled = or({ eq: ['hasDisability', 'yes'] }, { has: ['categories', 'disabled'] });
/** 老年人权益保障法 第二条: sixty years and above. */
export const older = or({ gt: ['age', 59] }, { has: ['categories', 'older'] });
/** 民法典 第十七条: below eighteen years. */
export const minor = or({ lt: ['age', 18] }, { has: ['categories', 'minor'] });

/** 法律援助法 第三十二条: no economic limit. */
export const unlimited = and(mayApply, { in: ['matter', mattersWithoutLimit] });

/** 法律援助法 第四十二条: hardship is not checked. */
export const exempt = and(
  mayApply,
  not(unlimited),
  or(
    // (一): a certificate alone does not exempt, the missing income does.
    and(or(disabled, older, minor), { eq: ['hasFixedIncome', false] }),
    // Who names this ground says with it to be one of them.
    and({ has: ['exemptGround', 'no-fixed-income'] }, not(is('hasFixedIncome'))),
    ...['social-assistance', 'judicial-assistance', 'special-care', 'other'].map((ground): Condition => ({ has: ['exemptGround', ground] })),
    and({ has: ['exemptGround', 'migrant-worker'] }, { in: ['matter', ['wages', 'injury']] }),
  ),
);

/** 法律援助法 第四十四条: aid may be given first, and papers follow. */
export const inHurry = or({ lt: ['daysToLimit', urgentBelowDays] }, is('preservation'), is('urgent'));

/** 诉讼事项 of 法律援助法 第三十八条: an authority has the case. */
export const inLitigation = and(mayApply, or({ in: ['stage', litigationStages] }, is('detained')));
