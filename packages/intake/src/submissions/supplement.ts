import type { Answers } from '@mangdao/application';
import { chinaDay } from '@mangdao/application';
import type { Selectable } from 'kysely';
import * as v from 'valibot';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database/open-database.js';
import type { SubmissionRow } from '../database/tables.js';
import { transact } from '../database/transact.js';
import { Refusal } from '../http/problems.js';
import { text } from '../http/text.js';
import { appendEvent } from '../outbox/append-event.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson, sealJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { changedFields, lockedSubmission, writeAnswers } from './change-submission.js';
import { envelope, proof } from './envelope.js';
import { keptAnswers } from './kept-answers.js';
import { latestPayload } from './latest-payload.js';
import { ownFiles, submissionPlace } from './submit.js';

const parts = {
  /** What the applicant explains. */
  note: v.optional(text(4000)),
  /** Answers that are new or other than before; those left out stand. */
  answers: v.optional(envelope.entries.answers),
  /** Ids of files brought since; they may still be under way. */
  attachments: envelope.entries.attachments,
};

/** What an applicant supplies, as it is sent: something of it at least. */
export const supplementRequest = v.pipe(
  v.strictObject({ ...proof, ...parts }),
  v.check(({ note, answers, attachments = [] }) => note !== undefined || Object.keys(answers ?? {}).length > 0 || attachments.length > 0, 'expected a note, answers or attachments'),
);

/** What was supplied. */
export interface Supplement {
  readonly note?: string | undefined;
  readonly answers?: Answers | undefined;
  readonly attachments?: readonly string[] | undefined;
}

const supplementPlace = (id: string): string => `supplements/${id}`;

/**
 * Takes in what an applicant supplies to the notice of 法律援助法 第四十三条: once, while it is awaited, until the day named in it is over.
 *
 * The same again gets the same answer. Whether it is enough is for the institution to say.
 * @throws Refusal `not-asked`, `already-answered`, `too-late`, `already-withdrawn`, `other-payload`, `bad-request`
 */
export async function supplySubmission(service: Service, submissionId: string, id: string, sent: Supplement): Promise<{ readonly created: boolean; readonly at: Date }> {
  return transact(service.database, async (transaction) => {
    const row = await lockedSubmission(transaction, submissionId);
    const now = service.now();
    const content: Supplement = { ...sent, ...(sent.answers !== undefined && { answers: keptAnswers(sent.answers) }) };
    const before = await supplementOf(service, transaction, row);
    if (before !== undefined) {
      if (before.id !== id) throw new Refusal('already-answered');
      if (canonicalJson(before.content) !== canonicalJson(content)) throw new Refusal('other-payload');
      return { created: false, at: before.at };
    }
    if (row.state === 'withdrawn') throw new Refusal('already-withdrawn');
    const { state, supplement_due: due } = await transaction.selectFrom('cases').select(['state', 'supplement_due']).where('submission_id', '=', submissionId).forUpdate().executeTakeFirstOrThrow();
    if (state !== 'supplement' || due === null) throw new Refusal('not-asked');
    if (chinaDay(now.getTime()) > due) throw new Refusal('too-late');

    const payload = await latestPayload(service, transaction, row);
    const attachments = [...new Set([...(payload.attachments ?? []), ...(await ownFiles(transaction, submissionId, sent.attachments))])];
    const changed = content.answers === undefined ? [] : changedFields(payload.answers, { ...payload.answers, ...content.answers });
    if (Object.keys(sent.answers ?? {}).length > 0 || (sent.attachments ?? []).length > 0)
      await writeAnswers(service, transaction, row, { ...payload, ...(attachments.length > 0 && { attachments }) }, { ...payload.answers, ...sent.answers }, now);
    const key = rowKey(service.keys, submissionPlace(submissionId), row);
    await transaction.insertInto('supplements').values({ submission_id: submissionId, id, content: sealJson(key, supplementPlace(id), content), at: now }).execute();
    await transaction.updateTable('cases').set({ supplement_answered_at: now }).where('submission_id', '=', submissionId).execute();
    await appendEvent(transaction, { tenant: row.tenant, type: `${row.kind}.supplemented`, subject: submissionId }, now);
    await appendAudit(transaction, { tenant: row.tenant, actor: 'applicant', action: `${row.kind}.supply`, subject: submissionId, fields: [...(content.note === undefined ? [] : ['note']), ...changed, ...((sent.attachments ?? []).length > 0 ? ['attachments'] : [])] }, now);
    return { created: true, at: now };
  });
}

type Keys = Pick<Selectable<SubmissionRow>, 'id' | 'row_key' | 'key_id'>;

/** What was supplied to a submission, opened; `undefined` when nothing was. */
export async function supplementOf(service: Service, database: Database, submission: Keys): Promise<{ readonly id: string; readonly at: Date; readonly content: Supplement } | undefined> {
  const row = await database.selectFrom('supplements').selectAll().where('submission_id', '=', submission.id).executeTakeFirst();
  return row && { id: row.id, at: row.at, content: openJson(rowKey(service.keys, submissionPlace(submission.id), submission), supplementPlace(row.id), row.content) as Supplement };
}
