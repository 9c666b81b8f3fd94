import { html, plainText, type DocumentTexts, type Paper } from '@mangdao/application/documents';
import { download } from './download.js';

/** The forms in which a document leaves the page. */
export type PaperForm = 'text' | 'large' | 'braille';

/** Gives a document to the visitor as a file: text, a page in large print to print, or braille for an embosser or display. */
export async function keepPaper(paper: Paper, texts: DocumentTexts, form: PaperForm): Promise<void> {
  const { title } = paper;
  if (form === 'text') download(`${title}.txt`, plainText(paper, texts), 'text/plain;charset=utf-8');
  else if (form === 'large') download(`${title}.html`, html(paper, texts, 'large'), 'text/html;charset=utf-8');
  else {
    // 145 KB of readings: only for those who read braille.
    const { brf, braillePages, chineseBraille } = await import('@mangdao/application/braille');
    download(`${title}.brf`, brf(braillePages(paper, texts, chineseBraille())), 'application/octet-stream');
  }
}
