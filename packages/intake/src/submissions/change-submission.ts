import type { Answers } from '@mangdao/application';
import type { Selectable } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database/open-database.js';
import type { Kind, State, SubmissionRow } from '../database/tables.js';
import { transact } from '../database/transact.js';
import { Refusal } from '../http/problems.js';
import type { Fault } from '../http/problems.js';
import { appendEvent } from '../outbox/append-event.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import { rowKey } from '../sealing/key-ring.js';
import { sealJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import type { Envelope } from './envelope.js';
import { openCase } from '../staff/cases/open-case.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import { latestPayload } from './latest-payload.js';
import { keptAnswers } from './kept-answers.js';
import { fieldNames, revisionPlace, submissionPlace } from './submit.js';

type Submission = Selectable<SubmissionRow>;

/** The row again, with the institution that deals with it now, held until the transaction ends. */
export async function lockedSubmission(transaction: Database, id: string): Promise<Submission> {
  const row = await transaction.selectFrom('submissions').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow(() => new Refusal('not-found'));
  return { ...row, tenant: (await currentTenant(transaction, id)) ?? row.tenant };
}

/**
 * Withdraws a submission: for the applicant at once while it can be undone, as a request to staff after that; staff withdraw only what was asked to be.
 *
 * Asking again changes nothing.
 * @throws Refusal `step-closed` for staff where the applicant has not asked
 */
export async function withdrawSubmission(service: Service, id: string, actor: string): Promise<State> {
  return transact(service.database, async (transaction) => {
    const row = await lockedSubmission(transaction, id);
    const now = service.now();
    const state: State = actor !== 'applicant' || now <= row.changeable_until ? 'withdrawn' : 'withdrawal-requested';
    if (row.state === 'withdrawn' || row.state === state) return row.state;
    if (actor !== 'applicant' && row.state !== 'withdrawal-requested') throw new Refusal('step-closed');
    await transaction.updateTable('submissions').set({ state, ...(state === 'withdrawn' && { settled_at: now }) }).where('id', '=', id).execute();
    await appendEvent(transaction, { tenant: row.tenant, type: `${row.kind}.${state}`, subject: id }, now);
    await appendAudit(transaction, { tenant: row.tenant, actor, action: `${row.kind}.${state}`, subject: id }, now);
    return state;
  });
}

/**
 * Puts new answers in the place of those of `version`, which are kept; the same change sent twice is made once.
 *
 * @throws Refusal `too-late`, `already-withdrawn`, `version-conflict`, `bad-request`
 */
export async function changeSubmission(service: Service, id: string, actor: string, version: number, answers: Answers): Promise<number> {
  return transact(service.database, async (transaction) => {
    const row = await lockedSubmission(transaction, id);
    const now = service.now();
    const payload = await latestPayload(service, transaction, row);
    const kept = keptAnswers(answers);
    if (row.version === version + 1 && canonicalJson(payload.answers) === canonicalJson(kept)) return row.version;
    if (row.state === 'withdrawn') throw new Refusal('already-withdrawn');
    if (actor === 'applicant' && now > row.changeable_until) throw new Refusal('too-late');
    if (row.version !== version) throw new Refusal('version-conflict');
    const next = await writeAnswers(service, transaction, row, payload, answers, now);
    if (changeable(row.state, actor)) await transaction.updateTable('submissions').set({ state: 'changed', settled_at: null }).where('id', '=', id).execute();
    await appendEvent(transaction, { tenant: row.tenant, type: `${row.kind}.changed`, subject: id }, now);
    await appendAudit(transaction, { tenant: row.tenant, actor, action: `${row.kind}.change`, subject: id, fields: changedFields(payload.answers, kept) }, now);
    return next;
  });
}

/**
 * Writes the next version of a submission, and what follows from its answers; returns its number.
 *
 * What stood before is not asked for anew: a rule may be younger than the submission.
 * @throws Refusal `bad-request` for faults of the answers that changed, or that come of the change
 */
export async function writeAnswers(service: Service, transaction: Database, row: Submission, payload: Envelope, answers: Answers, now: Date): Promise<number> {
  const faults = newFaults(service, row.kind, payload.answers, answers);
  if (faults.length > 0) throw new Refusal('bad-request', faults);
  const { id } = row;
  const next = row.version + 1;
  const key = rowKey(service.keys, submissionPlace(id), row);
  await transaction.insertInto('revisions').values({ submission_id: id, version: next, payload: sealJson(key, revisionPlace(id, next), { ...payload, answers: keptAnswers(answers) }), at: now }).execute();
  await transaction.updateTable('submissions').set({ version: next }).where('id', '=', id).execute();
  await openCase(service, transaction, row, answers);
  return next;
}

/** The faults at answers that changed, and those elsewhere that were none before. */
function newFaults({ faults }: Service, kind: Kind, before: Answers, after: Answers): readonly Fault[] {
  const changed = changedFields(before, keptAnswers(after));
  if (changed.length === 0) return [];
  const old = new Set(faults(kind, before).map(({ path, message }) => `${path}: ${message}`));
  return faults(kind, after).filter(({ path, message }) => changed.includes(path.split('.')[1] ?? '') || !old.has(`${path}: ${message}`));
}

/** Whether a change is the last word on where a submission stands: not over a wish to withdraw, nor over what staff settled. */
const changeable = (state: State, actor: string): boolean => state !== 'withdrawal-requested' && state !== 'forwarded' && (actor === 'applicant' || state !== 'answered');

/** Names of the answers that differ. */
export const changedFields = (before: Answers, after: Answers): string[] =>
  fieldNames({ ...before, ...after }).filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null));

