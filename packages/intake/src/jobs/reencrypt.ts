import type { Database } from '../database/open-database.js';
import { draftPlace } from '../drafts/draft-routes.js';
import { householdPlace } from '../dossier/household.js';
import { handoffPlace } from '../outbox/dispatch-outbox.js';
import { rewrapped } from '../sealing/key-ring.js';
import type { KeyRing } from '../sealing/key-ring.js';
import { submissionPlace } from '../submissions/submit.js';
import { uploadPlace } from '../uploads/upload-parts.js';

const places = { submissions: submissionPlace, drafts: draftPlace, uploads: uploadPlace, handoffs: handoffPlace, households: householdPlace } as const;
/** The tables whose rows have keys of their own. */
export const sealedTables = Object.keys(places) as readonly (keyof typeof places)[];

const batch = 200;

/** Puts every row key under the ring's current key, a few at a time; when it returns, older keys may leave the ring. Returns how many moved. */
export async function reencrypt(database: Database, keys: KeyRing): Promise<number> {
  let moved = 0;
  for (const table of sealedTables) {
    const place = places[table];
    for (;;) {
      const count = await database.transaction().execute(async (transaction) => {
        const rows = await transaction.selectFrom(table).select(['id', 'row_key', 'key_id']).where('key_id', '!=', keys.current).orderBy('id').limit(batch).forUpdate().execute();
        for (const row of rows) await transaction.updateTable(table).set(rewrapped(keys, place(row.id), row)).where('id', '=', row.id).execute();
        return rows.length;
      });
      moved += count;
      if (count === 0) break;
    }
  }
  return moved;
}
