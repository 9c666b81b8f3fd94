import type { Language } from '@mangdao/contract';
import type { EntryWords } from './entry-words.js';

const loaders: Readonly<Record<Language, () => Promise<{ readonly words: EntryWords }>>> = {
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
  en: () => import('./en.js'),
};

/** Fetches the entry's words in one language. */
export const loadEntryWords = async (language: Language): Promise<EntryWords> => (await loaders[language]()).words;
