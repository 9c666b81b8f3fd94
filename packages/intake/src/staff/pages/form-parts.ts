import { html } from 'hono/html';
import type { FieldFaults } from '../accounts/account.js';
import type { Html } from './page.js';

/** A field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: 'text' | 'password' | 'date' | 'search';
  readonly autocomplete?: string;
  /** More than one line, so many at first. */
  readonly rows?: number;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly optional?: boolean;
  readonly inputmode?: 'numeric';
}

/** A field with its label, hint and fault, tied together for screen readers; `prefix` keeps ids apart where a page has many forms. */
export function fieldHtml({ name, label, hint, value = '', type = 'text', autocomplete = 'off', rows, options, optional, inputmode }: Field, faults: FieldFaults = {}, prefix = ''): Html {
  const id = `${prefix}${name}`;
  const fault = faults[name];
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const marks = html`id="${id}" name="${name}"${described ? html` aria-describedby="${described}"` : ''}${fault ? html` aria-invalid="true"` : ''}${optional ? '' : html` required`}`;
  return html`<div class="field${fault ? ' faulty' : ''}">
<label for="${id}">${label}${optional ? html`<span class="optional">（可不填）</span>` : ''}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}${fault ? html`<p class="fault" id="${id}-fault"><span aria-hidden="true">▲ </span>${fault}</p>` : ''}
${options !== undefined
    ? html`<select ${marks}><option value="">请选择</option>${options.map(([key, text]) => html`<option value="${key}"${key === value ? html` selected` : ''}>${text}</option>`)}</select>`
    : rows !== undefined
      ? html`<textarea ${marks} rows="${rows}">${value}</textarea>`
      : html`<input ${marks} type="${type}" value="${type === 'password' ? '' : value}" autocomplete="${autocomplete}"${inputmode ? html` inputmode="${inputmode}"` : ''}>`}
</div>`;
}

/** What is wrong, all together at the top, each with a way to its field; it takes the focus when the page opens. */
export function faultSummary(faults: FieldFaults, prefix = ''): Html | '' {
  const all = Object.entries(faults);
  if (all.length === 0) return '';
  return html`<div class="faults" role="alert" tabindex="-1" autofocus aria-labelledby="faults-title">
<h2 id="faults-title">${all.every(([name]) => name === '') ? '没有成功' : `有${all.length}处需要改`}</h2>
<ul>${all.map(([name, fault]) => html`<li>${name === '' ? fault : html`<a href="#${prefix}${name}">${fault}</a>`}</li>`)}</ul>
</div>`;
}

/** A checkbox that must be set before something that cannot be taken back. */
export const confirmation = (id: string, text: string): Html => html`<p class="check"><input type="checkbox" id="${id}" name="confirm" value="yes" required><label for="${id}">${text}</label></p>`;
