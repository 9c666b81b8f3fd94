import type { FormTexts, Texts } from '@mangdao/application/form';
import type { Language } from '@mangdao/contract';

/** The words of the questions, and later those of advice and of what exactly is wrong with a number. */
export type ShownTexts = FormTexts & Partial<LateTexts>;

/** Words that the first questions do not need. */
export type LateTexts = Pick<Texts, 'advice' | 'identifiers'>;

const first = {
  'zh-Hans': () => import('@mangdao/application/questions/zh-Hans'),
  'zh-Hant': () => import('@mangdao/application/questions/zh-Hant'),
  en: () => import('@mangdao/application/questions/en'),
} as const satisfies Record<Language, unknown>;

const late = {
  'zh-Hans': () => Promise.all([import('@mangdao/application/advice/zh-Hans'), import('@mangdao/application/identifiers/zh-Hans')]),
  'zh-Hant': () => Promise.all([import('@mangdao/application/advice/zh-Hant'), import('@mangdao/application/identifiers/zh-Hant')]),
  en: () => Promise.all([import('@mangdao/application/advice/en'), import('@mangdao/application/identifiers/en')]),
} as const satisfies Record<Language, unknown>;

/** Fetches the words of the questions in one language. */
export const formTexts = async (language: Language): Promise<FormTexts> => (await first[language]()).formTexts;

/** Fetches the words that are wanted later. */
export async function lateTexts(language: Language): Promise<LateTexts> {
  const [{ adviceTexts: advice }, { identifierTexts: identifiers }] = await late[language]();
  return { advice, identifiers };
}
