import type { ProblemCode } from '../problem.js';
import type { Step } from '../question.js';
import type { ChoiceKey, ColumnOf, QuestionKey, RowsKey, ValueOf } from './questions.js';

/** The words of a question. */
interface Words {
  readonly label: string;
  readonly help: string;
  /** Why it is asked (个人信息保护法 第十七条). */
  readonly why: string;
  /** What is read aloud, where it differs from the label. */
  readonly spoken?: string;
}

type Options<K extends QuestionKey> = K extends ChoiceKey ? { readonly options: Readonly<Record<ValueOf<K>, string>> } : object;

type CellOptions<C> = C extends { key: infer Key extends string; values: readonly (infer V extends string)[] }
  ? { readonly [K in Key]: Readonly<Record<V, string>> }
  : never;

type Rows<K extends QuestionKey> = K extends RowsKey
  ? { readonly columns: Readonly<Record<ColumnOf<K>['key'], string>> } & ([CellOptions<ColumnOf<K>>] extends [never]
      ? object
      : { readonly cells: CellOptions<ColumnOf<K>> })
  : object;

/** What is wrong and how to put it right; `{braces}` hold values of the problem. */
export interface ProblemWords {
  readonly wrong: string;
  readonly right: string;
}

/** The words of the questions and their problems in one language; what is missing does not compile. */
export interface FormTexts {
  readonly steps: Readonly<Record<Step, string>>;
  readonly answers: { readonly yes: string; readonly no: string; readonly unknown: string; readonly later: string; readonly agree: string };
  readonly questions: { readonly [K in QuestionKey]: Words & Options<K> & Rows<K> };
  readonly problems: Readonly<Record<ProblemCode, ProblemWords>>;
}
