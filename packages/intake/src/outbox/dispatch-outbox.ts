import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Selectable } from 'kysely';
import type { OutboxRow } from '../database/tables.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson } from '../sealing/sealed-json.js';
import { handoffCode } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { fileOutbox } from './handoff-adapter.js';
import type { HandoffChannel } from './handoff-adapter.js';

type Event = Selectable<OutboxRow>;

const batch = 20;
/** Longer than a delivery may take. While one dispatcher delivers an event, no other takes it; after a crash it is free again when this is over. */
const leaseMilliseconds = 15_000;
const timeoutMilliseconds = 10_000;

/** The wait after so many attempts: doubling from 2 s to an hour, with up to a fifth more at random. */
export const backOff = (attempts: number, random = Math.random()): number => Math.min(2 ** attempts * 1000, 3_600_000) * (1 + random / 5);

/** The place a hand-off's contact is sealed at. */
export const handoffPlace = (id: string): string => `handoffs/${id}`;

/** The signature of a webhook: HMAC-SHA256 of `timestamp.id.body`, hex; the timestamp in seconds lets a receiver refuse old ones. */
export const webhookSignature = (secret: string, timestamp: string, id: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${id}.${body}`).digest('hex');

/**
 * Delivers what is due until nothing is, at least once and always under the same id; returns how many arrived.
 *
 * An event is leased before it is sent and marked after it arrived, so a crash between the two sends it again. Events
 * come in no certain order: a receiver goes by their time.
 */
export async function dispatchOutbox(service: Service, send: typeof fetch = fetch): Promise<number> {
  let arrived = 0;
  for (;;) {
    const events = await leased(service);
    const results = await Promise.all(events.map((event) => delivered(service, event, send)));
    arrived += results.filter(Boolean).length;
    // A receiver that takes nothing is left alone until the next run.
    if (events.length < batch || !results.includes(true)) return arrived;
  }
}

const leased = ({ database, webhook, now }: Service): Promise<Event[]> =>
  database.transaction().execute(async (transaction) => {
    const at = now();
    const due = await transaction.selectFrom('outbox').selectAll().where('delivered_at', 'is', null).where('due_at', '<=', at)
      .$if(webhook === undefined, (query) => query.where('type', 'like', 'handoff.%'))
      .orderBy('due_at').limit(batch).forUpdate().skipLocked().execute();
    if (due.length > 0) await transaction.updateTable('outbox').set({ due_at: new Date(at.getTime() + leaseMilliseconds) }).where('id', 'in', due.map(({ id }) => id)).execute();
    return due;
  });

async function delivered(service: Service, event: Event, send: typeof fetch): Promise<boolean> {
  const update = service.database.updateTable('outbox').where('id', '=', event.id);
  const attempts = event.attempts + 1;
  try {
    await (event.type.startsWith('handoff.') ? handOff(service, event) : tell(service, event, send));
  } catch (error) {
    const due = new Date(service.now().getTime() + backOff(attempts));
    // Its class only: a message may quote what was sent.
    await update.set({ attempts, due_at: due, last_error: error instanceof Undelivered ? error.message : (error as Error).name }).execute();
    return false;
  }
  await update.set({ attempts, delivered_at: service.now(), last_error: null }).execute();
  return true;
}

class Undelivered extends Error {}

async function tell({ webhook, now }: Service, event: Event, send: typeof fetch): Promise<void> {
  if (webhook === undefined) throw new Undelivered('no webhook');
  const body = JSON.stringify({ id: event.id, type: event.type, tenant: event.tenant, subject: event.subject, at: event.at.toISOString() });
  const timestamp = String(Math.floor(now().getTime() / 1000));
  const response = await send(webhook.url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMilliseconds),
    headers: { 'content-type': 'application/json', 'mangdao-event-id': event.id, 'mangdao-timestamp': timestamp, 'mangdao-signature': `v1=${webhookSignature(webhook.secret, timestamp, event.id, body)}` },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Undelivered(`status ${response.status}`);
}

async function handOff(service: Service, event: Event): Promise<void> {
  const row = await service.database.selectFrom('handoffs').selectAll().where('id', '=', event.subject).executeTakeFirstOrThrow();
  const channel = row.channel as HandoffChannel;
  const adapter = service.handoffs?.[channel] ?? fileOutbox(join(service.folder, 'handoffs'));
  const key = rowKey(service.keys, handoffPlace(row.id), row);
  const contact = openJson(key, handoffPlace(row.id), row.contact);
  await adapter({ id: row.id, code: handoffCode(key, row.id), tenant: row.tenant, channel, submissionId: row.submission_id, contact, createdAt: row.created_at });
}
