import { randomUUID } from 'node:crypto';
import { arrangements, chinaDay, daysBetween, deadlines, lastDay, services } from '@mangdao/application';
import type { Selectable } from 'kysely';
import type { Database } from '../../database/open-database.js';
import { transact } from '../../database/transact.js';
import { appendAudit } from '../../audit/append-audit.js';
import { appendEvent } from '../../outbox/append-event.js';
import { rowKey } from '../../sealing/key-ring.js';
import { openJson, sealJson } from '../../sealing/sealed-json.js';
import type { Service } from '../../service.js';
import { submissionPlace } from '../../submissions/submit.js';
import type { Colleague, FieldFaults } from '../accounts/account.js';
import { actorOf } from '../accounts/account.js';
import { isRegionOf } from '../accounts/levels.js';
import type { CaseRow, StepRow } from '../staff-tables.js';
import { restDaysOf } from './open-case.js';
import type { CaseState, StepField, Transition } from './transitions.js';
import { isOpen, transitionOf } from './transitions.js';
import { visibleCases } from './visible-cases.js';

/** What was written with a step. */
export type StepDetails = Readonly<Partial<Record<StepField, string | undefined>>>;

/** A step somebody wants to take with the case as they saw it. */
export interface WantedStep {
  readonly action: string;
  readonly version: number;
  readonly details: StepDetails;
}

/** How a step went: taken, or why not. */
export type StepResult =
  | { readonly taken: true; readonly state: CaseState }
  | { readonly taken: false; readonly why: 'not-found' | 'stale' | 'closed'; readonly faults?: undefined }
  | { readonly taken: false; readonly why: 'faults'; readonly faults: FieldFaults };

const stepPlace = (id: string): string => `case-steps/${id}`;

/** Takes a step: state, days, history, event and audit in one transaction, or nothing. Only for those who may decide. */
export async function takeStep(service: Service, colleague: Colleague, submissionId: string, { action, version, details }: WantedStep): Promise<StepResult> {
  const transition = transitionOf(action);
  if (transition === undefined) return { taken: false, why: 'closed' };
  return transact(service.database, async (transaction): Promise<StepResult> => {
    const now = service.now();
    const today = chinaDay(now.getTime());
    // Before the case: whether it was withdrawn must not change until the step is taken.
    const submission = await transaction.selectFrom('submissions').select(['id', 'kind', 'state', 'row_key', 'key_id']).where('id', '=', submissionId).forUpdate().executeTakeFirst();
    const row = await transaction.selectFrom('cases').selectAll().where('submission_id', '=', submissionId).where(visibleCases(colleague)).forUpdate().executeTakeFirst();
    if (submission === undefined || row === undefined) return { taken: false, why: 'not-found' };
    if (row.version !== version) return { taken: false, why: 'stale' };
    if (submission.state === 'withdrawn' || !isOpen(transition, { ...row, today })) return { taken: false, why: 'closed' };
    const kept = keptDetails(transition, details);
    const faults = { ...detailFaults(transition, kept, today), ...placeFaults(service, row, kept), ...(transition.afterSupplementDue && row.supplement_asked_at !== null && (row.supplement_answered_at !== null || (await hasResponded(transaction, submissionId, row.supplement_asked_at))) && { note: '补充通知之后，申请人补充过内容、交过文件或者请求过联系。请先看过，再回到审查。' }) };
    if (Object.keys(faults).length > 0) return { taken: false, why: 'faults', faults };

    const to: CaseState = transition.to === 'same' ? row.state : transition.to === 'before' ? await stateBefore(transaction, submissionId) : transition.to;
    const id = randomUUID();
    const key = rowKey(service.keys, submissionPlace(submissionId), submission);
    await transaction.updateTable('cases').set({ ...changes(service, action, to, kept, today, now), state: to, version: version + 1 }).where('submission_id', '=', submissionId).execute();
    // Whoever decides upon a detained person's request has it.
    if (to !== row.state) await transaction.updateTable('submissions').set({ forwarded_at: now }).where('id', '=', submissionId).where('forward_due_at', 'is not', null).where('forwarded_at', 'is', null).execute();
    await transaction.insertInto('case_steps').values({
      id, submission_id: submissionId, tenant: row.tenant, at: now, actor: actorOf(colleague), action, from_state: row.state, to_state: to, details: sealJson(key, stepPlace(id), kept),
    }).execute();
    const other = kept.tenant ?? (action === 'receive' ? await passedBy(transaction, submissionId) : undefined);
    // Both institutions of a transfer have it in their chain; in one order, so that two transfers cannot wait for each other.
    for (const tenant of [...new Set([row.tenant, other ?? row.tenant])].sort()) {
      const subject = { tenant, subject: submissionId };
      await appendEvent(transaction, { ...subject, type: `${submission.kind}.${action}` }, now);
      await appendAudit(transaction, { ...subject, actor: actorOf(colleague), action: `${submission.kind}.${action}`, fields: Object.keys(kept) }, now);
    }
    return { taken: true, state: to };
  });
}

