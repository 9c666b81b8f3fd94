import { chinaToday } from '../china-time.js';
import { birthDateProblems, isoDate } from './birth-date-problems.js';
import { characterProblems } from './character-problems.js';
import { checkCharacter } from './check-character.js';
import { identifierText } from './identifier-text.js';
import { oldPermanentResidenceCard, usualForms, type IdentityDocument, type NumberedDocument } from './identity-document.js';
import { error, warning, type IdentifierProblem } from './problem.js';

const length = 18;
const oldLength = 15;

/** First two digits in use, GB/T 2260. County codes are retired now and then, so no more than these is held against a number. */
const provinces = '11–15, 21–23, 31–37, 41–46, 50–54, 61–65, 71, 81–83';
const inUse = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/;

/** 港澳台居民居住证申领发放办法: one address code for all residents of Hong Kong, of Macao and of Taiwan. */
const permitRegions = ['810000', '820000', '830000'];

/** The document whose numbers begin like this one. */
function documentOf(text: string): NumberedDocument {
  if (/^8[12]/.test(text)) return 'hk-macao-residence';
  if (text.startsWith('83')) return 'taiwan-residence';
  return text.startsWith('9') ? 'permanent-residence' : 'resident-id';
}

function regionProblems(text: string, document: NumberedDocument): IdentifierProblem[] {
  if (document === 'permanent-residence') return [];
  if (document === 'resident-id') return inUse.test(text) ? [] : [error('region', text.slice(0, 2), provinces)];
  return permitRegions.includes(text.slice(0, 6)) ? [] : [error('region', text.slice(0, 6), `${text.slice(0, 2)}0000`)];
}

/** A permit is also called 身份证 by those who hold one: that is worth a word, not an error. */
function documentProblems(declared: NumberedDocument, found: NumberedDocument): IdentifierProblem[] {
  if (declared === found) return [];
  const mild = declared === 'resident-id' && found !== 'permanent-residence';
  return [(mild ? warning : error)('other-document', declared, found)];
}

/** What is wrong with eighteen characters after GB 11643-1999; the number must be an `identifierText`. */
export function numberedProblems(text: string, declared: NumberedDocument, today: string): IdentifierProblem[] {
  const characters = Array.from(text);
  if (characters.length !== length) return [error('length', characters.length, length)];
  const unreadable = characterProblems(characters, length);
  if (unreadable.length > 0) return unreadable;

  const document = documentOf(text);
  const problems = [...regionProblems(text, document), ...birthDateProblems(text.slice(6, 14), today), ...documentProblems(declared, document)];
  // A check character computed from digits known to be wrong would name a wrong one as right.
  if (problems.some(({ severity }) => severity === 'error')) return problems;
  const check = checkCharacter(text);
  return text[17] === check ? problems : [...problems, error('check', text[17]!, check)];
}

/**
 * What is wrong with the number of an identity document, and what would be right. Eighteen characters are checked
 * strictly (GB 11643-1999); of other documents only the usual form is known, and differing from it is a warning.
 * `today` is `YYYY-MM-DD`.
 */
export function identityNumberProblems(number: string, document: IdentityDocument = 'resident-id', today = chinaToday()): IdentifierProblem[] {
  const text = identifierText(number);
  switch (document) {
    case 'resident-id':
      return /^\d{15}$/.test(text) ? [error('first-generation', oldLength, length)] : numberedProblems(text, document, today);
    case 'hk-macao-residence':
    case 'taiwan-residence':
      return numberedProblems(text, document, today);
    case 'permanent-residence':
      if (oldPermanentResidenceCard.test(text)) return [];
      return Array.from(text).length === oldLength ? [warning('unusual-form', text, document)] : numberedProblems(text, document, today);
    default: {
      if (text === '') return [error('length', 0, '1–40')];
      return usualForms[document].test(text) ? [] : [warning('unusual-form', text, document)];
    }
  }
}

/** What a number of eighteen characters says of its holder: to fill in answers ahead, for the person to correct. */
export interface IdentityFacts {
  readonly document: NumberedDocument;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** By the parity of the 17th digit; `null` on a permanent residence card, where no rule for it was found. */
  readonly sex: 'male' | 'female' | null;
  /** Six digits of the place of the first registration, not of the home; `null` on a permanent residence card. */
  readonly regionCode: string | null;
  /** Three digits of a nationality, on a permanent residence card only. */
  readonly nationalityCode: string | null;
}

/** The facts in a number without a fault, or `null`. */
export function identityFacts(number: string, today = chinaToday()): IdentityFacts | null {
  const text = identifierText(number);
  const document = documentOf(text);
  if (numberedProblems(text, document, today).length > 0) return null;
  const foreign = document === 'permanent-residence';
  return {
    document,
    birthDate: isoDate(text.slice(6, 14)),
    sex: foreign ? null : Number(text[16]) % 2 === 1 ? 'male' : 'female',
    regionCode: foreign ? null : text.slice(0, 6),
    nationalityCode: foreign ? text.slice(3, 6) : null,
  };
}
