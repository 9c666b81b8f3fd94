import * as v from 'valibot';

const score = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const several = <const V extends readonly string[]>(values: V) => v.pipe(v.array(v.picklist(values)), v.maxLength(values.length));

/** Which help is needed, by closed choices only: what is written freely could tell who wrote it. */
export const needsSurvey = v.strictObject({
  disabilityKinds: v.optional(several(['vision', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple', 'none'])),
  matters: v.optional(several(['wages', 'injury', 'family', 'property', 'social-benefits', 'discrimination', 'abuse', 'criminal', 'other'])),
  services: v.optional(several(['advice', 'mediation', 'document', 'representation', 'defence'])),
  accessNeeds: v.optional(several(['sign-language', 'text', 'large-print', 'braille', 'speech', 'visit', 'wheelchair', 'companion', 'other'])),
  channels: v.optional(several(['phone', 'sms', 'wechat', 'web', 'counter', 'visit'])),
  obstacles: v.optional(several(['did-not-know', 'far', 'no-access', 'papers', 'fear', 'cost', 'none'])),
});

/** How it went, 1 (bad) to 5 (good). */
export const satisfactionSurvey = v.strictObject({
  overall: v.optional(score),
  understood: v.optional(score),
  reachable: v.optional(score),
  respected: v.optional(score),
  ownWay: v.optional(v.boolean()),
});

/** A survey as it is sent, voluntary; the region at most by prefecture (four digits), for a county and a disability may be one person. */
export const survey = v.variant('about', [
  v.strictObject({ tenant: v.pipe(v.string(), v.maxLength(64)), about: v.literal('needs'), region: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))), answers: needsSurvey }),
  v.strictObject({ tenant: v.pipe(v.string(), v.maxLength(64)), about: v.literal('satisfaction'), region: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))), answers: satisfactionSurvey }),
]);
export type Survey = v.InferOutput<typeof survey>;
