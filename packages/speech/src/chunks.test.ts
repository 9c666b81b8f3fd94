import fc from 'fast-check';
import { chunks } from './chunks.js';

const split = (text: string): string[] => chunks(text).map(({ start, end }) => text.slice(start, end));

test('a short sentence stays whole', () => {
  expect(split('您好，请坐。')).toEqual(['您好，请坐。']);
});

test('a long one is cut after its last comma', () => {
  const head = '法'.repeat(40) + '，';
  expect(split(head + '律'.repeat(40))).toEqual([head, '律'.repeat(40)]);
});

test('English is cut between words, at about 160 letters', () => {
  const parts = split('legal aid '.repeat(40).trim());
  expect(parts.length).toBe(3);
  for (const part of parts) expect(part).toMatch(/^(legal|aid) /);
});

test('chunks make up the text, are short, and never cut a surrogate pair', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('法', '，', 'a', ' ', '𠮷'), { maxLength: 400 }).map((parts) => parts.join('')), (text) => {
      const parts = split(text);
      expect(parts.join('')).toBe(text);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(161);
        expect(part).not.toMatch(/^[\udc00-\udfff]/);
      }
    }),
  );
});
