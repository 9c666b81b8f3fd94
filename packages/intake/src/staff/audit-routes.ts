import type { Hono } from 'hono';
import { html } from 'hono/html';
import { auditVerdict } from '../audit/audit-verdict.js';
import type { AuditVerdict } from '../audit/audit-verdict.js';
import { may } from './accounts/levels.js';
import { auditEntries } from './cases/audit-entries.js';
import { recordReading } from './cases/seen-case.js';
import type { Desk, StaffContext, StaffEnv } from './desk.js';
import { notAllowed } from './desk.js';
import { proofField, sendPage } from './pages/page.js';
import { timeText } from './pages/submission-view.js';
import { deedWords, stepWords, subjectWords } from './pages/words.js';

/** Who did what and when, and whether the record is whole. */
export function auditRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service } = desk;

  const show = async (c: StaffContext, verdict?: AuditVerdict) => {
    const session = c.get('session');
    const { account } = session;
    if (!may(account.level, 'audit')) throw notAllowed();
    const before = Number.parseInt(c.req.query('before') ?? '', 10);
    const { entries, more } = await auditEntries(service, account, { before: before > 0 && before < 2 ** 31 ? before : undefined });
    return sendPage(c, desk, {
      title: '记录', session, current: '/staff/audit',
      main: html`<div class="head"><div><h1>记录</h1><p class="muted">只能增加，不能改，不能删。这里没有个人信息。</p></div>
<form method="post" action="/staff/audit/verifications">${proofField(session.token)}<button class="second">核对是否完整</button></form></div>
${verdict === undefined ? '' : verdict.intact ? html`<p class="done" role="status">记录完整，共${verdict.entries}条。末尾校验值：<code>${verdict.hash.slice(0, 16)}</code></p>` : html`<p class="faults" role="alert">第${verdict.seq}条不对。请立即报告上级，不要再改动系统。</p>`}
<ol class="panel audit" reversed>${entries.map((row) => html`<li><span class="muted">${row.seq}</span><time datetime="${row.at}">${timeText(row.at)}</time><span>${row.name ?? '别处的同事'}</span><span>${deedText(row.action)} <code>${row.subject}</code></span><code title="校验值">${row.hash.slice(0, 8)}</code></li>`)}</ol>
${more ? html`<nav class="pages" aria-label="翻页"><a class="button second" href="/staff/audit?before=${entries.at(-1)!.seq}">更早的记录</a></nav>` : ''}`,
    });
  };

  app.get('/audit', (c) => show(c));
  app.post('/audit/verifications', async (c) => {
    const { account } = c.get('session');
    if (!may(account.level, 'audit')) throw notAllowed();
    const verdict = await auditVerdict(service.database, account.tenant);
    await recordReading(service, account, 'audit.verify', account.id);
    return show(c, verdict);
  });
}

function deedText(action: string): string {
  const [subject = '', deed = ''] = action.split('.');
  const words = Object.hasOwn(stepWords, deed) ? stepWords[deed as keyof typeof stepWords].done : deedWords[deed];
  return words === undefined ? action : `${subjectWords[subject] ?? subject}：${words}`;
}
