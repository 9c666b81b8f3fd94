import type { Language } from '@mangdao/contract';
import type { Words } from './words.js';

const loaders: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
  en: () => import('./en.js'),
};

/** Fetches the words of the views in one language. */
export const loadWords = async (language: Language): Promise<Words> => (await loaders[language]()).words;
