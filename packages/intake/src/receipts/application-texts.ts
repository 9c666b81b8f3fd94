import type { PaperLanguage, Texts } from '@mangdao/application';
import { en } from '@mangdao/application/texts/en';
import { zhHans } from '@mangdao/application/texts/zh-Hans';
import { zhHant } from '@mangdao/application/texts/zh-Hant';

/** The words of the questions by language. */
export const applicationTexts: Readonly<Record<PaperLanguage, Texts>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
