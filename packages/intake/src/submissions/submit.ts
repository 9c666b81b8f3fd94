import { createHmac } from 'node:crypto';
import type { Answers } from '@mangdao/application';
import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database/open-database.js';
import type { Kind, SubmissionRow } from '../database/tables.js';
import { transact } from '../database/transact.js';
import { Refusal } from '../http/problems.js';
import { appendEvent } from '../outbox/append-event.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import { newRowKey, rowKey } from '../sealing/key-ring.js';
import { sealJson } from '../sealing/sealed-json.js';
import { equalBytes, secretHash, statusSecret, typedSecret } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { openCase } from '../staff/cases/open-case.js';
import type { Envelope } from './envelope.js';
import { quarantineReasons } from './form-token.js';
import { keptAnswers } from './kept-answers.js';
import { groupedReceipt } from './receipt-number.js';

/** What the sender keeps; the same at every answer to the same sending. */
export interface Receipt {
  readonly id: string;
  readonly kind: Kind;
  /** In groups of four. */
  readonly receipt: string;
  /** For status queries; not stored, but found again from the row's key. */
  readonly secret: string;
  /** ISO 8601. */
  readonly submittedAt: string;
  /** ISO 8601; until then it can be changed or withdrawn by oneself. */
  readonly changeableUntil: string;
}

const minute = 60_000;
const hour = 60 * minute;
/** Minutes: a submission can be undone for at least ten (互联网网站适老化通用设计规范 2.6.1); a few more for slow hands and lines. */
export const changeableMinutes = 15;
const changeable = changeableMinutes * minute;
/** Hours in which a detained person's request is passed on (法律援助法 第三十九条). */
export const detainedHours = 24;
/** How long files of a submission may still come. */
const tokenDays = 7 * 24 * hour;

/** The place a submission's bytes are sealed at. */
export const submissionPlace = (id: string): string => `submissions/${id}`;
/** The place of one version of its payload. */
export const revisionPlace = (id: string, version: number): string => `revisions/${id}/${version}`;

/**
 * Takes in a submission once, however often it is sent: the first sending creates it, the same again gets the same receipt.
 *
 * `mayTake` is asked inside the transaction whether the sender may use this id.
 * @throws Refusal `other-payload` for another payload under a used id, `in-flight` while it is being taken in, `bad-request`, `unknown-tenant`.
 */
