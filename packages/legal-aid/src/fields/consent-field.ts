import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { yesNoField } from './choice-field.js';
import type { Field } from './field.js';

/** A consent: a box to tick, or two answers where the law lets one refuse (个人信息保护法 第二十九条). Nothing is ticked beforehand. */
export function consentField(field: Field): TemplateResult {
  const { id, describedBy, invalid, words } = field;
  if ('declinable' in field.question && field.question.declinable) return yesNoField({ ...field, yes: words.consent.yes, no: words.consent.no });
  return html`<div class="cards"><label class="card">
    <input
      id=${id}
      type="checkbox"
      .checked=${live(field.answer === true)}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid || nothing}
      @change=${(event: Event) => field.set((event.target as HTMLInputElement).checked || undefined)}
    />
    <span>${field.yes}</span>
  </label></div>`;
}
