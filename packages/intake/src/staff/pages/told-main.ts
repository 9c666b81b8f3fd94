import type { Answers } from '@mangdao/application';
import { html } from 'hono/html';
import type { OpenedHandoff } from '../../outbox/opened-handoff.js';
import { contactLines } from './contact-lines.js';
import type { Contact } from './contact-lines.js';
import type { Html } from './page.js';
import { shownAnswers } from '../../receipts/shown-answers.js';

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a draft says: forms keep their answers under `answers`. */
const draftAnswers = (content: object): Answers => {
  const { answers } = content as { readonly answers?: unknown };
  return isRecord(answers) ? answers : (content as Answers);
};

/** What somebody told before they came by another way, so that nobody asks it again. */
export function toldMain({ handoff, submission, draft }: OpenedHandoff): Html {
  const answers = submission?.answers ?? (draft === undefined ? {} : draftAnswers(draft.content));
  const steps = shownAnswers(answers);
  return html`<h1>已经填过的内容</h1>
<p class="muted">${submission !== undefined ? html`已经提交。<a href="/staff/submissions/${submission.id}">打开这一件</a>` : draft !== undefined ? '还没有提交，可以帮对方接着填。' : '对方没有留下别的内容。'}</p>
<section class="panel"><h2>怎样联系</h2><dl class="answers">${contactLines(handoff.contact as Contact).map(({ label, value, grave }) => html`<div><dt>${label}</dt><dd>${grave ? html`<strong>${value}</strong>` : value}</dd></div>`)}</dl></section>
${steps.map(({ heading, answers: some }) => html`<section class="panel"><h2>${heading}</h2><dl class="answers">${some.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></section>`)}
<p class="actions"><a class="button second" href="/staff/handoffs">回到转接</a></p>`;
}
