import type { AdviceTexts } from '@mangdao/application';
import type { Language } from '@mangdao/contract';

const loaders: Readonly<Record<Language, () => Promise<{ readonly adviceTexts: AdviceTexts }>>> = {
  'zh-Hans': () => import('@mangdao/application/advice/zh-Hans'),
  'zh-Hant': () => import('@mangdao/application/advice/zh-Hant'),
  en: () => import('@mangdao/application/advice/en'),
};

/** Fetches the words of the advice in one language. */
export const adviceTexts = async (language: Language): Promise<AdviceTexts> => (await loaders[language]()).adviceTexts;
