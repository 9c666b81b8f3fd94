import { chinaToday } from '../china-time.js';
import { identifierText } from './identifier-text.js';
import { identityFacts, numberedProblems, type IdentityFacts } from './identity-number.js';
import { error, warning, type IdentifierProblem } from './problem.js';

/** Kinds of disability in the order of their codes, from 1: 残疾人证管理办法 第五条. Many web pages swap the first two. */
export const disabilityCategories = ['vision', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'] as const;

/** One of them. */
export type DisabilityCategory = (typeof disabilityCategories)[number];

/** 1 is the most severe: GB/T 26341-2010. */
export type DisabilityLevel = '1' | '2' | '3' | '4';

const identityLength = 18;
const lengths = [20, 22];

function codeProblems(text: string): IdentifierProblem[] {
  const [category, level, mark] = [text.charAt(18), text.charAt(19), text.slice(20)];
  const problems: IdentifierProblem[] = [];
  if (!/^[1-7]$/.test(category)) problems.push(error('disability-category', category, '1–7'));
  if (!/^[1-4]$/.test(level)) problems.push(error('disability-level', level, '1–4'));
  // Only what systems in use accept: no published rule for a replaced certificate was found.
  if (mark !== '' && !/^B[1-9]$/.test(mark)) problems.push(warning('replacement-mark', mark, 'B1–B9'));
  return problems;
}

/**
 * What is wrong with the number of a 残疾人证 (残疾人证管理办法 第五条), and what would be right: an identity number,
 * a category, a level, and on a replaced certificate two characters more. Differing from the holder's identity number
 * is a warning. `today` is `YYYY-MM-DD`.
 */
export function disabilityCertificateProblems(number: string, identityNumber = '', today = chinaToday()): IdentifierProblem[] {
  const text = identifierText(number);
  const count = Array.from(text).length;
  if (!lengths.includes(count)) return [error('length', count, lengths.join(' / '))];

  const first = text.slice(0, identityLength);
  const holder = identifierText(identityNumber);
  // A resident of Hong Kong, Macao or Taiwan has a certificate too: their numbers need no word here.
  const problems = [...numberedProblems(first, 'resident-id', today).filter(({ code, severity }) => code !== 'other-document' || severity === 'error'), ...codeProblems(text)];
  if (holder !== '' && holder !== first) problems.push(warning('other-identity-number', first, holder));
  return problems;
}

/** What the number of a certificate says: shown to the person, who may correct it. */
export interface CertificateFacts {
  readonly category: DisabilityCategory;
  readonly level: DisabilityLevel;
  readonly identity: IdentityFacts;
  /** How often the certificate was replaced, by its last two characters; no published rule: to be confirmed by the register. */
  readonly unverifiedReplacement: number | null;
}

/** The facts in a certificate's number, or `null` where an error is in it. */
export function certificateFacts(number: string, today = chinaToday()): CertificateFacts | null {
  if (disabilityCertificateProblems(number, '', today).some(({ severity }) => severity === 'error')) return null;
  const text = identifierText(number);
  const mark = /^B([1-9])$/.exec(text.slice(20));
  return {
    category: disabilityCategories[Number(text[18]) - 1]!,
    level: text[19] as DisabilityLevel,
    identity: identityFacts(text.slice(0, identityLength), today)!,
    unverifiedReplacement: mark ? Number(mark[1]) : null,
  };
}
