import type { Answers } from '@mangdao/application';
import { html } from 'hono/html';
import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../database/tables.js';
import type { FieldFaults } from '../staff/accounts/account.js';
import { may } from '../staff/accounts/levels.js';
import type { Session } from '../staff/accounts/session.js';
import type { CaseState } from '../staff/cases/transitions.js';
import { confirmation, faultSummary, fieldHtml } from '../staff/pages/form-parts.js';
import { proofField } from '../staff/pages/page.js';
import type { Html } from '../staff/pages/page.js';
import { timeText } from '../staff/pages/submission-view.js';
import { caseWords, kindWords, submissionWords } from '../staff/pages/words.js';
import { answerText } from '../receipts/shown-answers.js';
import { householdFields, reachFields } from './household.js';
import type { Entry, Household, HouseholdContent } from './household.js';

const words: Readonly<Record<(typeof householdFields)[number], { readonly label: string; readonly hint?: string; readonly rows?: number }>> = {
  head: { label: '户主或联系人' },
  address: { label: '住址' },
  phone: { label: '联系电话', hint: '听力、言语不便的，写明发短信。' },
  members: { label: '家庭成员', rows: 3 },
  needs: { label: '需要', hint: '法律上的，生活里的，无障碍方面的。', rows: 4 },
  plan: { label: '帮扶计划', hint: '谁、什么时候、做什么。村里的同事也能看到，不写案情。', rows: 5 },
};

interface Retry {
  readonly form: string;
  readonly faults: FieldFaults;
  readonly values: Readonly<Record<string, string>>;
}

const fields = (content: Readonly<Record<string, string>>, faults: FieldFaults, prefix: string): Html[] =>
  householdFields.map((name) => fieldHtml({ name, ...words[name], value: content[name], optional: name !== 'head' }, faults, prefix));

/** The list of dossiers; what is to be done soon stands first. */
export const householdsMain = ({ rows, due, page, more, today }: { readonly rows: readonly Household[]; readonly due: readonly { readonly household_id: string; readonly day: string }[]; readonly page: number; readonly more: boolean; readonly today: string }): Html => {
  const next = new Map([...due].reverse().map(({ household_id: id, day }) => [id, day]));
  return html`<div class="head"><div><h1>家庭档案</h1><p class="muted">一户一档一策。从一份申请或咨询建立。</p></div></div>
${rows.length === 0 ? html`<p class="panel empty">还没有档案。</p>` : html`<ul class="panel list">${rows.map(({ id, content, restricted, closed_at: closed }) => {
    const day = next.get(id);
    return html`<li><a href="/staff/households/${id}">${content.head}</a><span class="tags">${closed === null ? '' : html`<span class="tag plain">已结束</span>`}${restricted ? html`<span class="tag soon">只限县级</span>` : ''}${day === undefined ? '' : html`<span class="tag ${day < today ? 'late' : 'plain'}">${day < today ? '提醒已过期' : '下一件'} ${day}</span>`}</span></li>`;
  })}</ul>`}
${page > 1 || more ? html`<nav class="pages" aria-label="翻页">${page > 1 ? html`<a class="button second" href="/staff/households?page=${page - 1}">上一页</a>` : ''}${more ? html`<a class="button second" href="/staff/households?page=${page + 1}">下一页</a>` : ''}</nav>` : ''}`;
};

/** A new dossier, filled in from a submission. */
export const beginMain = (submissionId: string, content: HouseholdContent, token: string, faults: FieldFaults = {}): Html => html`<h1>建立家庭档案</h1>${faultSummary(faults)}
<form method="post" action="/staff/submissions/${submissionId}/household" class="panel">${proofField(token)}${fields(content, faults, '')}<div class="actions"><button>建立档案</button><a class="button second" href="/staff/submissions/${submissionId}">不建了</a></div></form>`;