/** The institution that passed a case on last. */
const passedBy = async (transaction: Database, submissionId: string): Promise<string | undefined> =>
  (await transaction.selectFrom('case_steps').select('tenant').where('submission_id', '=', submissionId).where('action', '=', 'transfer').orderBy('at', 'desc').limit(1).executeTakeFirst())?.tenant;

/** Where a case stood before it was terminated. */
const stateBefore = async (transaction: Database, submissionId: string): Promise<CaseState> =>
  (await transaction.selectFrom('case_steps').select('from_state').where('submission_id', '=', submissionId).where('action', '=', 'terminate').orderBy('at', 'desc').limit(1).executeTakeFirstOrThrow()).from_state;

/** Whether the applicant brought something or asked to be called after the notice: then it is not unanswered (法律援助法 第四十三条). */
async function hasResponded(transaction: Database, submissionId: string, since: Date): Promise<boolean> {
  const file = await transaction.selectFrom('uploads').select('id').where('owner_id', '=', submissionId).where('created_at', '>=', since).limit(1).executeTakeFirst();
  // One may have been begun before the notice; the audit knows when it was whole.
  const arrived = await transaction.selectFrom('audit').select('seq').where('subject', '=', submissionId).where('action', 'like', '%.file').where('at', '>=', since.toISOString()).limit(1).executeTakeFirst();
  return file !== undefined || arrived !== undefined || (await transaction.selectFrom('handoffs').select('id').where('submission_id', '=', submissionId).where('created_at', '>=', since).limit(1).executeTakeFirst()) !== undefined;
}

/** The fields that belong to the step, without what was left empty. */
const keptDetails = ({ fields }: Transition, details: StepDetails): StepDetails =>
  Object.fromEntries(fields.map((field) => [field, details[field]?.trim()] as const).filter((entry): entry is [StepField, string] => Boolean(entry[1])));

const packageItems: readonly string[] = [...services, ...arrangements];

function detailFaults({ fields }: Transition, { note, day, person, tenant, place, items }: StepDetails, today: string): FieldFaults {
  const left = daysBetween(today, day);
  return {
    ...(fields.includes('note') && (note === undefined || note.length > 4000) && { note: '请写明内容，最多4000字。' }),
    ...(fields.includes('day') && (left === undefined || left < 1 || left > 366) && { day: '请选今天以后、一年以内的日期。' }),
    ...(fields.includes('person') && (person === undefined || person.length > 100) && { person: '请写法律援助人员的姓名，最多100字。' }),
    ...(fields.includes('items') && (items === undefined || !items.split(' ').every((item) => packageItems.includes(item))) && { items: '请至少选一项。' }),
    ...(fields.includes('tenant') && tenant === undefined && { tenant: '请选接收的机构。' }),
    ...(fields.includes('place') && place === undefined && { place: '请选一个乡镇或村。' }),
  };
}

function placeFaults({ tenants }: Service, row: Selectable<CaseRow>, { tenant, place }: StepDetails): FieldFaults {
  return {
    ...(tenant !== undefined && (tenant === row.tenant || !tenants.some(({ id }) => id === tenant)) && { tenant: '请选另一个机构。' }),
    ...(place !== undefined && !isRegionOf('township', place) && !isRegionOf('village', place) && { place: '请选一个乡镇或村。' }),
    ...(place !== undefined && row.restricted && { place: '此事只限县级查看，不能交乡、村。' }),
  };
}

/** What a step changes beside the state. */
function changes(service: Service, action: string, to: CaseState, details: StepDetails, today: string, now: Date): Partial<Omit<CaseRow, 'submission_id'>> {
  switch (action) {
    case 'supplement': return { supplement_asked_at: now, supplement_due: details.day ?? null };
    case 'supplement-received': return { supplement_due: null };
    case 'grant':
    case 'grant-first': return { supplement_due: null, assign_due: lastDay(today, deadlines.assignment.duration, restDaysOf(service)) };
    case 'assign': return { assign_due: null };
    case 'refuse':
    case 'lapse':
    case 'terminate':
    case 'finish': return { closed_at: now };
    case 'reopen': return { closed_at: null, supplement_due: null, review_due: lastDay(today, deadlines.review.duration, restDaysOf(service)) };
    case 'resume': return { closed_at: null, assign_due: to === 'granted' ? lastDay(today, deadlines.assignment.duration, restDaysOf(service)) : null };
    // The new institution's colleagues see it once theirs asks them to.
    case 'transfer': return { tenant: details.tenant!, region: '', handed_over_at: now };
    case 'receive': return { handed_over_at: null };
    case 'delegate': return { region: details.place! };
    default: return {};
  }
}

/** A step as it is shown. */
export interface PastStep extends Omit<Selectable<StepRow>, 'details'> {
  readonly details: StepDetails;
}

/** The steps taken with a submission, oldest first, opened. */
export async function pastSteps(service: Service, submission: { readonly id: string; readonly row_key: Uint8Array; readonly key_id: string }): Promise<PastStep[]> {
  const rows = await service.database.selectFrom('case_steps').selectAll().where('submission_id', '=', submission.id).orderBy('at').execute();
  const key = rowKey(service.keys, submissionPlace(submission.id), submission);
  return rows.map((row) => ({ ...row, details: openJson(key, stepPlace(row.id), row.details) as StepDetails }));
}
