import type { Field } from '../fields/field.js';
import type { Command, VoiceWords } from './voice-words.js';

/** Words as they are compared: without blanks and signs, in one case. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '');
const among = (all: readonly string[], said: string): boolean => all.some((one) => plain(one) === plain(said));

/** What was told to do, where it was said in these words and nothing else: an answer may hold them. */
export const command = ({ commands }: VoiceWords, said: string): Command | undefined => (Object.keys(commands) as Command[]).find((one) => among(commands[one], said));

/** Whether what was heard is confirmed; `undefined` where something else was said. */
export const confirmed = ({ yes, no }: VoiceWords, said: string): boolean | undefined => (among(yes, said) ? true : among(no, said) ? false : undefined);

/** Kinds of questions that are answered by saying it. */
export const spokenKinds: readonly Field['kind'][] = ['text', 'long-text', 'one', 'many', 'yes-no', 'phone', 'identity-number', 'certificate-number', 'number', 'money', 'date'];

/** Kinds whose answer may go on with the next sentence. */
export const goesOn = ({ kind }: Pick<Field, 'kind'>): boolean => kind === 'long-text' || kind === 'many';

type Asked = Pick<Field, 'kind' | 'options' | 'answer' | 'yes' | 'no'>;
const list = (answer: Field['answer']): readonly string[] => (Array.isArray(answer) ? (answer as readonly string[]) : []);

/** `1949年12月31日` as a calendar day; it may still be none. */
function dayOf(words: string): string | undefined {
  const [, year, month = '', day = ''] = /(\d{4})年(\d{1,2})月(\d{1,2})/.exec(words) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The answer that was meant by what was said: text as it is, a choice by its words. `undefined` where none fits. */
export function meant(field: Asked, said: string): Field['answer'] {
  const words = plain(said);
  const options = field.kind === 'yes-no' ? { yes: field.yes, no: field.no } : field.options;
  // The longest name first: “不是” holds “是”.
  const chosen = Object.entries(options)
    .sort(([, one], [, other]) => plain(other).length - plain(one).length)
    .find(([, name]) => plain(name) !== '' && (words.includes(plain(name)) || (words.length > 1 && plain(name).includes(words))))?.[0];
  switch (field.kind) {
    case 'yes-no':
      return /^(没有|没|沒有|沒|不|否|no)/.test(words) ? false : chosen === undefined ? undefined : chosen === 'yes';
    case 'one':
      return chosen;
    case 'many':
      return chosen === undefined ? undefined : [...new Set([...list(field.answer), chosen])];
    case 'long-text':
      return typeof field.answer === 'string' ? `${field.answer}\n${said}` : said;
    case 'number':
    case 'money':
      return /^\d+(\.\d+)?$/.test(words) ? Number(words) : undefined;
    case 'date':
      return dayOf(words);
    case 'phone':
    case 'identity-number':
    case 'certificate-number':
      return words.toUpperCase();
    default:
      return said.replace(/[。.]$/, '');
  }
}

/** An answer as it is said back; digits of a number one by one. */
export function inWords({ kind, options, yes, no }: Asked, answer: Field['answer']): string {
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  switch (kind) {
    case 'yes-no':
      return answer === true ? yes : no;
    case 'one':
      return options[text] ?? '';
    case 'many':
      return list(answer).map((one) => options[one] ?? '').join(' ');
    case 'phone':
    case 'identity-number':
    case 'certificate-number':
      return Array.from(text).join(' ');
    default:
      return text;
  }
}
