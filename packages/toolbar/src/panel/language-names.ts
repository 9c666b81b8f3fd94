import type { Language } from '@mangdao/contract';

/** Each language's name for itself, so that everyone finds their own. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};
