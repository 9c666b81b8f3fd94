import { pinyin } from 'pinyin-pro';
import { brailleTranslation, type BrailleTranslation, type Pinyin } from './documents/braille/translation.js';
import type { WordDivision } from './documents/braille/word-division.js';

/** Names and words of the field whose usual reading the dictionary misses. */
const readings: Readonly<Record<string, readonly string[]>> = {};

/** Readings by pinyin-pro, 145 KB: this module is its only importer, and is loaded only for braille. */
export const pinyinOf: Pinyin = (word) => readings[word] ?? pinyin(word, { toneType: 'num', type: 'array', toneSandhi: false });

/** The translation into current Chinese braille, ready for use; words are divided by `Intl.Segmenter` unless told otherwise. */
export const chineseBraille = (divide?: WordDivision): BrailleTranslation => brailleTranslation(pinyinOf, divide);

export { brailleTranslation } from './documents/braille/translation.js';
export type { BrailleTranslation, Pinyin } from './documents/braille/translation.js';
export { wordDivision } from './documents/braille/word-division.js';
export type { WordDivision } from './documents/braille/word-division.js';
export { brailleColumns, brailleLines, braillePages, brailleRows, unicodeBraille } from './documents/braille/braille-pages.js';
export { asciiBraille, brf } from './documents/braille/brf.js';
