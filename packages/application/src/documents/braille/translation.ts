import { cleanText } from '../clean-text.js';
import { cellsOfSyllable } from './cells-of-syllable.js';
import { commonCells } from './common-braille.js';
import { wordDivision, type WordDivision } from './word-division.js';

/**
 * Syllables of a run of Chinese and of the words that it was divided into, each with the number of its tone: 法律 → `fa3`,
 * `lü4`; one for each character.
 */
export type Pinyin = (run: string, words: readonly string[]) => readonly string[];

/**
 * 现行盲文 with every tone written, or 国家通用盲文, which leaves the commonest tones out and is what basic public services
 * use (无障碍环境建设法 第三十八条).
 */
export type BrailleScheme = 'current' | 'common';

/** A text in Unicode braille; a blank is U+2800, a line end stays. */
export type BrailleTranslation = (text: string) => string;

const blank = '\u2800';
const numberSign = '⠼';
const letters = '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵';
const letter = (character: string): string => letters.charAt(character.toLowerCase().charCodeAt(0) - 97);
const digits = (number: string): string => number.replace(/\d/g, (digit) => letters.charAt((Number(digit) + 9) % 10));

/** Marks in cells: of Chinese, and those of ASCII that addresses, times and numbers are written with. */
const marks: Readonly<Record<string, string>> = {
  '，': '⠐⠀', '。': '⠐⠆', '、': '⠈⠀', '；': '⠰⠀', '：': '⠤⠀', '？': '⠐⠄', '！': '⠰⠂',
  '“': '⠘', '”': '⠘⠀', '「': '⠘⠘', '」': '⠘⠘⠀', '『': '⠘', '』': '⠘⠀', '‘': '⠘⠘', '’': '⠘⠘⠀',
  '（': '⠰⠄', '）': '⠠⠆', '(': '⠰⠄', ')': '⠠⠆', '【': '⠰⠆', '】': '⠰⠆', '〔': '⠰⠆', '〕': '⠰⠆', '[': '⠰⠆', ']': '⠰⠆',
  '《': '⠐⠤', '》': '⠤⠂', '〈': '⠐⠄', '〉': '⠠⠂', '—': '⠠⠤', '…': '⠠', '·': '⠠', '～': '⠐⠠⠂',
  ',': '⠂', '.': '⠲', ':': '⠒', ';': '⠆', '?': '⠰⠦', '!': '⠖', '"': '⠠⠶', "'": '⠄', '-': '⠤', '/': '⠸⠌', '+': '⠐⠖', '=': '⠐⠶',
  '@': '⠈⠁', '#': '⠢⠢', '&': '⠈⠯', '*': '⠔⠔', '_': '⠨⠤', '%': '⠼⠚⠴', '¥': '⠈⠽', '￥': '⠈⠽', '×': '⠐⠦',
};

/** What stands together: a run of Chinese, of Latin letters, of digits with the points inside, or one other character. */
const token = /(?<han>\p{Script=Han}+)|(?<latin>[A-Za-z]+)|(?<number>\d+(?:[.,]\d+)*(?: \d+)*)|(?<dash>——|……)|(?<other>[\s\S])/gu;

/** A word of Latin letters: one capital sign for one capital, two for a word of capitals. */
const latinCells = (word: string): string =>
  /^[A-Z]{2,}$/.test(word) ? `⠠⠠${Array.from(word).map(letter).join('')}` : Array.from(word).map((one) => (/[A-Z]/.test(one) ? '⠠' : '') + letter(one)).join('');

/** One number: a point inside is dot 3, a comma dot 2; groups parted by blanks are joined by dot 5 under one number sign. */
const numberCells = (number: string): string => numberSign + digits(number).replaceAll('.', '⠄').replaceAll(',', '⠂').replaceAll(' ', '⠐');

/** Translates into Chinese braille with words written apart; cells as liblouis `zhcn-g1` (current) or `zhcn-cbs` (common). */
export function brailleTranslation(
  pinyin: Pinyin,
  divide: WordDivision = wordDivision(),
  scheme: BrailleScheme = 'current',
): BrailleTranslation {
  const cellsOf = scheme === 'common' ? commonCells : (_: string, syllable: string) => cellsOfSyllable(syllable);
  const hanCells = (run: string): string => {
    const words = divide(run);
    const syllables = pinyin(run, words);
    let from = 0;
    // The whole run is read at once, as 了 or 只 sound by what stands around them.
    return words
      .map((word) => Array.from(word, (character) => cellsOf(character, syllables[from++] ?? '') ?? '').join(''))
      .filter(Boolean)
      .join(blank);
  };
  return (text) => {
    let cells = '';
    let before = '';
    // Full-width letters and digits are the same letters and digits.
    const plain = cleanText(text).replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    for (const { 0: piece, groups = {} } of plain.matchAll(token)) {
      const kind = groups.han ? 'han' : groups.latin ? 'latin' : groups.number ? 'number' : 'mark';
      if (kind === 'han') {
        // Letters and digits would be read as initials of the Chinese that follows.
        cells += (before === 'latin' || before === 'number' ? blank : '') + hanCells(piece);
      } else if (kind === 'latin') {
        // So would small letters after Chinese, and a to j after a number be read as digits.
        cells += ((before === 'han' || before === 'number') && /^[a-z]/.test(piece) ? '⠰' : '') + latinCells(piece);
      } else if (kind === 'number') cells += numberCells(piece);
      else if (groups.dash) cells += piece === '——' ? '⠠⠤' : '⠠⠠⠠⠀';
      else if (piece === '\n') cells += '\n';
      else if (piece === '%') cells += (before === 'number' ? blank : '') + marks['%']!;
      else cells += /[\u2800-\u28ff]/.test(piece) ? piece : (marks[piece] ?? blank);
      before = kind;
    }
    return cells.replace(/\u2800{2,}/g, blank).replace(/^\u2800+|\u2800+$/gm, '');
  };
}
