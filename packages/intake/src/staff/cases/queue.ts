import type { Answers } from '@mangdao/application';
import { chinaDay } from '@mangdao/application';
import { sql } from 'kysely';
import type { Expression, Selectable, SqlBool } from 'kysely';
import type { Kind, SubmissionRow } from '../../database/tables.js';
import type { Service } from '../../service.js';
import { latestPayload } from '../../submissions/latest-payload.js';
import type { Colleague } from '../accounts/account.js';
import type { Dated } from './due-by.js';
import { visibleCases } from './visible-cases.js';

/** Which cases are looked at: what waits, what is late, what presses, what a person should look at first, or all. */
export const queueViews = ['open', 'late', 'urgent', 'held', 'all'] as const;

/** One of them. */
export type QueueView = (typeof queueViews)[number];

/** A choice among the cases somebody may see. */
export interface QueueFilter {
  readonly view: QueueView;
  readonly kind?: Kind | undefined;
}

/** One line of the queue, opened. */
export type QueueItem = Selectable<SubmissionRow> & Dated & {
  /** Of the case: counts the steps taken. */
  readonly case_version: number;
  readonly urgent: boolean;
  readonly restricted: boolean;
  readonly held: boolean;
  readonly handed_over_at: Date | null;
  readonly answers: Answers;
};

/** A page of the queue, and how many there are of each view. */
export interface Queue {
  readonly items: readonly QueueItem[];
  readonly counts: Readonly<Record<QueueView, number>>;
  /** Whether another page follows. */
  readonly more: boolean;
}

const perPage = 30;

/** A detained person's request of which nobody confirmed yet that it is here. */
const toArrive = sql<SqlBool>`(submissions.forward_due_at is not null and submissions.forwarded_at is null and cases.closed_at is null)`;
/** The day something is due, whichever it is; a detained person's hour counts as its day in China. What was supplied waits for the institution again. */
const dueDay = sql<string | null>`case
  when ${toArrive} then to_char(submissions.forward_due_at at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD')
  when cases.state = 'review' or cases.supplement_answered_at is not null and cases.state = 'supplement' then cases.review_due
  when cases.state = 'supplement' then cases.supplement_due when cases.state = 'granted' then cases.assign_due end`;

/** Nobody waits for staff any more. */
const settled = sql<SqlBool>`(submissions.state = 'withdrawn' or cases.closed_at is not null or cases.state = 'assigned'
  or (submissions.kind = 'consultation' and submissions.state = 'answered') or (submissions.kind = 'referral' and cases.state = 'open' and submissions.state <> 'withdrawal-requested'))`;
const held = sql<boolean>`(jsonb_array_length(submissions.quarantine) > 0 and cases.quarantine_released_at is null)`;

/** A page (from 1) of what waits for somebody, the most pressing first. */
export async function queue(service: Service, colleague: Colleague, { view, kind }: QueueFilter, page: number): Promise<Queue> {
  const { database } = service;
  const now = service.now();
  const today = chinaDay(now.getTime());
  // As of today: a limit that was far away when it was told comes nearer. What is urgent stands with what is due today.
  const urgent = sql<boolean>`coalesce(cases.urgent_from <= ${today}, false)`;
  const conditions: Record<QueueView, Expression<SqlBool>> = {
    open: sql<SqlBool>`not ${settled}`, all: sql<SqlBool>`true`, late: sql<SqlBool>`(not ${settled} and (${dueDay} < ${today} or ${toArrive} and submissions.forward_due_at < ${now}))`, urgent: sql<SqlBool>`(not ${settled} and ${urgent})`, held: sql<SqlBool>`(not ${settled} and ${held})`,
  };
  const visible = database.selectFrom('cases').innerJoin('submissions', 'submissions.id', 'cases.submission_id').where(visibleCases(colleague));
  const counts = await visible.select((eb) => queueViews.map((one) => eb.fn.countAll<string>().filterWhere(conditions[one]).as(one))).executeTakeFirstOrThrow();
  const rows = await visible.selectAll('submissions')
    .select(['cases.state as case_state', 'cases.version as case_version', 'cases.review_due', 'cases.supplement_due', 'cases.supplement_answered_at', 'cases.assign_due', 'cases.closed_at', urgent.as('urgent'), 'cases.restricted', 'cases.handed_over_at', held.as('held')])
    .where(conditions[view]).$if(kind !== undefined, (query) => query.where('submissions.kind', '=', kind!))
    .orderBy(sql`case when ${urgent} then least(${dueDay}, ${today}) else ${dueDay} end asc nulls last`).orderBy(sql`${urgent} desc`).orderBy('submissions.submitted_at', 'asc').orderBy('submissions.id').limit(perPage + 1).offset((page - 1) * perPage).execute();
  const items: QueueItem[] = [];
  // Opened one by one: names are nowhere but under seal.
  for (const row of rows.slice(0, perPage)) items.push({ ...row, answers: (await latestPayload(service, database, row)).answers });
  return { items, more: rows.length > perPage, counts: Object.fromEntries(queueViews.map((one) => [one, Number(counts[one])])) as Record<QueueView, number> };
}