export async function submit(service: Service, kind: Kind, id: string, sent: Envelope, mayTake: (transaction: Database) => Promise<void>): Promise<{ readonly created: boolean; readonly receipt: Receipt }> {
  if (service.inFlight.has(id)) throw new Refusal('in-flight', [], 1);
  service.inFlight.add(id);
  try {
    return await transact(service.database, async (transaction) => {
      // Another process may be taking in the same: the lock ends with the transaction.
      const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${id}, 0)) as locked`.execute(transaction);
      if (rows[0]?.locked !== true) throw new Refusal('in-flight', [], 1);
      const before = await transaction.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();
      // Before all else: what was taken in once stays so, whatever is asked of new ones by now.
      if (before !== undefined) return replay(service, kind, before, sent);
      if (!service.tenants.some((tenant) => tenant.id === sent.tenant)) throw new Refusal('unknown-tenant');
      const faults = service.faults(kind, sent.answers);
      if (faults.length > 0) throw new Refusal('bad-request', faults);
      await mayTake(transaction);
      return { created: true, receipt: await taken(service, transaction, kind, id, sent) };
    });
  } finally {
    service.inFlight.delete(id);
  }
}

type Submission = Selectable<SubmissionRow>;

const fingerprint = (key: Uint8Array, kind: Kind, sent: Envelope): Uint8Array => createHmac('sha256', key).update(`${kind}\n${canonicalJson(sent)}`).digest();

function replay(service: Service, kind: Kind, row: Submission, sent: Envelope): { readonly created: false; readonly receipt: Receipt } {
  const key = rowKey(service.keys, submissionPlace(row.id), row);
  if (!equalBytes(row.fingerprint, fingerprint(key, kind, sent))) throw new Refusal('other-payload');
  return { created: false, receipt: receiptOf(row, key) };
}

const receiptOf = (row: Pick<Submission, 'id' | 'kind' | 'receipt' | 'submitted_at' | 'changeable_until'>, key: Uint8Array): Receipt => ({
  id: row.id,
  kind: row.kind,
  receipt: groupedReceipt(row.receipt),
  secret: statusSecret(key, row.id),
  submittedAt: row.submitted_at.toISOString(),
  changeableUntil: row.changeable_until.toISOString(),
});

async function taken(service: Service, transaction: Database, kind: Kind, id: string, sent: Envelope): Promise<Receipt> {
  const now = service.now();
  const { key, ...wrapped } = newRowKey(service.keys, submissionPlace(id));
  const row = {
    id,
    tenant: sent.tenant,
    kind,
    secret_hash: secretHash(id, typedSecret(statusSecret(key, id))),
    fingerprint: fingerprint(key, kind, sent),
    ...wrapped,
    version: 1,
    state: 'received' as const,
    quarantine: JSON.stringify(quarantineReasons(service.keys, sent, now)),
    submitted_at: now,
    changeable_until: new Date(now.getTime() + changeable),
    forward_due_at: forwardDue(kind, sent, now),
    overdue_told_at: null,
    forwarded_at: null,
    settled_at: null,
  };
  const receipt = await insertedReceipt(service, transaction, row);
  const answers = keptAnswers(sent.answers);
  await transaction.insertInto('revisions').values({ submission_id: id, version: 1, payload: sealJson(key, revisionPlace(id, 1), { ...sent, answers, ...(sent.attachments !== undefined && sent.attachments.length > 0 && { attachments: await ownFiles(transaction, id, sent.attachments) }) }), at: now }).execute();
  // With all that was answered: who is in danger now is kept from neighbours without a word of why.
  await openCase(service, transaction, row, sent.answers);
  // What was sent is no draft any more; files under way may still arrive.
  await transaction.deleteFrom('drafts').where('id', '=', id).execute();
  await transaction.updateTable('tokens').set({ expires_at: new Date(now.getTime() + tokenDays) }).where('owner_id', '=', id).execute();
  await appendEvent(transaction, { tenant: sent.tenant, type: `${kind}.received`, subject: id }, now);
  await appendAudit(transaction, { tenant: sent.tenant, actor: 'applicant', action: `${kind}.submit`, subject: id, fields: fieldNames(answers) }, now);
  return receiptOf({ ...row, receipt }, key);
}

/** The files named that are this submission's own; others are left out rather than refused, or one that ran out would keep it from being sent. */
export async function ownFiles(transaction: Database, id: string, attachments: readonly string[] = []): Promise<string[]> {
  if (attachments.length === 0) return [];
  const own = await transaction.selectFrom('uploads').select('id').where('owner_id', '=', id).where('id', 'in', attachments).execute();
  return own.map((file) => file.id);
}

/** A number may be taken: then another is drawn. */
async function insertedReceipt(service: Service, transaction: Database, row: Omit<Insertable<SubmissionRow>, 'receipt'>): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const receipt = service.receiptNumber();
    if ((await insertSubmission(transaction, { ...row, receipt })) !== undefined) return receipt;
  }
  throw new Error('no free receipt number in ten draws');
}

const insertSubmission = (transaction: Database, row: Insertable<SubmissionRow>) =>
  transaction.insertInto('submissions').values(row).onConflict((conflict) => conflict.column('receipt').doNothing()).returning('id').executeTakeFirst();

/** Names of fields for the audit; what does not look like one could be a value. */
export const fieldNames = (answers: Answers): string[] => Object.keys(answers).filter((name) => /^[A-Za-z][\w.]{0,63}$/.test(name)).slice(0, 500);

/**
 * 24 hours from when a detained person asked those who hold them, or from now; `null` for what was sent to the institution itself.
 *
 * 法律援助法 第三十九条 binds 办案机关, 监管场所 and 值班律师, not the institution.
 */
export function forwardDue(kind: Kind, { filedAt }: Pick<Envelope, 'filedAt'>, now: Date): Date | null {
  if (kind !== 'referral') return null;
  const filed = filedAt === undefined ? now.getTime() : Math.min(new Date(filedAt).getTime(), now.getTime());
  return new Date(filed + detainedHours * hour);
}
