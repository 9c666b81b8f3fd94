import type { Selectable } from 'kysely';
import type { AuditRow } from '../../database/tables.js';
import type { Service } from '../../service.js';
import type { Colleague } from '../accounts/account.js';

/** Where to look in an institution's audit. */
export interface AuditFilter {
  /** Only entries with a smaller number. */
  readonly before?: number | undefined;
  /** Only what was done to this one thing, by its id. */
  readonly subject?: string | undefined;
}

/** An entry, and who it was by name where they are of the institution; `null` for colleagues elsewhere. */
export type AuditEntry = Selectable<AuditRow> & { readonly name: string | null };

const perPage = 50;

/** A page of the audit of somebody's institution, the newest first, and whether older ones follow. */
export async function auditEntries({ database }: Service, { tenant }: Colleague, { before, subject }: AuditFilter): Promise<{ readonly entries: readonly AuditEntry[]; readonly more: boolean }> {
  const rows = await database.selectFrom('audit').selectAll().where('tenant', '=', tenant)
    .$if(before !== undefined, (query) => query.where('seq', '<', before!)).$if(subject !== undefined, (query) => query.where('subject', '=', subject!))
    .orderBy('seq', 'desc').limit(perPage + 1).execute();
  const staff = await database.selectFrom('accounts').select(['id', 'name']).where('tenant', '=', tenant).execute();
  const names = new Map([['applicant', '申请人'], ['system', '系统'], ...staff.map(({ id, name }) => [`staff:${id}`, name] as const)]);
  return { entries: rows.slice(0, perPage).map((row) => ({ ...row, name: names.get(row.actor) ?? null })), more: rows.length > perPage };
}
