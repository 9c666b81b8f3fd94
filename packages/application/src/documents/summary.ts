import { dateText, type DocumentTexts } from './document-texts.js';
import { entries, type Paper, type Section } from './paper.js';

/** Answers as they are shown to their owner: whoever asks the questions writes the labels. */
export interface SummaryData {
  readonly applicant: string;
  /** `YYYY-MM-DD`. */
  readonly preparedOn: string;
  /** Number of the receipt; without it the summary says that nothing was sent. */
  readonly reference?: string;
  readonly sections: readonly Section[];
}

/** The summary of an application. It has no QR code: all that it says is personal. */
export function summary(data: SummaryData, texts: DocumentTexts): Paper {
  const words = texts.summary;
  return {
    language: texts.language,
    title: words.title,
    sections: [
      {
        heading: words.about,
        entries: entries(
          [words.applicant, data.applicant],
          [words.preparedOn, dateText(data.preparedOn, texts)],
          [words.reference, data.reference],
        ),
      },
      ...data.sections.filter(({ entries: lines }) => lines.length > 0),
    ],
    notesHeading: texts.notes,
    notes: [{ text: data.reference ? words.sent : words.notSent }],
    signatures: [texts.signature],
  };
}
