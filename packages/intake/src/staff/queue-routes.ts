import type { Hono } from 'hono';
import type { Desk, StaffEnv } from './desk.js';
import { StaffRefusal } from './desk.js';
import { formBody } from './form-body.js';
import { typedReceipt } from '../submissions/receipt-number.js';
import { queue, queueViews } from './cases/queue.js';
import type { QueueFilter } from './cases/queue.js';
import { visibleCases } from './cases/visible-cases.js';
import { sendPage } from './pages/page.js';
import { queueMain } from './pages/queue-main.js';

const kinds = ['application', 'consultation', 'referral'] as const;

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined => values.find((one) => one === value);

/** What waits for staff, the most pressing first. */
export function queueRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service } = desk;

  app.get('/', async (c) => {
    const session = c.get('session');
    const filter: QueueFilter = { view: oneOf(queueViews, c.req.query('view')) ?? 'open', kind: oneOf(kinds, c.req.query('kind')) };
    const page = Math.max(1, Math.min(10_000, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
    return sendPage(c, desk, { title: '待办', session, current: '/staff', main: queueMain({ ...(await queue(service, session.account, filter, page)), filter, page, now: service.now(), session }) });
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
