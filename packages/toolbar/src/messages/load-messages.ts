import type { Language } from '@mangdao/contract';
import type { Messages } from './messages.js';

const loaders: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
  en: () => import('./en.js'),
};

/** Fetches the panel's words in one language. */
export async function loadMessages(language: Language): Promise<Messages> {
  return (await loaders[language]()).messages;
}
