import { html, type TemplateResult } from 'lit/html.js';
import { choiceField, yesNoField } from './choice-field.js';
import { choicesField } from './choices-field.js';
import { consentField } from './consent-field.js';
import { dateField } from './date-field.js';
import type { Field } from './field.js';
import { lateFields } from './late-fields.js';
import { signatureField } from './signature-field.js';
import { longTextField, textField } from './text-field.js';

/** A field that is fetched on its own; where that failed one tries again, or passes the question over. */
function late(field: Field, draw: (fields: NonNullable<typeof lateFields.value>) => TemplateResult): TemplateResult {
  const { words } = field;
  const fields = lateFields.get(() => field.redraw());
  if (fields) return draw(fields);
  if (!lateFields.failed) return html`<p role="status">${words.loading}</p>`;
  return html`<p role="alert">${words.region.failed}</p>
    <button class="plain" type="button" @click=${() => void lateFields.load().then(() => field.redraw())}>${words.tryAgain}</button>`;
}

const renderers: Readonly<Record<Field['kind'], (field: Field) => TemplateResult>> = {
  one: choiceField,
  many: choicesField,
  'yes-no': yesNoField,
  consent: consentField,
  text: textField,
  phone: textField,
  email: textField,
  number: textField,
  money: textField,
  'identity-number': textField,
  'certificate-number': textField,
  'long-text': longTextField,
  date: dateField,
  region: (field) => late(field, ({ region, data }) => region(field, data)),
  address: (field) => late(field, ({ region, data }) => region(field, data)),
  files: (field) => late(field, ({ files }) => files(field)),
  rows: (field) => late(field, ({ rows }) => rows(field, drawnField)),
  signature: signatureField,
};

/** A field by its kind. */
export const drawnField = (field: Field): TemplateResult => renderers[field.kind](field);
