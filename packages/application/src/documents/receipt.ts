import { dateText, type DocumentTexts } from './document-texts.js';
import { entries, type Paper } from './paper.js';
import { receiptQr } from './receipt-qr.js';

/** One kind of material that was handed in. */
export interface ReceivedMaterial {
  readonly name: string;
  readonly copies: number;
}

/** What 法律援助申请材料接收凭证 says: the name of the applicant, the day, the list of materials and two signatures. */
export interface ReceiptData {
  /** Twelve digits; shown in groups of four. */
  readonly number: string;
  readonly applicant: string;
  /** `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly institution: string;
  readonly phone?: string;
  readonly materials: readonly ReceivedMaterial[];
  /** Who took the materials; signed by hand where it is missing. */
  readonly receiver?: string;
  /** Where the state of the application can be asked for: `https://…` without a query. */
  readonly statusAddress?: string;
}

/** Twelve digits in groups of four. */
export const grouped = (number: string): string => number.replace(/\D/g, '').replace(/\d{4}(?=\d)/g, '$& ');

/** The receipt; its QR code holds the address and the number, nothing about the person. */
export function receipt(data: ReceiptData, texts: DocumentTexts): Paper {
  const words = texts.receipt;
  const number = grouped(data.number);
  const materials = entries(...data.materials.map(({ name, copies }) => [name, words.copies(copies)] as const));
  return {
    language: texts.language,
    title: words.title,
    sections: [
      {
        heading: words.about,
        entries: entries(
          [words.number, number],
          [words.applicant, data.applicant],
          [words.receivedOn, dateText(data.receivedOn, texts)],
          [words.institution, data.institution],
          [words.phone, data.phone],
          [words.receiverName, data.receiver],
          [words.statusAddress, data.statusAddress],
        ),
      },
      { heading: words.materials, entries: materials.length > 0 ? materials : entries([words.materials, words.noMaterials]) },
    ],
    notesHeading: texts.notes,
    notes: words.next,
    signatures: [words.receiver, words.applicantSignature],
    ...(data.statusAddress && { code: { content: receiptQr(data.number, data.statusAddress), alternative: words.code(number) } }),
  };
}
