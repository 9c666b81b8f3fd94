import type { Span } from './span.js';

// Written by hand, not Intl.Segmenter: that one does not end a sentence at ；, ends one after “Mr.” and “1.”, and is
// missing from browsers still common in Chinese offices.
const ending = /[\p{STerm}；…]+[\p{Pe}\p{Pf}"']*/gu;
const han = /\p{Script=Han}/u;
/** A number or letter that counts a list item, an initial, or an abbreviation. */
const unfinished = /(^|[\s（(])([\d一二三四五六七八九十]{1,2}|\p{L}|Mrs?|Ms|Dr|Prof|St|No|Art|Fig|vs)$/iu;

/** True where a full stop, or a `?` or `!` in a link, stands inside a sentence. */
function continues(before: string, mark: string, after: string): boolean {
  if (!/^[.!?．]/.test(mark)) return false;
  if (/^[.．]$/.test(mark) && unfinished.test(before)) return true;
  return /^\S/.test(after)
    ? /\d$/.test(before) || !han.test(before.slice(-1) + after.charAt(0))
    : /^\s+\p{Ll}/u.test(after);
}

/** The sentences of a text, trimmed, in order; stretches without a letter or digit are left out. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const raw = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(raw)) spans.push({ start: start + raw.search(/\S/), end: start + raw.trimEnd().length });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(ending)) {
    const end = index + mark.length;
    if (!continues(text.slice(start, index), mark, text.slice(end))) close(end);
  }
  close(text.length);
  return spans;
}
