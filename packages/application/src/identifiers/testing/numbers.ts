import fc from 'fast-check';
import { checkCharacter } from '../check-character.js';

/** The day on which the tests' births are judged. */
export const today = '2026-11-23';

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));
const births = fc
  .date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

const withCheck = (first: string): string => first + checkCharacter(first);
const numbered = (start: fc.Arbitrary<string>) => fc.tuple(start, births, digits(3)).map((parts) => withCheck(parts.join('')));

/** Numbers of resident identity cards, residence permits and new permanent residence cards. */
export const residentNumbers = numbered(fc.tuple(fc.constantFrom('11', '23', '37', '44', '54', '65', '71'), digits(4)).map((parts) => parts.join('')));
export const permitNumbers = numbered(fc.constantFrom('810000', '820000', '830000'));
export const permanentResidenceNumbers = numbered(digits(5).map((rest) => `9${rest}`));
export const identityNumbers = fc.oneof(residentNumbers, permitNumbers, permanentResidenceNumbers);

/** Numbers of certificates, first issued and replaced. */
export const certificateNumbers = fc
  .tuple(fc.oneof(residentNumbers, permitNumbers), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom('', 'B1', 'B9'))
  .map((parts) => parts.join(''));

/** A number with another digit at one of its first `length` places. */
export const misread = (numbers: fc.Arbitrary<string>, length: number) =>
  fc
    .tuple(numbers, fc.nat(length - 1), fc.constantFrom(...Array.from('0123456789X')))
    .filter(([number, at, digit]) => number[at] !== digit)
    .map(([number, at, digit]) => number.slice(0, at) + digit + number.slice(at + 1));

/** A number with two neighbours among its first `length` characters swapped. */
export const swapped = (numbers: fc.Arbitrary<string>, length: number) =>
  fc
    .tuple(numbers, fc.nat(length - 2))
    .filter(([number, at]) => number[at] !== number[at + 1])
    .map(([number, at]) => number.slice(0, at) + number[at + 1]! + number[at]! + number.slice(at + 2));

/** Anything a person, a paste or an attacker may put into a field. */
export const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'0123456789XxOoIl〇０９Ｘ－-–  B@.+()转\u200b\ud83d😀'.split('')), maxLength: 24 }),
  identityNumbers,
  certificateNumbers,
);
