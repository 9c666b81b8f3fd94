import { createHash } from 'node:crypto';
import type { Database } from '../database/open-database.js';
import type { AuditRow } from '../database/tables.js';
import type { Selectable } from 'kysely';

/** What somebody did: names of fields, never their values. */
export interface Deed {
  readonly tenant: string;
  /** `applicant`, `system`, or `staff:` and an id. */
  readonly actor: string;
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject: string;
  readonly fields?: readonly string[];
}

/** What the first entry of a tenant's chain follows. */
export const beginning = '0'.repeat(64);

/** SHA-256 of an entry and of the hash before it, hex. */
export const auditHash = (row: Omit<Selectable<AuditRow>, 'hash'>): string =>
  createHash('sha256').update(JSON.stringify([row.tenant, row.seq, row.at, row.actor, row.action, row.subject, row.fields, row.previous])).digest('hex');

/** Adds to the tenant's chain, inside the transaction of the deed; call it last, for it holds the chain's end until the commit. */
export async function appendAudit(transaction: Database, { tenant, actor, action, subject, fields = [] }: Deed, now: Date): Promise<void> {
  const head = (await chainEnd(transaction, tenant)) ?? (await begunChain(transaction, tenant));
  const entry = { tenant, seq: head.seq + 1, at: now.toISOString(), actor, action, subject, fields: JSON.stringify(fields), previous: head.hash };
  const hash = auditHash(entry);
  await transaction.insertInto('audit').values({ ...entry, hash }).execute();
  await transaction.updateTable('audit_heads').set({ seq: entry.seq, hash }).where('tenant', '=', tenant).execute();
}

const chainEnd = (transaction: Database, tenant: string) => transaction.selectFrom('audit_heads').select(['seq', 'hash']).where('tenant', '=', tenant).forUpdate().executeTakeFirst();

/** Of two that begin it at once, the second follows the first. */
async function begunChain(transaction: Database, tenant: string): Promise<{ readonly seq: number; readonly hash: string }> {
  await transaction.insertInto('audit_heads').values({ tenant, seq: 0, hash: beginning }).onConflict((conflict) => conflict.doNothing()).execute();
  return (await chainEnd(transaction, tenant)) ?? { seq: 0, hash: beginning };
}
