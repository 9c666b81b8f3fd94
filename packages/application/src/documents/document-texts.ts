import type { Source } from '../basis.js';
import type { Note, PaperLanguage } from './paper.js';

/** The words of the documents in one language. */
export interface DocumentTexts {
  readonly language: PaperLanguage;
  /** A day of the calendar, from `YYYY-MM-DD`. */
  readonly date: (year: number, month: number, day: number) => string;
  readonly notes: string;
  readonly signature: string;
  readonly signatures: string;
  /** A law and its articles, as they are cited beside a quotation. */
  readonly citation: (source: Source, articles: readonly string[]) => string;
  readonly receipt: {
    readonly title: string;
    readonly about: string;
    readonly number: string;
    readonly applicant: string;
    readonly receivedOn: string;
    readonly institution: string;
    readonly phone: string;
    readonly statusAddress: string;
    readonly materials: string;
    readonly noMaterials: string;
    readonly copies: (count: number) => string;
    readonly receiverName: string;
    /** Beside the line to sign on; so is the next. */
    readonly receiver: string;
    readonly applicantSignature: string;
    readonly next: readonly Note[];
    readonly code: (number: string) => string;
  };
  readonly card: {
    readonly title: string;
    readonly institution: string;
    readonly name: string;
    readonly contact: string;
    readonly address: string;
    readonly postcode: string;
    readonly phone: string;
    readonly textPhone: string;
    readonly email: string;
    readonly website: string;
    readonly wechat: string;
    readonly hours: string;
    readonly access: string;
    readonly accessSeparator: string;
    readonly howToApply: readonly Note[];
    readonly code: (name: string) => string;
  };
  readonly summary: {
    readonly title: string;
    readonly about: string;
    readonly applicant: string;
    readonly preparedOn: string;
    readonly reference: string;
    readonly notSent: string;
    readonly sent: string;
  };
}

/** A day in words, or what was given where it is no `YYYY-MM-DD`. */
export function dateText(day: string, texts: DocumentTexts): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts ? texts.date(Number(parts[1]), Number(parts[2]), Number(parts[3])) : day;
}
