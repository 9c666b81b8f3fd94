import { characterProblems } from './character-problems.js';
import { identifierText } from './identifier-text.js';
import { error, type IdentifierProblem } from './problem.js';

/**
 * Damm's table. It catches every wrong digit and every swap of neighbours; Luhn's formula lets 09 pass for 90,
 * and a remainder by 11 would need an X, which cannot be typed on a telephone.
 */
const table = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const length = 12;
const fewestBytes = 8;
/** Eleven digits, the first not 0: a spreadsheet drops zeros in front. */
const lowest = 1e10;
const count = 9e10;

/** The digit that closes a row of digits. */
const checkDigit = (digits: string): string => Array.from(digits).reduce((state, digit) => table[Number(state)]!.charAt(Number(digit)), '0');

/**
 * A new receipt number of twelve digits from random bytes; uniqueness is the storage's to guard.
 * @throws {RangeError} on fewer than 8 bytes.
 */
export function newReceiptNumber(random: Uint8Array): string {
  if (random.length < fewestBytes) throw new RangeError(`A receipt number takes ${fewestBytes} random bytes or more, not ${random.length}.`);
  const digits = String(lowest + random.reduce((rest, byte) => (rest * 256 + byte) % count, 0));
  return digits + checkDigit(digits);
}

/** What is wrong with a receipt number, and what would be right. */
export function receiptNumberProblems(typed: string): IdentifierProblem[] {
  const characters = Array.from(identifierText(typed));
  if (characters.length !== length) return [error('length', characters.length, length)];
  const unreadable = characterProblems(characters);
  if (unreadable.length > 0) return unreadable;
  if (characters[0] === '0') return [error('character', '0', '1–9', { position: '1' })];
  const expected = checkDigit(characters.slice(0, -1).join(''));
  return characters.at(-1) === expected ? [] : [error('check', characters.at(-1)!, expected)];
}

/** A receipt number as it is stored, twelve digits, from what was typed with spaces, dashes or full-width digits; else `null`. */
export function receiptNumber(typed: string): string | null {
  return receiptNumberProblems(typed).length > 0 ? null : identifierText(typed);
}

/** As it is printed: `1234 5678 9012`. */
export const receiptNumberGroups = (number: string): string => number.replace(/\d{4}(?=\d)/g, '$& ');

/** The names of the ten digits as a telephone number is read, and what stands between groups. */
export interface SpokenDigits {
  readonly digits: readonly string[];
  readonly between: string;
  readonly pause: string;
}

/** As it is read out, digit by digit, with a pause after four. */
export function spokenReceiptNumber(number: string, { digits, between, pause }: SpokenDigits): string {
  const spoken = (group: string): string => Array.from(group).map((digit) => digits[Number(digit)]).join(between);
  return receiptNumberGroups(number).split(' ').map(spoken).join(pause);
}
