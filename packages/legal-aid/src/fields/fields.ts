import type { TemplateResult } from 'lit/html.js';
import { choiceField, yesNoField } from './choice-field.js';
import { choicesField } from './choices-field.js';
import { consentField } from './consent-field.js';
import { dateField } from './date-field.js';
import type { Field } from './field.js';
import { filesField } from './files-field.js';
import { regionField } from './region-field.js';
import { rowsField } from './rows-field.js';
import { signatureField } from './signature-field.js';
import { longTextField, textField } from './text-field.js';

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
  region: regionField,
  address: regionField,
  files: filesField,
  rows: (field) => rowsField(field, drawnField),
  signature: signatureField,
};

/** A field by its kind. */
export const drawnField = (field: Field): TemplateResult => renderers[field.kind](field);
