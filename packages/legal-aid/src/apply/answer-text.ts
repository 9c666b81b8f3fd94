import type { Address, Answer, AttachedFile, Column, FormTexts, KnownQuestion, Signature } from '@mangdao/application';
import type { Options } from '../fields/field.js';
import type { Words } from '../words/words.js';

/** The words of a question as one shape, whatever its kind. */
export interface QuestionWords {
  readonly label: string;
  readonly help: string;
  readonly why: string;
  readonly spoken?: string;
  readonly options?: Options;
  readonly columns?: Options;
  readonly cells?: Readonly<Record<string, Options>>;
}

/** The words of a question. */
export const questionWords = (texts: FormTexts, { key }: Pick<KnownQuestion, 'key'>): QuestionWords => texts.questions[key];

/** The names of a region's parts, by its code; the code itself where the list of places is not there. */
export type PlaceName = (code: string) => string;

/** An answer in words, as it is shown to whoever gave it. */
export function answerText(question: KnownQuestion | Column, answer: Answer | undefined, texts: FormTexts, words: Words, own: QuestionWords, place: PlaceName): string {
  if (answer === undefined) return words.apply.unanswered;
  if (answer === null) return words.apply.passed;
  const option = (value: unknown): string => own.options?.[String(value)] ?? String(value);
  switch (question.kind) {
    case 'yes-no':
      return answer === true ? texts.answers.yes : texts.answers.no;
    case 'consent':
      if (!('declinable' in question && question.declinable)) return texts.answers.yes;
      return answer === true ? words.consent.yes : words.consent.no;
    case 'one':
      return option(answer);
    case 'many':
      return (answer as readonly Answer[]).map(option).join('\n');
    case 'region':
      return place(answer as string);
    case 'address': {
      const { region, detail } = answer as unknown as Address;
      return [place(region), detail].filter(Boolean).join(' ');
    }
    case 'signature': {
      const { method, value } = answer as unknown as Signature;
      return method === 'typed' && value ? `${option(method)}: ${value}` : option(method);
    }
    case 'files':
      return (answer as unknown as readonly AttachedFile[]).map(({ name, description }) => (description ? `${name} (${description})` : name)).join('\n');
    case 'rows': {
      const { columns } = question;
      const cells = (row: Readonly<Record<string, Answer>>): string =>
        columns
          .filter(({ key }) => row[key] !== undefined && row[key] !== null && row[key] !== '')
          .map((column) => answerText(column, row[column.key], texts, words, { ...own, ...(own.cells?.[column.key] && { options: own.cells[column.key]! }) }, place))
          .join(' · ');
      return (answer as unknown as readonly Readonly<Record<string, Answer>>[]).map(cells).join('\n');
    }
    default:
      return typeof answer === 'object' ? '' : String(answer);
  }
}
