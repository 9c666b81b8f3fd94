import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database/open-database.js';
import { transact } from '../database/transact.js';
import { handoffFile } from '../outbox/handoff-adapter.js';
import type { Service } from '../service.js';
import { usualRetention } from './retention.js';

const day = 86_400_000;
const batch = 200;

/** Deletes wishes to be contacted whose days are over, with their codes and the files of the default outbox; returns how many. */
export async function forgetHandoffs(service: Service): Promise<number> {
  const { database, now } = service;
  const { handoffs, unansweredHandoffs } = service.retention ?? usualRetention;
  const at = now();
  const before = (days: number): Date => new Date(at.getTime() - days * day);
  const due = await database.selectFrom('handoffs').leftJoin('handoff_ends', 'handoff_ends.handoff_id', 'handoffs.id').select(['handoffs.id', 'handoffs.tenant'])
    .where((eb) => eb.or([eb('handoff_ends.at', '<=', before(handoffs)), eb('handoffs.created_at', '<=', before(unansweredHandoffs))])).limit(batch).execute();
  for (const { id, tenant } of due) {
    await transact(database, async (transaction) => {
      await deleteHandoffs(service, transaction, [{ id }]);
      await appendAudit(transaction, { tenant, actor: 'system', action: 'handoff.forget', subject: id }, at);
    });
  }
  return due.length;
}

/** Deletes wishes inside the transaction that forgets them, with their codes, their events and the files of the default outbox. */
export async function deleteHandoffs({ folder }: Service, transaction: Database, wishes: readonly { readonly id: string }[]): Promise<void> {
  for (const { id } of wishes) {
    // The file before the commit: should this stop halfway, the row still leads to it.
    await rm(handoffFile(join(folder, 'handoffs'), id), { force: true });
    // One that was never delivered would be tried for ever.
    await transaction.deleteFrom('outbox').where('subject', '=', id).where('type', 'like', 'handoff.%').execute();
    await transaction.deleteFrom('handoffs').where('id', '=', id).execute();
  }
}
