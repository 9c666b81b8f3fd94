import { createHash } from 'node:crypto';
import { html, plainText, printStyles, vCard } from '@mangdao/application';
import type { ContactCardData, DocumentTexts, Paper, PrintSize } from '@mangdao/application';
import { zhHans } from '@mangdao/application/documents/zh-Hans';
import { zhHant } from '@mangdao/application/documents/zh-Hant';
import { en } from '@mangdao/application/documents/en';
import type { Context } from 'hono';
import { paperTypes } from './receipt-schemas.js';
import type { PaperForm } from './receipt-schemas.js';

/** The words of the documents by language. */
export const documentTexts: Readonly<Record<DocumentTexts['language'], DocumentTexts>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

const styleHash = (size: PrintSize): string => `'sha256-${createHash('sha256').update(printStyles(size)).digest('base64')}'`;
const policies = Object.fromEntries((['normal', 'large'] as const).map((size) => [size, `default-src 'none'; style-src ${styleHash(size)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`])) as Record<PrintSize, string>;

/** Chinese braille takes 145 KB of readings: loaded when the first asks for it. */
async function braille(paper: Paper, texts: DocumentTexts): Promise<string> {
  const { braillePages, brf, chineseBraille } = await import('@mangdao/application/braille');
  return brf(braillePages(paper, texts, chineseBraille()));
}

const paperHeaders = (language: string, form: PaperForm, name: string): Record<string, string> =>
  ({ 'content-type': paperTypes[form], 'content-language': language, 'content-disposition': `inline; filename="${name}.${form === 'large' ? 'html' : form}"` });

/** An institution for an address book. */
export const cardAnswer = (c: Context, card: ContactCardData, language: string, name: string): Response => c.body(vCard(card), 200, paperHeaders(language, 'vcf', name));

/** A document in the form that was asked for; a page with a policy that lets in its own sheet and nothing else. */
export async function paperAnswer(c: Context, paper: Paper, form: Exclude<PaperForm, 'vcf'>, name: string): Promise<Response> {
  const texts = documentTexts[paper.language];
  const headers = paperHeaders(paper.language, form, name);
  if (form === 'brf') return c.body(await braille(paper, texts), 200, headers);
  if (form === 'txt') return c.body(plainText(paper, texts), 200, headers);
  const size = form === 'large' ? 'large' : 'normal';
  return c.body(html(paper, texts, size), 200, { ...headers, 'content-security-policy': policies[size] });
}
