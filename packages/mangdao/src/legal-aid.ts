// The composition root of the legal-aid element: fetched where the tag names an intake.
import type { Language } from '@mangdao/contract';
import '@mangdao/legal-aid/define';
import type { MangdaoLegalAid } from '@mangdao/legal-aid';
import type { Mangdao } from './mangdao.js';
import { lazyReader } from './spoken-reader.js';

/** What the tag says of legal aid. */
export interface LegalAidConfig {
  /** Base URL of the intake. */
  readonly intake: string;
  /** GB/T 2260, six digits; empty where the site names none. */
  readonly region: string;
  readonly language: Language;
}

/** Gives the site's own elements what the tag says, and without one puts one where `data-mangdao-legal-aid` asks for it, else at the end of the page. */
export function placeLegalAid(document: Document, { intake, region, language }: LegalAidConfig, mangdao: Mangdao): void {
  const there = [...document.querySelectorAll('mangdao-legal-aid')];
  const elements = there.length > 0 ? there : [document.createElement('mangdao-legal-aid')];
  for (const element of elements) dress(element, { intake, region, language }, mangdao);
  if (there.length === 0) (document.querySelector('[data-mangdao-legal-aid]') ?? document.body).append(...elements);
}

/** What the page itself says on an element stands. */
function dress(element: MangdaoLegalAid, { intake, region, language }: LegalAidConfig, mangdao: Mangdao): void {
  for (const [name, value] of Object.entries({ intake, region, lang: language })) if (value && !element.hasAttribute(name)) element.setAttribute(name, value);
  element.reader ??= lazyReader(() => mangdao.get()['read-aloud'] ?? {});
}
