import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Field } from './field.js';

/** Parts as they are shown: without zeros in front. */
const partsOf = (answer: unknown): string[] => (typeof answer === 'string' ? answer : '').split('-').map((part) => part.replace(/^0+(?=\d)/, ''));

/** `YYYY-MM-DD` where all three are there; else what was typed, which is no date and will be told so; nothing where nothing was. */
export function dateOf(parts: readonly string[]): string | undefined {
  const [year = '', month = '', day = ''] = parts.map((part) => part.normalize('NFKC').trim());
  if (!(year || month || day)) return undefined;
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${year}-${month}-${day}`;
}

/** A date in three boxes: no calendar to page through for a year of birth. */
export function dateField(field: Field): TemplateResult {
  const { id, label, describedBy, invalid, words } = field;
  const parts = partsOf(field.answer);
  const birth = field.question.key === 'birthDate';
  const boxes = [
    [words.date.year, 'bday-year'],
    [words.date.month, 'bday-month'],
    [words.date.day, 'bday-day'],
  ] as const;
  return html`<div class="date" role="group" aria-labelledby=${label} aria-describedby=${describedBy || nothing}>
    ${boxes.map(
      ([name, purpose], place) => html`<label>
        <input
          id=${place === 0 ? id : `${id}-${place}`}
          part="field"
          inputmode="numeric"
          autocomplete=${birth ? purpose : 'off'}
          size=${place === 0 ? 4 : 2}
          .value=${live(parts[place] ?? '')}
          aria-invalid=${invalid || nothing}
          @input=${(event: Event) => {
            parts[place] = (event.target as HTMLInputElement).value;
            field.set(dateOf(parts));
          }}
        />
        <span>${name}</span>
      </label>`,
    )}
  </div>`;
}