interface View {
  readonly household: Household;
  readonly entries: readonly Entry[];
  readonly helpers: readonly { readonly id: string; readonly name: string; readonly place: string; readonly since: Date; readonly until: Date | null }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly place: string }[];
  readonly submissions: readonly (Selectable<SubmissionRow> & { readonly case_state: CaseState; readonly answers: Answers })[];
  readonly today: string;
  readonly session: Session;
  readonly retry: Retry | undefined;
}

const isOwn = ({ household, session }: View): boolean => household.tenant === session.account.tenant;

/** One dossier; that of another institution, which goes along with a case, to be read only. */
export function householdMain(view: View): Html {
  const { household, retry, session } = view;
  const writes = isOwn(view) && may(session.account.level, 'dossier');
  return html`${retry === undefined ? '' : faultSummary(retry.faults, `${retry.form}-`)}
<div class="head"><div><h1>${household.content.head}家的档案</h1><p class="muted">${timeText(household.updated_at)} 更新</p></div>${household.restricted ? html`<p class="tags"><span class="tag soon">只限县级和结对的人</span></p>` : ''}</div>
${isOwn(view) ? '' : html`<p class="panel">这是外地机构的档案，只能看。您的查看，两边都有记录。</p>`}
<div class="split"><div>
<section class="panel"><h2>${may(session.account.level, 'whole') ? '基本情况、需要和计划' : '联系和计划'}</h2><dl class="answers">${householdFields.filter((name) => household.content[name] !== '' && (may(session.account.level, 'whole') || reachFields.includes(name))).map((name) => html`<div><dt>${words[name].label}</dt><dd>${household.content[name]}</dd></div>`)}</dl>
${writes ? html`<details${retry?.form === 'write' ? html` open` : ''}><summary>修改</summary><form method="post" action="/staff/households/${household.id}">${proofField(session.token)}<input type="hidden" name="version" value="${household.version}">${fields(retry?.form === 'write' ? retry.values : household.content, retry?.form === 'write' ? retry.faults : {}, 'write-')}<button>保存</button></form></details>` : ''}</section>
${visitsPanel(view)}
</div><div>
${remindersPanel(view)}
${helpersPanel(view, writes)}
${submissionsPanel(view, writes)}
${writes ? endPanel(view) : ''}
</div></div>`;
}

const endPanel = ({ household: { id, closed_at: closed }, session }: View): Html => html`<section class="panel">${closed === null ? html`<details><summary>结束档案</summary>` : html`<p>档案已在${timeText(closed).slice(0, 10)}结束，保存期满后删除。</p>`}
<form method="post" action="/staff/households/${id}/ends"${closed === null ? html` class="grave"` : ''}>${proofField(session.token)}<input type="hidden" name="closed" value="${closed === null ? 'yes' : 'no'}">
${closed === null ? html`<p class="hint">保存期满后，档案和走访记录会删除。</p>${confirmation('close-confirm', '我已核对')}` : ''}<button${closed === null ? '' : html` class="second"`}>${closed === null ? '结束档案' : '重新打开'}</button></form>${closed === null ? html`</details>` : ''}</section>`;

const entryForm = ({ household, session, today, retry }: View, kind: Entry['kind'], summary: string, day: string, text: string): Html => {
  const mine = retry?.form === kind ? retry : undefined;
  return html`<details${mine === undefined ? '' : html` open`}><summary>${summary}</summary><form method="post" action="/staff/households/${household.id}/entries">${proofField(session.token)}<input type="hidden" name="kind" value="${kind}">
${fieldHtml({ name: 'day', label: day, type: 'date', value: mine?.values.day ?? (kind === 'visit' ? today : '') }, mine?.faults, `${kind}-`)}${fieldHtml({ name: 'text', label: text, rows: 4, value: mine?.values.text }, mine?.faults, `${kind}-`)}<button>${summary}</button></form></details>`;
};

