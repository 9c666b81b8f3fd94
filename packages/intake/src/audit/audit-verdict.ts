import type { Database } from '../database/open-database.js';
import { auditHash, beginning } from './append-audit.js';

/** What a walk along a tenant's chain found. */
export type AuditVerdict = { readonly intact: true; readonly entries: number; readonly hash: string } | { readonly intact: false; readonly seq: number; readonly wrong: string };

const page = 1000;

/**
 * Walks a tenant's chain from its beginning, a page at a time.
 *
 * Entries cut from the end together with the head are seen only by somebody who kept an earlier `hash`: give it as `known`.
 */
export async function auditVerdict(database: Database, tenant: string, known?: { readonly seq: number; readonly hash: string }): Promise<AuditVerdict> {
  let seq = 0;
  let hash = beginning;
  for (;;) {
    const rows = await database.selectFrom('audit').selectAll().where('tenant', '=', tenant).where('seq', '>', seq).orderBy('seq').limit(page).execute();
    for (const row of rows) {
      if (row.seq !== seq + 1) return { intact: false, seq: seq + 1, wrong: 'entry is missing' };
      if (row.previous !== hash) return { intact: false, seq: row.seq, wrong: 'entry does not follow the one before it' };
      if (row.hash !== auditHash(row)) return { intact: false, seq: row.seq, wrong: 'entry was changed' };
      ({ seq, hash } = row);
      if (known?.seq === seq && known.hash !== hash) return { intact: false, seq, wrong: 'chain differs from the one known before' };
    }
    if (rows.length < page) break;
  }
  if (known !== undefined && known.seq > seq) return { intact: false, seq: seq + 1, wrong: 'chain is shorter than the one known before' };
  const head = await database.selectFrom('audit_heads').selectAll().where('tenant', '=', tenant).executeTakeFirst();
  if ((head?.seq ?? 0) !== seq || (head?.hash ?? beginning) !== hash) return { intact: false, seq: seq + 1, wrong: 'end of the chain is missing' };
  return { intact: true, entries: seq, hash };
}
