import type { Address, Answer, Answers, PaperLanguage, Signature, Step } from '@mangdao/application';
import { chinaTime, questions } from '@mangdao/application';
import { regionPath } from '@mangdao/application/regions';
import { applicationTexts } from './application-texts.js';

/** An answer with the words of its question. */
export interface ShownAnswer {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Answers of one step of the application. */
export interface ShownStep {
  readonly heading: string;
  readonly answers: readonly ShownAnswer[];
}

interface Words {
  readonly label: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, string>>;
  readonly cells?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What no question has words for. */
const otherWords: Readonly<Record<PaperLanguage, { readonly heading: string; readonly yuan: (amount: string) => string }>> = {
  'zh-Hans': { heading: '其他内容', yuan: (amount) => `${amount}元` },
  'zh-Hant': { heading: '其他內容', yuan: (amount) => `${amount}元` },
  en: { heading: 'More', yuan: (amount) => `${amount} yuan` },
};

const wordsOf = (key: string, language: PaperLanguage): Words | undefined => {
  const words: Readonly<Record<string, Words>> = applicationTexts[language].questions;
  return Object.hasOwn(words, key) ? words[key] : undefined;
};
const kinds = new Map<string, string>(questions.map(({ key, kind }) => [key, kind]));
const isRecord = (value: unknown): value is Readonly<Record<string, Answer>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A region from the province down, as far as its name is known. */
export const regionText = (code: string): string => {
  const path = regionPath(code.slice(0, 6)).map(({ name }) => name).join('');
  return path === '' ? code : path;
};

/** An answer in words of a language; whatever it is, some text comes of it. */
export function answerText(key: string, answer: Answer | undefined, language: PaperLanguage = 'zh-Hans'): string {
  const words = wordsOf(key, language);
  const { answers } = applicationTexts[language];
  if (answer === undefined) return '';
  if (answer === null) return answers.unknown;
  if (typeof answer === 'boolean') return answer ? answers.yes : answers.no;
  switch (kinds.get(key)) {
    case 'region': return typeof answer === 'string' ? regionText(answer) : plain(answer);
    case 'money': return otherWords[language].yuan(plain(answer));
    case 'address': {
      const { region, detail = '' } = answer as unknown as Partial<Address>;
      return isRecord(answer) ? `${typeof region === 'string' ? regionText(region) : ''}${detail}` : plain(answer);
    }
    case 'files': return Array.isArray(answer) ? answer.map((file: Answer) => (isRecord(file) ? plain(file.description ?? file.name) : '')).filter(Boolean).join('；') : '';
    case 'signature': return isRecord(answer) ? signatureText(answer, words) : plain(answer);
    case 'rows': return Array.isArray(answer) ? (answer as readonly Answer[]).map((row) => rowText(row, words)).join('\n') : plain(answer);
    default: return Array.isArray(answer) ? (answer as readonly Answer[]).map((one) => optionText(one, words)).join('、') : optionText(answer, words);
  }
}

const plain = (answer: Answer | undefined): string =>
  answer === undefined || answer === null ? '' : typeof answer === 'object' ? (Array.isArray(answer) ? (answer as readonly Answer[]).map(plain).join('、') : Object.values(answer as object).map((one) => plain(one as Answer)).join(' ')) : String(answer);

const optionText = (answer: Answer, words: Words | undefined): string =>
  typeof answer === 'string' && words?.options !== undefined && Object.hasOwn(words.options, answer) ? words.options[answer]! : plain(answer);

function rowText(row: Answer, words: Words | undefined): string {
  if (!isRecord(row)) return plain(row);
  return Object.entries(row).filter(([, value]) => value !== null && value !== '' && !Array.isArray(value)).map(([key, value]) => {
    const cell = typeof value === 'string' ? words?.cells?.[key]?.[value] ?? value : plain(value);
    return `${words?.columns?.[key] ?? key}：${cell}`;
  }).join('，');
}

const signatureText = ({ method, at, value }: Partial<Signature>, words: Words | undefined): string =>
  [optionText(method ?? '', words), method === 'typed' ? value : undefined, typeof at === 'string' && /^\d{4}-\d\d-\d\dT/.test(at) && !Number.isNaN(Date.parse(at)) ? chinaTime(Date.parse(at)).slice(0, 16).replace('T', ' ') : undefined].filter(Boolean).join('，');

/** What it is about comes first for those who review; the order of asking serves those who answer. */
const order = [4, 1, 2, 3, 5, 6, 0] as const satisfies readonly Step[];

/** All answers by step with the labels of their questions; answers to questions that are not known come last, by their key. */
export function shownAnswers(answers: Answers, language: PaperLanguage = 'zh-Hans'): ShownStep[] {
  const wanted = (key: string): boolean => answers[key] !== undefined && key !== 'safety';
  const shown = (key: string): ShownAnswer => ({ key, label: wordsOf(key, language)?.label ?? key, value: answerText(key, answers[key], language) });
  const steps = order.map((step) => ({ heading: applicationTexts[language].steps[step], answers: questions.filter((question) => question.step === step && wanted(question.key)).map(({ key }) => shown(key)) }));
  const others = Object.keys(answers).filter((key) => !kinds.has(key) && wanted(key)).map(shown);
  return [...steps, { heading: otherWords[language].heading, answers: others }].filter(({ answers: some }) => some.length > 0);
}
