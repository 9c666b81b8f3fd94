import type { Service } from '../service.js';
import { appendAudit } from '../audit/append-audit.js';
import { usualRetention } from '../retention/retention.js';
import { idle } from './accounts/session.js';

const day = 86_400_000;

/** Deletes sessions that ended, and dossiers closed long ago with their visits, each in the audit; returns how many rows. */
export async function forgetSessions({ database, now, retention = usualRetention }: Service): Promise<number> {
  const at = now().getTime();
  const { numDeletedRows } = await database.deleteFrom('sessions').where((eb) => eb.or([eb('expires_at', '<=', new Date(at)), eb('seen_at', '<=', new Date(at - idle))])).executeTakeFirst();
  const dossiers = await database.transaction().execute(async (transaction) => {
    const deleted = await transaction.deleteFrom('households').where('closed_at', '<=', new Date(at - retention.dossiers * day)).returning(['id', 'tenant']).execute();
    // Chains are locked in one order, so that two processes never wait for each other.
    for (const { id, tenant } of deleted.sort((a, b) => (a.tenant < b.tenant ? -1 : 1))) await appendAudit(transaction, { tenant, actor: 'system', action: 'household.forget', subject: id }, now());
    return deleted.length;
  });
  return Number(numDeletedRows) + dossiers;
}
