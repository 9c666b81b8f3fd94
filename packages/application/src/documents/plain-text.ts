import { cleanText } from './clean-text.js';
import type { DocumentTexts } from './document-texts.js';
import type { Paper } from './paper.js';

/** Characters that take two columns of a fixed-width print. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Width of a text in columns: a Chinese character takes two, a mark that joins the letter before it none. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += wide.test(character) ? 2 : /\p{Mn}|\p{Me}|\p{Cf}/u.test(character) ? 0 : 1;
  return sum;
}

/** Where a line may end: after a blank, and around a character that is no part of a word, but never before a closing mark. */
const pieces = /\s+|(?:[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|[\p{Ps}\p{Pi}]*[\s\S])[\p{Pe}\p{Pf}\p{Po}]*/gu;

/** One paragraph in lines of at most `width` columns; `indent` blanks before all but the first. */
export function wrapped(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (columns(line + piece.trimEnd()) <= width) line += piece;
    else if (line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent);
      put(piece.trimStart());
    } else {
      // Wider than a line by itself: a long address or number is cut where the line ends.
      for (const character of piece) {
        if (line.trim() !== '' && columns(line + character) > width) {
          lines.push(line);
          line = ' '.repeat(indent);
        }
        line += character;
      }
    }
  };
  for (const [piece] of text.matchAll(pieces)) put(piece);
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The document in lines of text: no rows of signs that a screen reader would read out, an empty line before a heading. */
export function plainText(paper: Paper, texts: DocumentTexts, width = 72): string {
  // Room for two wide characters beside the indent.
  const room = Math.max(8, width);
  const colon = paper.language === 'en' ? ': ' : '：';
  const paragraph = (text: string, indent = 0): string[] =>
    cleanText(text).split('\n').flatMap((line, order) => wrapped((order > 0 ? ' '.repeat(indent) : '') + line, room, indent));
  const lines = paragraph(paper.title);
  for (const { heading, entries } of paper.sections) {
    lines.push('', ...paragraph(heading), ...entries.flatMap(({ label, value }) => paragraph(`${label}${colon}${value}`, 2)));
  }
  if (paper.notes.length > 0) lines.push('', ...paragraph(paper.notesHeading));
  for (const { text, basis } of paper.notes) {
    const cited = basis ? (paper.language === 'en' ? ` (${texts.citation(basis.source, basis.articles)})` : `（${texts.citation(basis.source, basis.articles)}）`) : '';
    lines.push(...paragraph(`- ${text}${cited}`, 2));
  }
  if (paper.signatures.length > 0) lines.push('', ...paper.signatures.flatMap((label) => paragraph(`${label}${colon}____________`, 2)));
  return `${lines.join('\n')}\n`;
}
