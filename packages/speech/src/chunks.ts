import type { Span } from './span.js';

/**
 * Cuts a sentence into stretches that an engine can be trusted with, after a comma or space where there is one: 60
 * characters of Chinese or 160 of other text, as Chrome's remote voices fall silent after about 14 s.
 */
export function chunks(text: string): Span[] {
  const spans: Span[] = [];
  const longest = /\p{Script=Han}/u.test(text) ? 60 : 160;
  for (let start = 0, end: number; start < text.length; start = end) {
    end = start + longest;
    if (end < text.length) {
      const soft = text.slice(start, end).search(/[，、：；\s][^，、：；\s]*$/);
      // Never between the halves of a surrogate pair.
      end = soft < 0 ? end - +/[\udc00-\udfff]/.test(text.charAt(end)) : start + soft + 1;
    }
    spans.push({ start, end: Math.min(end, text.length) });
  }
  return spans;
}