const visitsPanel = (view: View): Html => {
  const visits = view.entries.filter(({ kind }) => kind === 'visit');
  const names = new Map(view.colleagues.map(({ id, name }) => [`staff:${id}`, name]));
  return html`<section class="panel"><h2>走访</h2>${visits.length === 0 ? html`<p class="muted">还没有走访记录。</p>` : html`<ol class="history">${visits.map(({ day, text, actor }) => html`<li><time datetime="${day}">${day}</time><strong>${names.get(actor) ?? '离开的同事'}</strong><p class="prose">${text}</p></li>`)}</ol>`}
${isOwn(view) ? entryForm(view, 'visit', '记一次走访', '哪天去的', '看到和谈到的') : ''}</section>`;
};

const remindersPanel = (view: View): Html => {
  const open = view.entries.filter(({ kind, done_at: done }) => kind === 'reminder' && done === null).reverse();
  return html`<section class="panel"><h2>提醒</h2>${open.length === 0 ? html`<p class="muted">没有要做的事。</p>` : html`<ul class="list">${open.map(({ id, day, text }) => html`<li><div><span class="tag ${day < view.today ? 'late' : 'plain'}">${day < view.today ? '已过期 ' : ''}${day}</span><p class="prose">${text}</p></div>
${isOwn(view) ? html`<form method="post" action="/staff/households/${view.household.id}/entries/${id}/ends">${proofField(view.session.token)}<button class="second">做完了</button></form>` : ''}</li>`)}</ul>`}
${isOwn(view) ? entryForm(view, 'reminder', '加一个提醒', '哪天之前做', '要做什么') : ''}</section>`;
};

const helpersPanel = ({ household, helpers, colleagues, session, retry }: View, writes: boolean): Html => {
  const current = helpers.filter(({ until }) => until === null);
  const faults = retry?.form === 'helper' ? retry.faults : {};
  return html`<section class="panel"><h2>结对帮扶</h2>${helpers.length === 0 ? html`<p class="muted">还没有结对的人。</p>` : html`<ul class="list">${helpers.map(({ id, name, place, since, until }) => html`<li><div><strong>${name}</strong>（${place}）<br><span class="muted small">${timeText(since).slice(0, 10)} 起${until === null ? '' : `，${timeText(until).slice(0, 10)} 止`}</span></div>
${writes && until === null ? html`<form method="post" action="/staff/households/${household.id}/helpers">${proofField(session.token)}<input type="hidden" name="helper" value="${id}"><input type="hidden" name="ends" value="yes"><button class="quiet">结束${name}的结对</button></form>` : ''}</li>`)}</ul>`}
${writes ? html`<details${retry?.form === 'helper' ? html` open` : ''}><summary>指定结对的人</summary><form method="post" action="/staff/households/${household.id}/helpers">${proofField(session.token)}${fieldHtml({ name: 'helper', label: '同事', options: colleagues.filter(({ id }) => !current.some((one) => one.id === id)).map(({ id, name, place }) => [id, `${name}（${place}）`] as const) }, faults, 'helper-')}<button>指定</button></form></details>` : ''}</section>`;
};

const submissionsPanel = ({ household, submissions, session, retry }: View, writes: boolean): Html => html`<section class="panel"><h2>申请和咨询</h2>
<ul class="list">${submissions.map((row) => html`<li><a href="/staff/submissions/${row.id}">${kindWords[row.kind]}${may(session.account.level, 'whole') ? html`：${answerText('matter', row.answers.matter) || timeText(row.submitted_at).slice(0, 10)}` : html` ${timeText(row.submitted_at).slice(0, 10)}`}</a><span class="tag">${row.case_state !== 'open' && row.state !== 'withdrawn' ? caseWords[row.case_state] : submissionWords[row.state]}</span></li>`)}</ul>
${writes ? html`<details${retry?.form === 'join' ? html` open` : ''}><summary>并入另一份</summary><form method="post" action="/staff/households/${household.id}/submissions">${proofField(session.token)}${fieldHtml({ name: 'receipt', label: '回执号', inputmode: 'numeric' }, retry?.form === 'join' ? retry.faults : {}, 'join-')}<button>并入</button></form></details>` : ''}</section>`;
