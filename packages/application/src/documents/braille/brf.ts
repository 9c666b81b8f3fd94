/** Cells from U+2800 on in North American ASCII braille, as embossers read them. */
const ascii = ' A1B\'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=';

/** Unicode braille as ASCII braille, character by character; what is no cell of six dots becomes a blank. */
export const asciiBraille = (cells: string): string => cells.replace(/[^\n]/gu, (cell) => ascii.charAt(cell.codePointAt(0)! - 0x2800) || ' ');

/** Pages as a BRF file: lines ended by CRLF, each page by a form feed. */
export const brf = (pages: readonly (readonly string[])[]): string =>
  pages.map((page) => `${page.map((line) => `${asciiBraille(line).trimEnd()}\r\n`).join('')}\f`).join('');
