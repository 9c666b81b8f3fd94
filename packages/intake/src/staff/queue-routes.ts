import type { Hono } from 'hono';
import { sql } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import type { Desk, StaffEnv } from './desk.js';
import { StaffRefusal } from './desk.js';
import { formBody } from './form-body.js';
import { latestPayload } from '../submissions/latest-payload.js';
import { typedReceipt } from '../submissions/receipt-number.js';
import { sendPage } from './pages/page.js';
import { queueMain } from './pages/queue-main.js';
import type { QueueFilter, QueueItem } from './pages/queue-main.js';
import { visibleCases } from './cases/visible-cases.js';

const perPage = 30;
const kinds = ['application', 'consultation', 'referral'] as const;
const views = ['open', 'late', 'urgent', 'held', 'all'] as const;

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined => values.find((one) => one === value);

/** The day something is due, whichever it is; a detained person's hour counts as its day in China. */
const dueDay = sql<string | null>`case
  when submissions.forward_due_at is not null and submissions.forwarded_at is null then to_char(submissions.forward_due_at at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD')
  when cases.state = 'review' then cases.review_due when cases.state = 'supplement' then cases.supplement_due when cases.state = 'granted' then cases.assign_due end`;

/** Nobody waits for staff any more. */
const settled = sql<SqlBool>`(submissions.state = 'withdrawn' or cases.closed_at is not null or cases.state = 'assigned'
  or (submissions.kind = 'consultation' and submissions.state = 'answered') or (submissions.kind = 'referral' and submissions.forwarded_at is not null and submissions.state <> 'withdrawal-requested'))`;
const held = sql<boolean>`(jsonb_array_length(submissions.quarantine) > 0 and cases.quarantine_released_at is null)`;

/** What waits for staff, the most pressing first. */
export function queueRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service } = desk;

  app.get('/', async (c) => {
    const session = c.get('session');
    const kind = oneOf(kinds, c.req.query('kind'));
    const filter: QueueFilter = { view: oneOf(views, c.req.query('view')) ?? 'open', ...(kind !== undefined && { kind }) };
    const page = Math.max(1, Math.min(10_000, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
    const today = desk.today();
    // As of today: a limit that was far away when it was told comes nearer. What is urgent stands with what is due today.
    const urgent = sql<boolean>`coalesce(cases.urgent_from <= ${today}, false)`;
    const conditions: Record<QueueFilter['view'], Expression<SqlBool>> = {
      open: sql<SqlBool>`not ${settled}`, all: sql<SqlBool>`true`, late: sql<SqlBool>`(not ${settled} and ${dueDay} < ${today})`, urgent: sql<SqlBool>`(not ${settled} and ${urgent})`, held: sql<SqlBool>`(not ${settled} and ${held})`,
    };
    const visible = service.database.selectFrom('cases').innerJoin('submissions', 'submissions.id', 'cases.submission_id').where(visibleCases(session.account));
    const counts = await visible.select((eb) => views.map((view) => eb.fn.countAll<string>().filterWhere(conditions[view]).as(view))).executeTakeFirstOrThrow();
    const rows = await visible.selectAll('submissions').select(['cases.state as case_state', 'cases.review_due', 'cases.supplement_due', 'cases.assign_due', urgent.as('urgent'), 'cases.restricted', 'cases.handed_over_at', held.as('held')])
      .where(conditions[filter.view]).$if(filter.kind !== undefined, (query) => query.where('submissions.kind', '=', filter.kind!))
      .orderBy(sql`case when ${urgent} then least(${dueDay}, ${today}) else ${dueDay} end asc nulls last`).orderBy(sql`${urgent} desc`).orderBy('submissions.submitted_at', 'asc').orderBy('submissions.id').limit(perPage + 1).offset((page - 1) * perPage).execute();
    const items: QueueItem[] = [];
    // Opened one by one: names are nowhere but under seal.
    for (const row of rows.slice(0, perPage)) items.push({ ...row, answers: (await latestPayload(service, service.database, row)).answers });
    return sendPage(c, desk, {
      title: '待办', session, current: '/staff',
      main: queueMain({ items, filter, page, more: rows.length > perPage, counts: Object.fromEntries(Object.entries(counts).map(([view, count]) => [view, Number(count)])), now: service.now(), session }),
    });
  });

  app.post('/find', async (c) => {
    // Sent in a body: a receipt number in an address would stay in histories and logs.
    const receipt = typedReceipt((await formBody(c)).text('receipt'));
    const row = /^\d{12}$/.test(receipt)
      ? await service.database.selectFrom('cases').innerJoin('submissions', 'submissions.id', 'cases.submission_id').select('submissions.id').where(visibleCases(c.get('session').account)).where('receipt', '=', receipt).executeTakeFirst()
      : undefined;
    if (row === undefined) throw new StaffRefusal(404, '没有找到这个回执号', '回执号是12位数字。请对照回执再输一次。');
    return c.redirect(`/staff/submissions/${row.id}`, 303);
  });
}
