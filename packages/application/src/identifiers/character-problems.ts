import { error, type IdentifierProblem } from './problem.js';

const digitTwins: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', '〇': '0' };
const crossTwins: Readonly<Record<string, string>> = { '×': 'X', 'Х': 'X', 'х': 'X', 'Χ': 'X', 'Ⅹ': 'X', 'ⅹ': 'X', '*': 'X' };

/** The digit that a character is often typed for, or `undefined`. */
export const digitLike = (character: string): string | undefined => digitTwins[character];

/**
 * Every character that is neither a digit nor, at `crossAt` (counted from 1), an X.
 * One that looks like the right one is named with it, and left for the person to change.
 */
export function characterProblems(characters: readonly string[], crossAt = 0): IdentifierProblem[] {
  return characters.flatMap((character, index) => {
    const position = index + 1;
    const mayCross = position === crossAt;
    if (/^[0-9]$/.test(character) || (mayCross && character === 'X')) return [];
    const twin = digitTwins[character] ?? (mayCross ? crossTwins[character] : undefined);
    const at = { position: String(position) };
    return twin === undefined
      ? [error('character', character, mayCross ? '0–9, X' : '0–9', at)]
      : [error('lookalike', character, twin, at)];
  });
}
