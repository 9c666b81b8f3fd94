import type { Basis } from '../basis.js';

/** The languages of the documents, as BCP 47 tags. */
export type PaperLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

/** One line of a document: what it is, and what it says. */
export interface Entry {
  readonly label: string;
  readonly value: string;
}

/** Lines under one heading. */
export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** A paragraph; one with a basis quotes the law word for word. */
export interface Note {
  readonly text: string;
  readonly basis?: Basis;
  /** Where it is not the document's own language. */
  readonly language?: PaperLanguage;
}

/** A QR code: what it holds, and the same in words for those who do not see it. */
export interface PaperCode {
  readonly content: string;
  readonly alternative: string;
}

/** A document before it takes a form: HTML, text, large print and braille are all made from this one. */
export interface Paper {
  readonly language: PaperLanguage;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Heading of the notes. */
  readonly notesHeading: string;
  readonly notes: readonly Note[];
  /** Labels of the lines that are signed by hand. */
  readonly signatures: readonly string[];
  readonly code?: PaperCode;
}

/** A list without the lines that have nothing to say: an optional answer that is missing leaves no empty line. */
export const entries = (...pairs: readonly (readonly [label: string, value: string | undefined])[]): Entry[] =>
  pairs.flatMap(([label, value]) => (value?.trim() ? [{ label, value }] : []));
