import type { DocumentTexts } from '../document-texts.js';
import type { Paper } from '../paper.js';
import type { BrailleTranslation } from './translation.js';

/** Cells in a line and lines on a page of the usual embosser paper. */
export const brailleColumns = 40;
export const brailleRows = 25;

const blank = '\u2800';

/** One paragraph of cells in lines of at most 40, cut between words; the first line and the others indented by so many. */
export function brailleLines(cells: string, first = 0, others = 0): string[] {
  const lines: string[] = [];
  let line = blank.repeat(first);
  let empty = true;
  const turn = (): void => {
    lines.push(line);
    line = blank.repeat(others);
    empty = true;
  };
  for (let word of cells.split(/\u2800+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > brailleColumns) turn();
    if (!empty) line += blank;
    // A word wider than a line is cut where the line ends.
    while (line.length + word.length > brailleColumns) {
      const room = brailleColumns - line.length;
      line += word.slice(0, room);
      word = word.slice(room);
      turn();
    }
    line += word;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}

/** The document on pages of 25 lines: heads after an empty line, the number of the page at the right of its last line. */
export function braillePages(paper: Paper, texts: DocumentTexts, translate: BrailleTranslation): string[][] {
  const paragraph = (text: string, first: number, others: number): string[] =>
    translate(text).split('\n').flatMap((cells) => brailleLines(cells, first, others));
  const colon = paper.language === 'en' ? ': ' : '：';
  const lines = paragraph(paper.title, 4, 4);
  const rows = brailleRows - 1;
  const head = (text: string): void => {
    const heading = ['', ...paragraph(text, 4, 4)];
    // Never alone at the foot of a page: one line of what it heads stands below it.
    const left = rows - (lines.length % rows);
    if (heading.length >= left && heading.length < rows) lines.push(...Array<string>(left % rows).fill(''), ...heading.slice(1));
    else lines.push(...(lines.length % rows === 0 ? heading.slice(1) : heading));
  };
  for (const { heading, entries } of paper.sections) {
    head(heading);
    lines.push(...entries.flatMap(({ label, value }) => paragraph(`${label}${colon}${value}`, 0, 2)));
  }
  if (paper.notes.length > 0) head(paper.notesHeading);
  for (const { text, basis } of paper.notes) {
    lines.push(...paragraph(basis ? `${text}（${texts.citation(basis.source, basis.articles)}）` : text, 2, 0));
  }
  // A blank line would be lost to the fingers: where to sign is said, not drawn.
  lines.push(...paper.signatures.flatMap((label) => paragraph(label + colon, 0, 2)));

  const pages: string[][] = [];
  for (let start = 0; start < lines.length; start += rows) {
    const page = lines.slice(start, start + rows);
    while (page.length < rows) page.push('');
    pages.push([...page, translate(String(pages.length + 1)).padStart(brailleColumns, blank)]);
  }
  return pages;
}

/** The document in Unicode braille, pages parted by an empty line. */
export const unicodeBraille = (pages: readonly (readonly string[])[]): string =>
  pages.map((page) => `${page.join('\n').replace(/\n{2,}(?=[^\n]*$)/, '\n\n')}\n`).join('\n');
