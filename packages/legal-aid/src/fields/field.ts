import type { Answer, AttachedFile, Column, KnownQuestion } from '@mangdao/application';
import type { Words } from '../words/words.js';

/** Where the bytes of chosen files go. */
export interface FileKeeper {
  /** Takes a file; the words say what is wrong with it, or what may be wrong with the picture. */
  add(file: File): Promise<{ readonly file?: AttachedFile; readonly words: readonly string[] }>;
  remove(id: string): void;
  /** How far a file has come, in words. */
  standing(id: string): string;
}

/** The words of a value or a cell. */
export type Options = Readonly<Record<string, string>>;

/** What a field is drawn from; it knows nothing of the form around it. */
export interface Field {
  readonly kind: KnownQuestion['kind'];
  readonly question: KnownQuestion | Column;
  /** Of the control; what belongs to it begins with the same. */
  readonly id: string;
  /** Id of what names it. */
  readonly label: string;
  /** Ids of what describes it. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly answer: Answer | undefined;
  /** Values to choose from, in their order, and their words. */
  readonly values: readonly string[];
  readonly options: Options;
  /** Names of the columns, and the words of their values. */
  readonly columns: Options;
  readonly cells: Readonly<Record<string, Options>>;
  readonly yes: string;
  readonly no: string;
  /** `YYYY-MM-DD`. */
  readonly now: () => string;
  readonly words: Words;
  readonly files?: FileKeeper;
  /** Takes what the visitor entered. */
  set(answer: Answer | undefined): void;
  /** Draws the form anew, where an entry changes what is shown; `focus` is the id of what then has the focus. */
  redraw(focus?: string): void;
  announce(sentence: string): void;
}
