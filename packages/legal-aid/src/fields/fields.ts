import type { nothing, TemplateResult } from 'lit/html.js';
import { choiceField, yesNoField } from './choice-field.js';
import { choicesField } from './choices-field.js';
import { consentField } from './consent-field.js';
import { dateField } from './date-field.js';
import type { Field } from './field.js';
import { lateFields, type LateFields } from './late-fields.js';
import { signatureField } from './signature-field.js';
import { longTextField, textField } from './text-field.js';
import { whenThere } from './when-there.js';

/** A field that is fetched on its own. */
const late = (draw: (fields: LateFields, field: Field) => TemplateResult) => (field: Field) => whenThere(lateFields, field, (fields) => draw(fields, field));

const renderers: Readonly<Record<Field['kind'], (field: Field) => TemplateResult | typeof nothing>> = {
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
  region: late(({ region, places }, field) => region(field, places)),
  address: late(({ region, places }, field) => region(field, places)),
  files: late(({ files }, field) => files(field)),
  rows: late(({ rows }, field) => rows(field, drawnField)),
  signature: signatureField,
};

/** A field by its kind. */
export const drawnField = (field: Field): TemplateResult | typeof nothing => renderers[field.kind](field);
