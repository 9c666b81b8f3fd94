import type { Service } from '../service.js';
import { removeParts } from '../uploads/upload-parts.js';

const day = 86_400_000;
/** Delivered events are kept for questions of the receiver. */
const deliveredDays = 30;

/** Deletes what has outlived its time: drafts, tokens, codes, uploads that no submission names, events long delivered; returns how many rows. */
export async function forgetExpired(service: Service): Promise<number> {
  const { database } = service;
  const now = service.now();
  const uploads = await database.selectFrom('uploads').select('id').where('expires_at', '<=', now)
    .where('owner_id', 'not in', (query) => query.selectFrom('submissions').select('id')).limit(500).execute();
  for (const { id } of uploads) {
    // Files first: should this stop halfway, the row still leads to what is left.
    await removeParts(service.folder, id);
    await database.deleteFrom('uploads').where('id', '=', id).execute();
  }
  const results = [
    await database.deleteFrom('drafts').where('expires_at', '<=', now).executeTakeFirst(),
    await database.deleteFrom('tokens').where('expires_at', '<=', now).executeTakeFirst(),
    await database.deleteFrom('handoff_codes').where('expires_at', '<=', now).executeTakeFirst(),
    await database.deleteFrom('resume_codes').where('expires_at', '<=', now).executeTakeFirst(),
    await database.deleteFrom('outbox').where('delivered_at', '<=', new Date(now.getTime() - deliveredDays * day)).executeTakeFirst(),
    // Where nobody is told, nothing is ever delivered.
    ...(service.webhook === undefined ? [await database.deleteFrom('outbox').where('at', '<=', new Date(now.getTime() - deliveredDays * day)).where('type', 'not like', 'handoff.%').executeTakeFirst()] : []),
  ];
  return uploads.length + results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
