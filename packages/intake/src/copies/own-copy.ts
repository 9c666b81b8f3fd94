import type { Answers } from '@mangdao/application';
import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../database/tables.js';
import { handoffPlace } from '../outbox/dispatch-outbox.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { reviewOf } from '../staff/cases/review-of.js';
import type { Review } from '../staff/cases/review-of.js';
import { answersTo } from '../submissions/answer-submission.js';
import type { Envelope } from '../submissions/envelope.js';
import { groupedReceipt } from '../submissions/receipt-number.js';
import { supplementOf } from '../submissions/supplement.js';
import { revisionPlace, submissionPlace } from '../submissions/submit.js';
import { uploadNames } from '../uploads/named-files.js';
import type { NamedFile } from '../uploads/named-files.js';

/** All that somebody sent and was told, instants as ISO 8601. */
export interface OwnCopy {
  readonly id: string;
  readonly kind: SubmissionRow['kind']['__select__'];
  readonly receipt: string;
  readonly state: SubmissionRow['state'];
  readonly submittedAt: string;
  readonly review: Review;
  /** What was sent, as it was at each change; the newest last. */
  readonly versions: readonly { readonly version: number; readonly at: string; readonly answers: Answers; readonly locale: string | null; readonly attachments: readonly string[] }[];
  readonly supplement: { readonly at: string; readonly note: string | null; readonly answers: Answers; readonly attachments: readonly string[] } | null;
  /** Wishes to be contacted. */
  readonly handoffs: readonly { readonly id: string; readonly channel: string; readonly at: string; readonly contact: Readonly<Record<string, unknown>> }[];
  readonly files: readonly NamedFile[];
  readonly replies: readonly { readonly at: string; readonly text: string }[];
}

/** A copy of all that a submission holds of its sender (个人信息保护法 第四十五条); the bytes of files are fetched one by one. */
export async function ownCopy(service: Service, row: Selectable<SubmissionRow>): Promise<OwnCopy> {
  const { database, keys } = service;
  const key = rowKey(keys, submissionPlace(row.id), row);
  const revisions = await database.selectFrom('revisions').selectAll().where('submission_id', '=', row.id).orderBy('version').execute();
  const handoffs = await database.selectFrom('handoffs').selectAll().where('submission_id', '=', row.id).orderBy('created_at').execute();
  const supplement = await supplementOf(service, database, row);
  return {
    id: row.id,
    kind: row.kind,
    receipt: groupedReceipt(row.receipt),
    state: row.state,
    submittedAt: row.submitted_at.toISOString(),
    review: await reviewOf(service, row),
    versions: revisions.map(({ version, at, payload }) => {
      const { answers, locale = null, attachments = [] } = openJson(key, revisionPlace(row.id, version), payload) as Envelope;
      return { version, at: at.toISOString(), answers, locale, attachments };
    }),
    supplement: supplement === undefined ? null : { at: supplement.at.toISOString(), note: supplement.content.note ?? null, answers: supplement.content.answers ?? {}, attachments: supplement.content.attachments ?? [] },
    handoffs: handoffs.map((one) => ({ id: one.id, channel: one.channel, at: one.created_at.toISOString(), contact: openJson(rowKey(keys, handoffPlace(one.id), one), handoffPlace(one.id), one.contact) as Record<string, unknown> })),
    files: await uploadNames(service, row.id),
    replies: await answersTo(service, row),
  };
}
