import type { Texts } from '@mangdao/application/form';
import type { Language } from '@mangdao/contract';

const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  'zh-Hans': async () => (await import('@mangdao/application/texts/zh-Hans')).zhHans,
  'zh-Hant': async () => (await import('@mangdao/application/texts/zh-Hant')).zhHant,
  en: async () => (await import('@mangdao/application/texts/en')).en,
};

/** Fetches the words of an application in one language: questions, advice, and what may be wrong. */
export const formTexts = (language: Language): Promise<Texts> => loaders[language]();
