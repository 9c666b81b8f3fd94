import type { IdentifierTexts, Texts } from '@mangdao/application';
import type { Language } from '@mangdao/contract';

const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  'zh-Hans': async () => (await import('@mangdao/application/texts/zh-Hans')).zhHans,
  'zh-Hant': async () => (await import('@mangdao/application/texts/zh-Hant')).zhHant,
  en: async () => (await import('@mangdao/application/texts/en')).en,
};

/** Fetches the words of an application in one language. */
export const formTexts = (language: Language): Promise<Texts> => loaders[language]();

const numbers: Readonly<Record<Language, () => Promise<{ readonly identifierTexts: IdentifierTexts }>>> = {
  'zh-Hans': () => import('@mangdao/application/identifiers/zh-Hans'),
  'zh-Hant': () => import('@mangdao/application/identifiers/zh-Hant'),
  en: () => import('@mangdao/application/identifiers/en'),
};

/** Fetches the words for what is wrong with a number: only those whose number is wrong need them. */
export const numberTexts = async (language: Language): Promise<IdentifierTexts> => (await numbers[language]()).identifierTexts;
