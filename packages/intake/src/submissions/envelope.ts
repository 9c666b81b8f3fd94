import type { Answers } from '@mangdao/application';
import * as v from 'valibot';
import { text } from '../http/text.js';

const answers = v.custom<Answers>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected answers by key');

/** Earlier than any request there may be: what a database has no year for is refused before it gets there. */
const earliest = Date.parse('2000-01-01T00:00:00Z');

/** Who passes on the request of a detained person (法律援助法 第三十九条). */
const referrer = v.strictObject({
  kind: v.picklist(['case-authority', 'detention-place', 'duty-lawyer']),
  name: text(100),
  phone: v.optional(text(40)),
});

/** What is sent: answers, and how they came about. */
export const envelope = v.strictObject({
  tenant: v.pipe(v.string(), v.maxLength(64)),
  answers,
  /** Ids of uploads; they may still be under way. */
  attachments: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(50))),
  locale: v.optional(v.picklist(['zh-Hans', 'zh-Hant', 'en'])),
  formToken: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** A field that people do not see. */
  website: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  /** When a detained person gave the request to the place that sends it. */
  filedAt: v.optional(v.pipe(v.string(), v.isoTimestamp(), v.check((time) => Date.parse(time) >= earliest, 'expected a time since 2000'))),
  /** Asked of referrals only. */
  referrer: v.optional(referrer),
});
export type Envelope = v.InferOutput<typeof envelope>;

/** What proves that somebody holds a receipt. */
export const proof = { receipt: v.pipe(v.string(), v.maxLength(40)), secret: v.pipe(v.string(), v.maxLength(40)) };

/** A receipt number and its secret, as typed. */
export interface Proof {
  readonly receipt: string;
  readonly secret: string;
}

/** A change of a submission: which version it is of, and all answers anew. */
export const change = { version: v.pipe(v.number(), v.integer(), v.minValue(1)), answers };

/** An answer of staff. */
export const staffAnswer = v.strictObject({ text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20_000)) });
