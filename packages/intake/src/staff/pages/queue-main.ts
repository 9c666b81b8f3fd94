import type { Answers } from '@mangdao/application';
import { html } from 'hono/html';
import { groupedReceipt } from '../../submissions/receipt-number.js';
import { may } from '../accounts/levels.js';
import type { Session } from '../accounts/session.js';
import { queueViews } from '../cases/queue.js';
import type { Queue, QueueFilter, QueueItem } from '../cases/queue.js';
import { dues } from './due.js';
import type { Due } from './due.js';
import { proofField } from './page.js';
import type { Html } from './page.js';
import { answerText } from '../../receipts/shown-answers.js';
import { caseWords, kindWords, submissionWords } from './words.js';

interface Shown extends Queue {
  readonly filter: QueueFilter;
  readonly page: number;
  readonly now: Date;
  readonly session: Session;
}

const viewWords: Readonly<Record<QueueFilter['view'], string>> = { open: '待处理', late: '已超期', urgent: '紧急', held: '待核', all: '全部' };

const address = ({ view, kind }: QueueFilter, page = 1): string => {
  const query = new URLSearchParams({ ...(view !== 'open' && { view }), ...(kind !== undefined && { kind }), ...(page > 1 && { page: String(page) }) }).toString();
  return query === '' ? '/staff' : `/staff?${query}`;
};

/** Deadlines that count down, side by side. */
export const duesHtml = (all: readonly Due[]): Html => html`<div>${all.length === 0 ? html`<p class="due"><span>没有期限</span></p>` : all.map((one) => html`<p class="due ${one.tone}"><strong>${one.left}</strong><span>${one.what} · ${one.by}</span></p>`)}</div>`;

/** Name as the applicant gave it, or what stands for it. */
export const applicantName = (answers: Answers): string => (typeof answers.name === 'string' && answers.name.trim() !== '' ? answers.name : '未留姓名');

/** The page of what waits. */
export const queueMain = ({ items, filter, page, more, counts, now, session }: Shown): Html => html`<h1>待办</h1>
<nav class="counts" aria-label="按情况筛选">${queueViews.map((view) => html`<a href="${address({ ...filter, view })}"${view === filter.view ? html` aria-current="true"` : ''}>${viewWords[view]}<b>${counts[view]}</b></a>`)}</nav>
<div class="head"><form method="get" action="/staff" class="filters" aria-label="按种类筛选"><input type="hidden" name="view" value="${filter.view}">
<div class="field"><label for="kind">种类</label><select id="kind" name="kind"><option value="">全部</option>${Object.entries(kindWords).map(([kind, word]) => html`<option value="${kind}"${kind === filter.kind ? html` selected` : ''}>${word}</option>`)}</select></div><button class="second">筛选</button></form>
<form method="post" action="/staff/find" class="filters" aria-label="按回执号查找">${proofField(session.token)}
<div class="field receipt"><label for="receipt">回执号</label><input id="receipt" name="receipt" inputmode="numeric" autocomplete="off" required></div><button class="second">查找</button></form></div>
${items.length === 0
    ? html`<p class="panel empty">这里没有要办的事。</p>`
    : html`<ol class="queue" aria-label="${viewWords[filter.view]}，按期限先后">${items.map((item) => line(item, now, session))}</ol>`}
${page > 1 || more ? html`<nav class="pages" aria-label="翻页">${page > 1 ? html`<a class="button second" href="${address(filter, page - 1)}">上一页</a>` : ''}${more ? html`<a class="button second" href="${address(filter, page + 1)}">下一页</a>` : ''}</nav>` : ''}`;

const line = (item: QueueItem, now: Date, { account }: Session): Html => html`<li>
${duesHtml(dues(item, now))}
<div class="name"><a href="/staff/submissions/${item.id}">${applicantName(item.answers)}</a><p class="number small">${groupedReceipt(item.receipt)}</p></div>
<p>${may(account.level, 'whole') ? answerText('matter', item.answers.matter) || kindWords[item.kind] : kindWords[item.kind]}</p>
<p class="tags">${tags(item)}</p>
</li>`;

/** Marks of a submission: kind, where it stands, what needs care. */
export const tags = (item: Pick<QueueItem, 'kind' | 'state' | 'case_state' | 'urgent' | 'restricted' | 'held' | 'handed_over_at' | 'supplement_answered_at'>): Html => html`<span class="tag plain">${kindWords[item.kind]}</span>
<span class="tag">${item.state === 'withdrawn' || item.case_state === 'open' ? submissionWords[item.state] : caseWords[item.case_state]}</span>
${item.state === 'withdrawal-requested' ? html`<span class="tag soon">请求撤回</span>` : ''}${item.urgent ? html`<span class="tag late">紧急</span>` : ''}${item.restricted ? html`<span class="tag soon">只限县级</span>` : ''}${item.held ? html`<span class="tag soon">待核</span>` : ''}${item.case_state === 'supplement' && item.supplement_answered_at !== null ? html`<span class="tag soon">已补充，待看</span>` : ''}${item.handed_over_at === null ? '' : html`<span class="tag soon">外地转来，待接收</span>`}`;
