import { pinyin } from 'pinyin-pro';
import { brailleTranslation, type BrailleScheme, type BrailleTranslation, type Pinyin } from './documents/braille/translation.js';
import type { WordDivision } from './documents/braille/word-division.js';

/** Words whose reading the dictionary misses. */
const readings: Readonly<Record<string, readonly string[]>> = {
  喀什: ['ka1', 'shi2'], 槐荫: ['huai2', 'yin1'], 牟定: ['mou2', 'ding4'], 合同: ['he2', 'tong2'], 多重: ['duo1', 'chong2'], 户口簿: ['hu4', 'kou3', 'bu4'],
  供养: ['gong1', 'yang3'], 见义勇为: ['jian4', 'yi4', 'yong3', 'wei2'], 视为: ['shi4', 'wei2'], 了解: ['liao3', 'jie3'], 处理: ['chu3', 'li3'], 只: ['zhi3'],
};

/** Readings by pinyin-pro, 145 KB: this module is its only importer, and is loaded only for braille. */
export const pinyinOf: Pinyin = (run, words) => {
  // Changes of tone in speech (一 不) are not written in braille.
  const syllables = pinyin(run, { toneType: 'num', type: 'array', toneSandhi: false });
  let from = 0;
  for (const word of words) {
    syllables.splice(from, readings[word]?.length ?? 0, ...(readings[word] ?? []));
    from += Array.from(word).length;
  }
  return syllables;
};

/** The translation into Chinese braille, ready for use; words are divided by `Intl.Segmenter` unless told otherwise. */
export const chineseBraille = (scheme: BrailleScheme = 'current', divide?: WordDivision): BrailleTranslation =>
  brailleTranslation(pinyinOf, divide, scheme);

export { brailleTranslation } from './documents/braille/translation.js';
export type { BrailleScheme, BrailleTranslation, Pinyin } from './documents/braille/translation.js';
export { wordDivision } from './documents/braille/word-division.js';
export type { WordDivision } from './documents/braille/word-division.js';
export { brailleColumns, brailleLines, braillePages, brailleRows, unicodeBraille } from './documents/braille/braille-pages.js';
export { asciiBraille, brf } from './documents/braille/brf.js';
