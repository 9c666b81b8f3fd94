import { cellsOfSyllable } from './cells-of-syllable.js';

/** Characters with a form of their own; 再 and 头 keep the tone that would be left out, apart from 在 and the ending. */
const ownForms: Readonly<Record<string, string>> = {
  的: '⠙', 么: '⠍', 麼: '⠍', 你: '⠝', 他: '⠞', 她: '⠞⠁', 它: '⠈⠞', 再: '⠵⠪⠆', 头: '⠞⠷⠂', 頭: '⠞⠷⠂',
};

/** The tone that is left out after an initial, or of a syllable without one; each syllable leaves out the commonest. */
function silentTone(sound: string): string {
  // Bare, these two are the endings 子 and 了.
  if (sound === 'zi' || sound === 'le') return '';
  if (/^f/.test(sound) || sound === 'yi') return '1';
  if (/^(ch|[pmtnqrc]|h)/.test(sound) || sound === 'er') return '2';
  return /^(ye|you|wo)$/.test(sound) ? '3' : '4';
}

/** A character read as a syllable in 国家通用盲文 (GF 0019-2018), as liblouis `zhcn-cbs` writes it, or `undefined`. */
export function commonCells(character: string, syllable: string): string | undefined {
  const own = ownForms[character];
  // 的 in 目的 and 的确 is another syllable.
  if (own !== undefined && !(character === '的' && syllable !== 'de0')) return own;
  const sound = syllable.slice(0, -1);
  return cellsOfSyllable(syllable.at(-1) === silentTone(sound) ? `${sound}0` : syllable);
}
