import type { DocumentTexts } from '@mangdao/application';
import type { Language } from '@mangdao/contract';

const loaders: Readonly<Record<Language, () => Promise<DocumentTexts>>> = {
  'zh-Hans': async () => (await import('@mangdao/application/documents/zh-Hans')).zhHans,
  'zh-Hant': async () => (await import('@mangdao/application/documents/zh-Hant')).zhHant,
  en: async () => (await import('@mangdao/application/documents/en')).en,
};

/** Fetches the words of receipts and contact cards in one language. */
export const documentTexts = (language: Language): Promise<DocumentTexts> => loaders[language]();
