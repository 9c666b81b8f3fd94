import type { Hono } from 'hono';
import { html } from 'hono/html';
import { appendAudit } from '../audit/append-audit.js';
import { Refusal } from '../http/problems.js';
import { rateLimit } from '../http/rate-limit.js';
import { pathId } from '../http/path-id.js';
import { handoffPlace } from '../outbox/dispatch-outbox.js';
import { rowKey } from '../sealing/key-ring.js';
import { openedHandoff } from '../outbox/opened-handoff.js';
import { openJson } from '../sealing/sealed-json.js';
import { actorOf } from './accounts/account.js';
import { may } from './accounts/levels.js';
import type { Desk, StaffContext, StaffEnv } from './desk.js';
import { notAllowed, notFound } from './desk.js';
import { recordReading } from './cases/seen-case.js';
import { formBody } from './form-body.js';
import { faultSummary, fieldHtml } from './pages/form-parts.js';
import { toldMain } from './pages/told-main.js';
import { contactLines } from './pages/contact-lines.js';
import type { Contact } from './pages/contact-lines.js';
import { proofField, sendPage } from './pages/page.js';
import { timeText } from './pages/submission-view.js';

const channels: Readonly<Record<string, string>> = { phone: '回电话', sms: '发短信', wechat: '加微信', counter: '到窗口' };
const most = 100;

/** People who asked to be contacted, and whether somebody did. */
export function handoffPages(app: Hono<StaffEnv>, desk: Desk): void {
  const { service } = desk;
  const tries = rateLimit({ count: 30, seconds: 600 }, service.now);
  const waiting = (c: StaffContext) => {
    const { account } = c.get('session');
    if (!may(account.level, 'handoffs')) throw notAllowed();
    return service.database.selectFrom('handoffs').leftJoin('handoff_ends', 'handoff_ends.handoff_id', 'handoffs.id').leftJoin('cases', 'cases.submission_id', 'handoffs.submission_id').selectAll('handoffs')
      // Who was asked to call is whoever deals with it now: a transfer takes the wishes along.
      .where((eb) => eb(eb.fn.coalesce('cases.tenant', 'handoffs.tenant'), '=', account.tenant)).where('handoff_ends.at', 'is', null);
  };

  const list = async (c: StaffContext, fault = '') => {
    const session = c.get('session');
    const rows = await waiting(c).orderBy('handoffs.created_at').limit(most).execute();
    const items = rows.map((row) => ({ ...row, contact: openJson(rowKey(service.keys, handoffPlace(row.id), row), handoffPlace(row.id), row.contact) as Contact }));
    // Names and numbers were shown: who saw whose is in the audit.
    for (const { id } of items) await recordReading(service, session.account, 'handoff.read', id);
    return sendPage(c, desk, {
      title: '转接', session, current: '/staff/handoffs',
      faulty: fault !== '',
      main: html`<h1>转接：等着联系的人</h1>${faultSummary(fault === '' ? {} : { code: fault })}
<form method="post" action="/staff/handoffs/codes" class="panel">${proofField(session.token)}${fieldHtml({ name: 'code', label: '转接代码', hint: '对方报出的8位代码。输入后能看到已经填过的内容。' }, fault === '' ? {} : { code: fault })}<button>打开</button></form>
${items.length === 0 ? html`<p class="panel empty">没有人在等。</p>` : items.map((item) => html`<section class="panel"><h2>${channels[item.channel] ?? item.channel} <span class="muted small">${timeText(item.created_at)} 提出</span></h2>
<dl class="answers">${contactLines(item.contact).map(({ label, value, grave }) => html`<div><dt>${label}</dt><dd>${grave ? html`<strong>${value}</strong>` : value}</dd></div>`)}</dl>
<div class="actions">${item.submission_id === null ? '' : html`<a class="button second" href="/staff/submissions/${item.submission_id}">看这个人的申请</a>`}
<form method="post" action="/staff/handoffs/${item.id}/ends">${proofField(session.token)}<button>已经联系</button></form></div></section>`)}`,
    }, fault === '' ? 200 : 422);
  };
  app.get('/handoffs', (c) => list(c));

  app.post('/handoffs/codes', async (c) => {
    const session = c.get('session');
    const { account } = session;
    if (!may(account.level, 'handoffs')) throw notAllowed();
    tries(account.id);
    const told = await openedHandoff(service, { id: account.id, tenants: [account.tenant] }, (await formBody(c)).text('code')).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'code-expired') return undefined;
      throw error;
    });
    if (told === undefined) return list(c, '代码不对，或者已经过期。请和对方核对。');
    return sendPage(c, desk, { title: '已经填过的内容', session, current: '/staff/handoffs', main: toldMain(told) });
  });

  app.post('/handoffs/:id/ends', async (c) => {
    const { account } = c.get('session');
    const row = await waiting(c).where('handoffs.id', '=', pathId(c)).executeTakeFirst();
    if (row === undefined) throw notFound();
    await service.database.transaction().execute(async (transaction) => {
      const now = service.now();
      const ended = await transaction.insertInto('handoff_ends').values({ handoff_id: row.id, at: now, actor: actorOf(account) }).onConflict((conflict) => conflict.doNothing()).returning('handoff_id').executeTakeFirst();
      if (ended !== undefined) await appendAudit(transaction, { tenant: account.tenant, actor: actorOf(account), action: 'handoff.done', subject: row.id }, now);
    });
    return c.redirect('/staff/handoffs', 303);
  });
}
