import { arrangements, services } from '@mangdao/application';
import * as v from 'valibot';
import { transitions } from '../cases/transitions.js';
import type { StepName } from '../cases/transitions.js';
import { queueViews } from '../cases/queue.js';

const number = (most: number) => v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number), v.maxValue(most));
const institution = v.optional(v.pipe(v.string(), v.maxLength(64)));

/** Which part of the queue; `tenant` where somebody acts for several institutions. */
export const queueQuery = { view: v.optional(v.picklist(queueViews), 'open'), kind: v.optional(v.picklist(['application', 'consultation', 'referral'])), page: v.optional(number(10_000), '1'), tenant: institution };

/** Which part of the audit: entries before a number. */
export const auditQuery = { before: v.optional(number(999_999_999)) };

/** The same of a whole institution. */
export const institutionAuditQuery = { ...auditQuery, tenant: institution };

/** A step with a case as it was seen: its name, the version it was seen at, and what is written with it. */
export const transitionRequest = v.strictObject({
  action: v.picklist(Object.keys(transitions) as [StepName, ...StepName[]]),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  note: v.optional(v.pipe(v.string(), v.maxLength(4000))),
  /** `YYYY-MM-DD`. */
  day: v.optional(v.pipe(v.string(), v.isoDate())),
  person: v.optional(v.pipe(v.string(), v.maxLength(100))),
  tenant: institution,
  /** Digits of a township or village. */
  place: v.optional(v.pipe(v.string(), v.regex(/^\d{9}(\d{3})?$/))),
  items: v.optional(v.pipe(v.array(v.picklist([...services, ...arrangements])), v.minLength(1), v.maxLength(50))),
});
