import { randomUUID } from 'node:crypto';
import type { Database } from '../database/open-database.js';

/** Something that happened, told to the information system: ids only, no personal data. */
export interface Event {
  readonly tenant: string;
  /** `application.received`, `handoff.phone`, … */
  readonly type: string;
  readonly subject: string;
}

/** Puts an event into the outbox, inside the transaction of what happened; its id is the same at every delivery. */
export async function appendEvent(transaction: Database, event: Event, now: Date): Promise<void> {
  await transaction.insertInto('outbox').values({ ...event, id: randomUUID(), at: now, due_at: now, attempts: 0, delivered_at: null, last_error: null }).execute();
}