/** Records that a detained person's request is with the institution, where its review goes on; again changes nothing. */
export async function forwardSubmission(service: Service, id: string, actor: string): Promise<State> {
  return transact(service.database, async (transaction) => {
    const row = await lockedSubmission(transaction, id);
    if (row.forward_due_at === null || row.forwarded_at !== null) return row.state;
    if (row.state === 'withdrawn') throw new Refusal('already-withdrawn');
    const now = service.now();
    // A wish to withdraw stands until somebody has seen to it.
    const state: State = row.state === 'withdrawal-requested' ? row.state : 'forwarded';
    await transaction.updateTable('submissions').set({ state, forwarded_at: now }).where('id', '=', id).execute();
    await appendEvent(transaction, { tenant: row.tenant, type: `${row.kind}.forwarded`, subject: id }, now);
    await appendAudit(transaction, { tenant: row.tenant, actor, action: `${row.kind}.forward`, subject: id }, now);
    return state;
  });
}

/** Tells of every detained person's request of which nobody confirmed in time that it arrived, once each; returns how many. */
export async function tellOverdue(service: Service): Promise<number> {
  return transact(service.database, async (transaction) => {
    const now = service.now();
    const late = await transaction.selectFrom('submissions').select(['id', 'kind']).where('forward_due_at', '<', now).where('overdue_told_at', 'is', null)
      .where('forwarded_at', 'is', null).where('state', '!=', 'withdrawn')
      .where((eb) => eb.not(eb.exists(eb.selectFrom('cases').select('submission_id').whereRef('submission_id', '=', 'submissions.id').where('closed_at', 'is not', null)))).orderBy('forward_due_at').limit(500).forUpdate().skipLocked().execute();
    // Told to whoever deals with it now.
    const told: { readonly id: string; readonly kind: Kind; readonly tenant: string }[] = [];
    for (const one of late) told.push({ ...one, tenant: (await currentTenant(transaction, one.id))! });
    // Chains are locked in one order, so that two processes never wait for each other.
    for (const { id, tenant, kind } of told.sort((a, b) => (a.tenant < b.tenant ? -1 : 1))) {
      await transaction.updateTable('submissions').set({ overdue_told_at: now }).where('id', '=', id).execute();
      await appendEvent(transaction, { tenant, type: `${kind}.overdue`, subject: id }, now);
      await appendAudit(transaction, { tenant, actor: 'system', action: `${kind}.overdue`, subject: id }, now);
    }
    return late.length;
  });
}
