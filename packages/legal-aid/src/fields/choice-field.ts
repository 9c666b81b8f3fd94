import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Field } from './field.js';

/** More values than this are a list that unfolds: nobody tabs through 57. */
const mostShown = 24;

/** One of several: native radios as cards. `yes-no` and a consent that may be refused are two of them. */
export function choiceField(field: Field): TemplateResult {
  const { id, label, describedBy, invalid, answer, values, options, words } = field;
  if (values.length > mostShown || field.question.key === 'relation')
    return html`<select
      id=${id}
      part="field"
      aria-labelledby=${label}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid || nothing}
      @change=${(event: Event) => field.set((event.target as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${live(answer === undefined)}>${words.region.pick}</option>
      ${values.map((value) => html`<option value=${value} .selected=${live(value === answer)}>${options[value]}</option>`)}
    </select>`;
  return html`<div class=${cardsClass(values, options)} role="radiogroup" aria-labelledby=${label} aria-describedby=${describedBy || nothing}>
    ${values.map(
      (value, place) => html`<label class="card">
        <input
          id=${place === 0 ? id : nothing}
          type="radio"
          name=${id}
          .checked=${live(value === answer)}
          aria-invalid=${invalid || nothing}
          aria-describedby=${invalid ? describedBy : nothing}
          @change=${() => field.set(value)}
        />
        <span>${options[value]}</span>
      </label>`,
    )}
  </div>`;
}

/** Short words share a row. */
export const cardsClass = (values: readonly string[], options: Field['options']): string =>
  values.every((value) => (options[value] ?? '').replace(/[\u2e80-\uffff]/g, 'xx').length <= 14) ? 'cards short' : 'cards';

/** Yes or no; the answer is `true` or `false`. */
export function yesNoField(field: Field): TemplateResult {
  const { answer } = field;
  return choiceField({
    ...field,
    values: ['yes', 'no'],
    options: { yes: field.yes, no: field.no },
    answer: answer === true ? 'yes' : answer === false ? 'no' : undefined,
    set: (value) => field.set(value === undefined ? undefined : value === 'yes'),
  });
}
