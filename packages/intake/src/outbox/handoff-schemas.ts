import * as v from 'valibot';
import { text } from '../http/text.js';
import { proof } from '../submissions/envelope.js';
import { handoffChannels } from './handoff-adapter.js';

/** How to reach a person safely: what may be said, and who must not know. */
const contact = v.strictObject({
  name: v.optional(text(100)),
  /** A number or an account. */
  to: v.optional(text(200)),
  when: v.optional(text(200)),
  note: v.optional(text(2000)),
  leaveMessage: v.optional(v.boolean()),
  maySay: v.optional(text(200)),
  keepFrom: v.optional(text(200)),
  accessNeeds: v.optional(v.pipe(v.array(text(40)), v.maxLength(20))),
});

/** A wish to go on by phone, text message, WeChat or at the counter. */
export const handoffWish = v.strictObject({
  tenant: text(64),
  channel: v.picklist(handoffChannels),
  contact,
  /** Joins the wish to what was sent before. */
  submission: v.optional(v.strictObject(proof)),
  /** Joins it to a draft, whose token the request bears. */
  draft: v.optional(v.pipe(v.string(), v.uuid())),
});
