import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { SubmissionRow } from '../database/tables.js';
import { transact } from '../database/transact.js';
import { Refusal } from '../http/problems.js';
import { appendEvent } from '../outbox/append-event.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson, sealJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import { submissionPlace } from './submit.js';

const answerPlace = (id: string): string => `answers/${id}`;

/** Writes an answer of staff to a submission, sealed under its key. @throws Refusal `not-found`, `already-withdrawn` */
export async function answerSubmission(service: Service, submissionId: string, actor: string, text: string): Promise<string> {
  const id = randomUUID();
  await transact(service.database, async (transaction) => {
    const now = service.now();
    const row = await transaction.selectFrom('submissions').selectAll().where('id', '=', submissionId).forUpdate().executeTakeFirstOrThrow(() => new Refusal('not-found'));
    const tenant = (await currentTenant(transaction, submissionId)) ?? row.tenant;
    if (row.state === 'withdrawn') throw new Refusal('already-withdrawn');
    const key = rowKey(service.keys, submissionPlace(submissionId), row);
    await transaction.insertInto('answers').values({ id, submission_id: submissionId, text: sealJson(key, answerPlace(id), text), at: now }).execute();
    // A wish to withdraw stands until somebody has seen to it.
    if (row.kind === 'consultation' && row.state !== 'withdrawal-requested') await transaction.updateTable('submissions').set({ state: 'answered', settled_at: now }).where('id', '=', submissionId).execute();
    await appendEvent(transaction, { tenant, type: `${row.kind}.answered`, subject: submissionId }, now);
    await appendAudit(transaction, { tenant, actor, action: `${row.kind}.answer`, subject: submissionId, fields: ['text'] }, now);
  });
  return id;
}

/** The answers to a submission, oldest first, opened. */
export async function answersTo(service: Service, row: Pick<Selectable<SubmissionRow>, 'id' | 'row_key' | 'key_id'>): Promise<{ readonly at: string; readonly text: string }[]> {
  const rows = await service.database.selectFrom('answers').selectAll().where('submission_id', '=', row.id).orderBy('at').execute();
  const key = rowKey(service.keys, submissionPlace(row.id), row);
  return rows.map(({ id, text, at }) => ({ at: at.toISOString(), text: openJson(key, answerPlace(id), text) as string }));
}
