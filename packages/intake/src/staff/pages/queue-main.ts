import type { Answers } from '@mangdao/application';
import { html } from 'hono/html';
import type { Selectable } from 'kysely';
import type { Kind, SubmissionRow } from '../../database/tables.js';
import { groupedReceipt } from '../../submissions/receipt-number.js';
import { may } from '../accounts/levels.js';
import type { Session } from '../accounts/session.js';
import { due } from './due.js';
import type { Dated, Due } from './due.js';
import { proofField } from './page.js';
import type { Html } from './page.js';
import { answerText } from './shown-answers.js';
import { caseWords, kindWords, submissionWords } from './words.js';

/** Which part of the queue is shown. */
export interface QueueFilter {
  readonly view: 'open' | 'late' | 'urgent' | 'held' | 'all';
  readonly kind?: Kind;
}

/** One line of the queue. */
export type QueueItem = Selectable<SubmissionRow> & Dated & {
  readonly urgent: boolean;
  readonly restricted: boolean;
  readonly held: boolean;
  readonly handed_over_at: Date | null;
  readonly answers: Answers;
};

interface Queue {
  readonly items: readonly QueueItem[];
  readonly filter: QueueFilter;
  readonly page: number;
  readonly more: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly now: Date;
  readonly session: Session;
}

const viewWords: Readonly<Record<QueueFilter['view'], string>> = { open: '待处理', late: '已超期', urgent: '紧急', held: '待核', all: '全部' };

const address = ({ view, kind }: QueueFilter, page = 1): string => {
  const query = new URLSearchParams({ ...(view !== 'open' && { view }), ...(kind !== undefined && { kind }), ...(page > 1 && { page: String(page) }) }).toString();
  return query === '' ? '/staff' : `/staff?${query}`;
};

/** A deadline that counts down. */
export const dueHtml = (one: Due | undefined): Html => (one === undefined ? html`<p class="due"><span>没有期限</span></p>` : html`<p class="due ${one.tone}"><strong>${one.left}</strong><span>${one.what} · ${one.by}</span></p>`);

/** Name as the applicant gave it, or what stands for it. */
export const applicantName = (answers: Answers): string => (typeof answers.name === 'string' && answers.name.trim() !== '' ? answers.name : '未留姓名');

/** The page of what waits. */
export const queueMain = ({ items, filter, page, more, counts, now, session }: Queue): Html => html`<h1>待办</h1>
<nav class="counts" aria-label="按情况筛选">${(Object.keys(viewWords) as QueueFilter['view'][]).map((view) => html`<a href="${address({ ...filter, view })}"${view === filter.view ? html` aria-current="true"` : ''}>${viewWords[view]}<b>${counts[view] ?? 0}</b></a>`)}</nav>
<div class="head"><form method="get" action="/staff" class="filters" aria-label="按种类筛选"><input type="hidden" name="view" value="${filter.view}">
<div class="field"><label for="kind">种类</label><select id="kind" name="kind"><option value="">全部</option>${Object.entries(kindWords).map(([kind, word]) => html`<option value="${kind}"${kind === filter.kind ? html` selected` : ''}>${word}</option>`)}</select></div><button class="second">筛选</button></form>
<form method="post" action="/staff/find" class="filters" aria-label="按回执号查找">${proofField(session.token)}
<div class="field receipt"><label for="receipt">回执号</label><input id="receipt" name="receipt" inputmode="numeric" autocomplete="off" required></div><button class="second">查找</button></form></div>
${items.length === 0
    ? html`<p class="panel empty">这里没有要办的事。</p>`
    : html`<ol class="queue" aria-label="${viewWords[filter.view]}，按期限先后">${items.map((item) => line(item, now, session))}</ol>`}
${page > 1 || more ? html`<nav class="pages" aria-label="翻页">${page > 1 ? html`<a class="button second" href="${address(filter, page - 1)}">上一页</a>` : ''}${more ? html`<a class="button second" href="${address(filter, page + 1)}">下一页</a>` : ''}</nav>` : ''}`;

const line = (item: QueueItem, now: Date, { account }: Session): Html => html`<li>
${dueHtml(due(item, now))}
<div class="name"><a href="/staff/submissions/${item.id}">${applicantName(item.answers)}</a><p class="number small">${groupedReceipt(item.receipt)}</p></div>
<p>${may(account.level, 'whole') ? answerText('matter', item.answers.matter) || kindWords[item.kind] : kindWords[item.kind]}</p>
<p class="tags">${tags(item)}</p>
</li>`;

/** Marks of a submission: kind, where it stands, what needs care. */
export const tags = (item: Pick<QueueItem, 'kind' | 'state' | 'case_state' | 'urgent' | 'restricted' | 'held' | 'handed_over_at'>): Html => html`<span class="tag plain">${kindWords[item.kind]}</span>
<span class="tag">${item.state === 'withdrawn' || item.kind !== 'application' ? submissionWords[item.state] : caseWords[item.case_state]}</span>
${item.state === 'withdrawal-requested' ? html`<span class="tag soon">请求撤回</span>` : ''}${item.urgent ? html`<span class="tag late">紧急</span>` : ''}${item.restricted ? html`<span class="tag soon">只限县级</span>` : ''}${item.held ? html`<span class="tag soon">待核</span>` : ''}${item.handed_over_at === null ? '' : html`<span class="tag soon">外地转来，待接收</span>`}`;
