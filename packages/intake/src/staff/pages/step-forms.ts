import { arrangements, proposedPackage, services } from '@mangdao/application';
import { packageTexts } from '@mangdao/application/service-package/zh-Hans';
import { html } from 'hono/html';
import type { Tenant } from '../../options.js';
import { openSteps, transitions } from '../cases/transitions.js';
import type { StepField, StepName, Transition } from '../cases/transitions.js';
import { confirmation, fieldHtml } from './form-parts.js';
import type { Field } from './form-parts.js';
import { proofField } from './page.js';
import type { Html } from './page.js';
import type { Retry, SubmissionView } from './submission-view.js';
import { fieldWords, levelWords, stepWords } from './words.js';

/** The steps that may be taken now, each folded with what it asks for. */
export function stepForms(view: SubmissionView): Html | '' {
  const { row, today } = view;
  const names = openSteps({ ...row, today }).filter((name) => name !== 'delegate' || view.places.length > 0).filter((name) => name !== 'transfer' || view.tenants.length > 1);
  if (names.length === 0) return '';
  return html`<section class="panel"><h2>办理</h2>${names.map((name) => stepForm(view, name))}</section>`;
}

function stepForm(view: SubmissionView, name: StepName): Html {
  const transition: Transition = transitions[name];
  const words = stepWords[name];
  const mine = view.retry?.form === name ? view.retry : undefined;
  const basis = transition.basis.map(({ source, articles }) => `《${source}》${articles.join('、')}`).join('；');
  return html`<details${mine === undefined ? '' : html` open`}><summary>${words.do}</summary>
<form method="post" action="/staff/submissions/${view.submission.id}/steps"${transition.grave === true ? html` class="grave"` : ''}>${proofField(view.session.token)}
<input type="hidden" name="action" value="${name}"><input type="hidden" name="version" value="${view.row.version}">
<p class="hint">${words.hint}<br>依据：${basis}</p>
${transition.fields.map((field) => fieldOf(view, name, field, mine))}
${transition.grave === true ? confirmation(`${name}-confirm`, '我已核对') : ''}
<button>${words.do}</button></form></details>`;
}

function fieldOf(view: SubmissionView, name: StepName, field: StepField, mine: Retry | undefined): Html {
  const words = stepWords[name];
  const base: Pick<Field, 'name' | 'value'> = { name: field, value: mine?.values[field] };
  const put = (rest: Omit<Field, 'name' | 'value'>): Html => fieldHtml({ ...base, ...rest }, mine?.faults, `${name}-`);
  switch (field) {
    case 'note': return put({ label: words.note ?? fieldWords.note, rows: 4 });
    case 'day': return put({ label: words.day ?? fieldWords.day, type: 'date' });
    case 'person': return put({ label: fieldWords.person, hint: '姓名和单位' });
    case 'tenant': return put({ label: fieldWords.tenant, options: otherTenants(view.tenants, view.row.tenant) });
    case 'place': return put({ label: fieldWords.place, options: view.places.map(({ region, place, level }) => [region, `${place}（${levelWords[level]}）`]) });
    case 'items': return itemsField(view, mine);
  }
}

const otherTenants = (tenants: readonly Tenant[], own: string): readonly (readonly [string, string])[] => tenants.filter(({ id }) => id !== own).map(({ id, name }) => [id, name] as const);

function itemsField({ answers, today, steps }: SubmissionView, mine: Retry | undefined): Html {
  const proposed = proposedPackage(answers, { today });
  const agreed = mine?.values.items ?? steps.findLast(({ action }) => action === 'package')?.details.items;
  const chosen = agreed?.split(' ') ?? [...proposed.services, ...proposed.arrangements].filter(({ included }) => included).map(({ item }): string => item);
  const fault = mine?.faults.items;
  return html`<fieldset id="package-items"${fault === undefined ? '' : html` aria-describedby="package-items-fault"`}><legend>${fieldWords.items}</legend>${fault === undefined ? '' : html`<p class="fault" id="package-items-fault">${fault}</p>`}<div class="checks">
${[...services, ...arrangements].map((item) => html`<p class="check"><input type="checkbox" id="package-${item}" name="items" value="${item}"${chosen.includes(item) ? html` checked` : ''}><label for="package-${item}">${packageTexts.items[item]}</label></p>`)}</div></fieldset>`;
}
