import { packageTexts } from '@mangdao/application/service-package/zh-Hans';
import { html } from 'hono/html';
import type { PastStep } from '../cases/take-step.js';
import type { StepField } from '../cases/transitions.js';
import type { Html } from './page.js';
import type { SubmissionView } from './submission-view.js';
import { timeText } from './submission-view.js';
import { fieldWords, stepWords } from './words.js';

const letters: readonly string[] = ['supplement', 'grant', 'grant-first', 'refuse', 'terminate'];

/** What was done, by whom and when, from the first day, in whichever region. */
export const stepHistory = (view: SubmissionView): Html => html`<section class="panel"><h2>办理经过</h2><ol class="history">
<li><time datetime="${view.submission.submitted_at.toISOString()}">${timeText(view.submission.submitted_at)}</time>收到，${tenantName(view, view.submission.tenant)}</li>
${view.steps.map((step) => html`<li><time datetime="${step.at.toISOString()}">${timeText(step.at)}</time><strong>${words(step.action)}</strong> · ${view.names.get(step.actor) ?? '已离开的同事'}${details(view, step)}
${letters.includes(step.action) ? html`<p><a href="/staff/submissions/${view.submission.id}/letters/${step.id}">打印文书：${words(step.action)}</a></p>` : ''}</li>`)}
</ol></section>`;

const words = (action: string): string => (Object.hasOwn(stepWords, action) ? stepWords[action as keyof typeof stepWords].done : action);
const tenantName = ({ tenants }: SubmissionView, id: string): string => tenants.find((one) => one.id === id)?.name ?? id;

const details = (view: SubmissionView, { details: written }: PastStep): Html[] =>
  (Object.entries(written) as [StepField, string][]).map(([field, value]) => html`<p class="prose"><span class="muted">${fieldWords[field]}：</span>${valueText(view, field, value)}</p>`);

function valueText(view: SubmissionView, field: StepField, value: string): string {
  const items: Readonly<Record<string, string>> = packageTexts.items;
  if (field === 'tenant') return tenantName(view, value);
  if (field === 'place') return view.places.find(({ region }) => region === value)?.place ?? value;
  return field === 'items' ? value.split(' ').map((item) => items[item] ?? item).join('、') : value;
}
