import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { Tables } from '../database/tables.js';
import { transact } from '../database/transact.js';
import { appendEvent } from '../outbox/append-event.js';
import type { Service } from '../service.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import { removeParts } from '../uploads/upload-parts.js';
import { deleteHandoffs } from './forget-handoffs.js';
import type { Retention } from './retention.js';
import { usualRetention } from './retention.js';

const day = 86_400_000;
const batch = 200;

type Builder = ExpressionBuilder<Tables, 'submissions' | 'cases'>;

/** Which submissions have outlived their days; one that a dossier still holds has not. */
const outlived = (kept: Retention, now: Date) => (eb: Builder): ExpressionWrapper<Tables, 'submissions' | 'cases', SqlBool> => {
  const before = (days: number): Date => new Date(now.getTime() - days * day);
  const settled = (days: number) => eb('submissions.settled_at', '<=', before(days));
  const of = (kind: Tables['submissions']['kind']['__select__'], state: Tables['submissions']['state']) => eb.and([eb('submissions.kind', '=', kind), eb('submissions.state', '=', state)]);
  return eb.and([
    eb.or([
      eb.and([eb('submissions.state', '=', 'withdrawn'), settled(kept.withdrawn)]),
      eb.and([eb('submissions.kind', '=', 'application'), eb('cases.closed_at', '<=', before(kept.applications))]),
      eb.and([eb('submissions.kind', '=', 'referral'), eb('cases.closed_at', '<=', before(kept.referrals))]),
      eb.and([of('consultation', 'answered'), settled(kept.consultations)]),
      eb.and([of('referral', 'forwarded'), settled(kept.referrals)]),
    ]),
    eb.not(eb.exists(eb.selectFrom('household_submissions').select('household_id').whereRef('household_submissions.submission_id', '=', 'submissions.id'))),
  ]);
};

/**
 * Deletes submissions whose days are over, with their files, answers, steps, and wishes to be contacted; returns how many.
 *
 * What stays is the audit, in ids, and an event for the information system, so that it can delete too.
 */
export async function forgetSettled(service: Service): Promise<number> {
  const { database } = service;
  const kept = service.retention ?? usualRetention;
  const now = service.now();
  const due = await database.selectFrom('submissions').innerJoin('cases', 'cases.submission_id', 'submissions.id').select('submissions.id').where(outlived(kept, now)).limit(batch).execute();
  let forgotten = 0;
  for (const { id } of due) if (await forgetSubmission(service, id, kept, now)) forgotten += 1;
  return forgotten;
}

/** Asked once more under a lock: it may have been reopened or joined to a dossier meanwhile. */
async function forgetSubmission(service: Service, id: string, kept: Retention, now: Date): Promise<boolean> {
  const { database, folder } = service;
  const uploads = await transact(database, async (transaction) => {
    await transaction.selectFrom('submissions').select('id').where('id', '=', id).forUpdate().execute();
    await transaction.selectFrom('cases').select('submission_id').where('submission_id', '=', id).forUpdate().execute();
    const row = await transaction.selectFrom('submissions').innerJoin('cases', 'cases.submission_id', 'submissions.id').select('submissions.kind').where('submissions.id', '=', id).where(outlived(kept, now)).executeTakeFirst();
    if (row === undefined) return undefined;
    const tenant = (await currentTenant(transaction, id))!;
    await transaction.deleteFrom('tokens').where('owner_id', '=', id).execute();
    // Without an owner the rows are found by the job that removes files, should this stop before it has removed them.
    await transaction.updateTable('uploads').set({ expires_at: now }).where('owner_id', '=', id).execute();
    const wishes = await transaction.selectFrom('handoffs').select(['id', 'tenant']).where('submission_id', '=', id).execute();
    await deleteHandoffs(service, transaction, wishes);
    const files = await transaction.selectFrom('uploads').select('id').where('owner_id', '=', id).execute();
    await transaction.deleteFrom('submissions').where('id', '=', id).execute();
    await appendEvent(transaction, { tenant, type: `${row.kind}.forgotten`, subject: id }, now);
    // Chains are locked in one order, so that two processes never wait for each other.
    const deeds = [{ tenant, action: `${row.kind}.forget`, subject: id }, ...wishes.map((wish) => ({ tenant: wish.tenant, action: 'handoff.forget', subject: wish.id }))];
    for (const deed of deeds.sort((a, b) => (a.tenant < b.tenant ? -1 : 1))) await appendAudit(transaction, { ...deed, actor: 'system' }, now);
    return files;
  });
  for (const upload of uploads ?? []) {
    await removeParts(folder, upload.id);
    await database.deleteFrom('uploads').where('id', '=', upload.id).execute();
  }
  return uploads !== undefined;
}
