import type { Language } from '@mangdao/contract';
import type { DeskWords } from './desk-words.js';

const loaders: Readonly<Record<Language, () => Promise<{ readonly words: DeskWords }>>> = {
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
  en: () => import('./en.js'),
};

/** Fetches the words of the views beside the application in one language. */
export const loadDeskWords = async (language: Language): Promise<DeskWords> => (await loaders[language]()).words;
