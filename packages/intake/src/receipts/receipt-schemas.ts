import * as v from 'valibot';
import { proof } from '../submissions/envelope.js';

/** Forms of a document: a page, the same in large print, text, braille for an embosser, an address-book card. */
export const paperForms = ['html', 'large', 'txt', 'brf', 'vcf'] as const;
export type PaperForm = (typeof paperForms)[number];

/** Which form and which language; Chinese in short signs unless asked otherwise. */
export const paperChoice = { form: v.optional(v.picklist(paperForms), 'html'), locale: v.optional(v.picklist(['zh-Hans', 'zh-Hant', 'en']), 'zh-Hans') };

/** A receipt as a document, for whoever holds number and secret. */
export const receiptRequest = v.strictObject({ ...proof, ...paperChoice });

/** The media type of each form. */
export const paperTypes: Readonly<Record<PaperForm, string>> = {
  html: 'text/html; charset=utf-8',
  large: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  brf: 'application/x-brf',
  vcf: 'text/vcard; charset=utf-8',
};
