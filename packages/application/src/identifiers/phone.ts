import { digitLike } from './character-problems.js';
import { hotlines } from './hotlines.js';
import { halfWidth } from './identifier-text.js';
import { error, warning, type IdentifierProblem } from './problem.js';

/** A telephone number taken apart. */
export interface PhoneFacts {
  readonly kind: 'mobile' | 'landline' | 'service';
  /** Digits only, without +86. */
  readonly digits: string;
  /** `138 0013 8000`, `0571-88888888`, `12348`. */
  readonly display: string;
  readonly extension: string | null;
  /** What was written after the number: 请发短信. */
  readonly note: string | null;
}

/** Beijing and the numbers from 020 to 029 have area codes of three digits, all others four. */
const landline = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/;
const mobile = /^1[3-9]\d{9}$/;
const service = /^((400|800)\d{7}|9[56]\d{3,6}|12\d{3}|1[12]\d)$/;

interface Parts {
  readonly digits: string;
  readonly foreign: boolean;
  readonly extension: string | null;
  readonly note: string | null;
  /** The sign right behind the digits, for whoever typed a letter O. */
  readonly next: string;
}

/** The number, an extension and a note in what was typed. */
function parts(typed: string): Parts {
  const visible = typed.replace(/\p{Cf}/gu, '').trim();
  const text = halfWidth(visible).replace(/[\p{Pd}\u2212]/gu, '-');
  const start = /^[+\d()\s-]*/.exec(text)![0];
  const rest = text.slice(start.length);
  const called = /^(?:转|轉|分机|分機|ext\.?|x|#|,)\s*(\d{1,6})(?!\d)/i.exec(rest);
  // Taken from the text before its signs were made half width: a note keeps its own.
  const note = visible.slice(start.length + (called?.[0].length ?? 0)).replace(/^[\s,，。;；:：、()（）]+|[\s()（）]+$/gu, '');

  const compact = start.replace(/[\s()]/g, '');
  const home = compact.replace(/^(\+|00)86-?/, '');
  const dashed = /^(0\d{2,3}-?\d{7,8})-(\d{1,6})$/.exec(home);
  const digits = (dashed ? dashed[1]! : home).replace(/[+-]/g, '');
  return {
    // Behind +86 an area code is written without its 0.
    digits: home !== compact && landline.test(`0${digits}`) ? `0${digits}` : digits,
    foreign: /^(\+|00)\d/.test(home),
    extension: called?.[1] ?? dashed?.[2] ?? null,
    note: note === '' ? null : note,
    next: rest.charAt(0).toUpperCase(),
  };
}

function kindOf(digits: string): PhoneFacts['kind'] | null {
  if (mobile.test(digits)) return 'mobile';
  if (landline.test(digits)) return 'landline';
  return service.test(digits) || (hotlines as readonly string[]).includes(digits) ? 'service' : null;
}

function shapeProblem(digits: string): IdentifierProblem {
  if (digits.startsWith('1')) return digits.length === 11 ? error('mobile-start', digits.slice(0, 2), '13–19') : error('length', digits.length, 11);
  if (digits.startsWith('0')) return error('length', digits.length, /^0[12]/.test(digits) ? '10–11' : '11–12');
  if (/^\d{7,8}$/.test(digits)) return error('area-code', digits, '0XX / 0XXX');
  return digits === '' ? error('length', 0, 11) : error('phone-start', digits.charAt(0), '1 / 0');
}

/** What is wrong with a telephone number to reach a person, and what would be right. Notes and extensions may follow it. */
export function phoneProblems(typed: string): IdentifierProblem[] {
  const { digits, foreign, next } = parts(typed);
  if (foreign) return [warning('foreign-number', digits, '+86')];
  const kind = kindOf(digits);
  if (kind === 'service') return [warning('service-number', digits, '1XXXXXXXXXX')];
  if (kind !== null) return [];
  const digit = digitLike(next);
  return digit === undefined ? [shapeProblem(digits)] : [error('lookalike', next, digit, { position: String(digits.length + 1) })];
}

/** A telephone number taken apart, or `null` where it is none of mainland China. */
export function phoneFacts(typed: string): PhoneFacts | null {
  const { digits, foreign, extension, note } = parts(typed);
  const kind = foreign ? null : kindOf(digits);
  if (kind === null) return null;
  const display = kind === 'mobile' ? digits.replace(/^(.{3})(.{4})/, '$1 $2 ') : kind === 'landline' ? digits.replace(landline, '$1-$2') : digits;
  return { kind, digits, display, extension, note };
}
