import { equalBytes } from '../sealing/secret.js';
import { webhookSignature } from './dispatch-outbox.js';

/** What an information system is told. */
export interface WebhookEvent {
  /** The same at every delivery: whoever has seen it answers 2xx and does nothing. */
  readonly id: string;
  readonly type: string;
  readonly tenant: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Older or newer than so many seconds: a recording that is played again. */
const tolerance = 300;

/** The event of a delivery, for receivers; `undefined` when signature, id or time are not right. `body` is the text as it came. */
export function verifiedWebhook(secret: string, headers: Readonly<Record<string, string | undefined>>, body: string, now: Date = new Date()): WebhookEvent | undefined {
  const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value ?? '']));
  const [id, timestamp, signature] = ['mangdao-event-id', 'mangdao-timestamp', 'mangdao-signature'].map((name) => named.get(name) ?? '');
  if (!id || !timestamp || !signature) return undefined;
  const expected = `v1=${webhookSignature(secret, timestamp, id, body)}`;
  if (!equalBytes(Buffer.from(signature), Buffer.from(expected))) return undefined;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= tolerance ? (JSON.parse(body) as WebhookEvent) : undefined;
}
