import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { cardsClass } from './choice-field.js';
import type { Field } from './field.js';

/** Several of several: native checkboxes as cards. */
export function choicesField(field: Field): TemplateResult {
  const { id, label, describedBy, invalid, values, options } = field;
  const chosen = new Set(Array.isArray(field.answer) ? (field.answer as readonly string[]) : []);
  const turn = (value: string, on: boolean): void => {
    if (on) chosen.add(value);
    else chosen.delete(value);
    // In the order of the values, so that the same choice is the same answer.
    field.set(values.filter((one) => chosen.has(one)));
  };
  return html`<div class=${cardsClass(values, options)} role="group" aria-labelledby=${label} aria-describedby=${describedBy || nothing}>
    ${values.map(
      (value, place) => html`<label class="card">
        <input
          id=${place === 0 ? id : nothing}
          type="checkbox"
          .checked=${live(chosen.has(value))}
          aria-invalid=${invalid || nothing}
          aria-describedby=${invalid ? describedBy : nothing}
          @change=${(event: Event) => turn(value, (event.target as HTMLInputElement).checked)}
        />
        <span>${options[value]}</span>
      </label>`,
    )}
  </div>`;
}
