import type { AdviceTexts, IdentifierTexts, Texts } from '@mangdao/application';
import type { Language } from '@mangdao/contract';

/** The words of the questions, and of the advice. */
export interface FormTexts {
  readonly texts: Texts;
  readonly advice: AdviceTexts;
}

const loaders: Readonly<Record<Language, () => Promise<FormTexts>>> = {
  'zh-Hans': async () => {
    const [{ zhHans }, { adviceTexts }] = await Promise.all([import('@mangdao/application/texts/zh-Hans'), import('@mangdao/application/advice/zh-Hans')]);
    return { texts: zhHans, advice: adviceTexts };
  },
  'zh-Hant': async () => {
    const [{ zhHant }, { adviceTexts }] = await Promise.all([import('@mangdao/application/texts/zh-Hant'), import('@mangdao/application/advice/zh-Hant')]);
    return { texts: zhHant, advice: adviceTexts };
  },
  en: async () => {
    const [{ en }, { adviceTexts }] = await Promise.all([import('@mangdao/application/texts/en'), import('@mangdao/application/advice/en')]);
    return { texts: en, advice: adviceTexts };
  },
};

/** Fetches the words of an application in one language. */
export const formTexts = (language: Language): Promise<FormTexts> => loaders[language]();

const numbers: Readonly<Record<Language, () => Promise<{ readonly identifierTexts: IdentifierTexts }>>> = {
  'zh-Hans': () => import('@mangdao/application/identifiers/zh-Hans'),
  'zh-Hant': () => import('@mangdao/application/identifiers/zh-Hant'),
  en: () => import('@mangdao/application/identifiers/en'),
};

/** Fetches the words for what is wrong with a number: only those whose number is wrong need them. */
export const numberTexts = async (language: Language): Promise<IdentifierTexts> => (await numbers[language]()).identifierTexts;
