import * as v from 'valibot';

const days = v.pipe(v.number(), v.integer(), v.minValue(30, 'must be 30 days at least'), v.maxValue(36_500));

/** For how many days something is kept after nobody waits for it any more; the lengths are a choice of this software, a deployment sets its own (个人信息保护法 第四十七条). */
const retention = v.strictObject({
  /** After an application was refused, lapsed, terminated or finished: time to object, to complain and to be asked. */
  applications: v.optional(days, 1095),
  /** After the answer. */
  consultations: v.optional(days, 365),
  /** After a detained person's request was decided upon and ended, as an application. */
  referrals: v.optional(days, 1095),
  /** After withdrawal, whatever it was. */
  withdrawn: v.optional(days, 90),
  /** After somebody was contacted. */
  handoffs: v.optional(days, 90),
  /** After a wish that nobody answered. */
  unansweredHandoffs: v.optional(days, 365),
  /** After a dossier was closed. */
  dossiers: v.optional(days, 1095),
});

/** Days that each kind of record is kept. */
export type Retention = Readonly<v.InferOutput<typeof retention>>;

/** What holds where a deployment has set nothing. */
export const usualRetention: Retention = v.parse(retention, {});

/** The days of a JSON text; those left out are the usual ones. @throws Error that names what is wrong */
export function parsedRetention(text: string): Retention {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), retention), text);
  if (result.success) return result.output;
  throw new Error(result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()).join('; '));
}
