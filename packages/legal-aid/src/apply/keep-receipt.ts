import { receipt, type ReceiptData } from '@mangdao/application/documents';
import type { Language } from '@mangdao/contract';
import { documentTexts } from '../document-texts.js';
import { keepPaper, type PaperForm } from '../keep-paper.js';

/** Gives the receipt to the visitor in the form asked for. */
export async function keepReceipt(data: ReceiptData, form: PaperForm, language: Language): Promise<void> {
  const texts = await documentTexts(language);
  await keepPaper(receipt(data, texts), texts, form);
}
