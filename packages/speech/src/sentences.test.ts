import fc from 'fast-check';
import { sentences } from './sentences.js';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['您好。“请坐！”他说。', ['您好。', '“请坐！”', '他说。']],
  ['第1.2条；好……再见', ['第1.2条；', '好……', '再见']],
  ['1. 申请 2. 审核。完', ['1. 申请 2. 审核。', '完']],
  ['一．概念。', ['一．概念。']],
  ['（一）概念。（二）范围', ['（一）概念。', '（二）范围']],
  ['（可以吗？）可以。', ['（可以吗？）', '可以。']],
  ['Mr. Smith paid 3.5 yuan at e.g. noon. Then he left! Why?', ['Mr. Smith paid 3.5 yuan at e.g. noon.', 'Then he left!', 'Why?']],
  ['See a.com/?q=1 now. Go', ['See a.com/?q=1 now.', 'Go']],
  ['你好.再见', ['你好.', '再见']],
  ['مرحبا؟ نعم', ['مرحبا؟', 'نعم']],
  ['——', []],
  ['', []],
])('%s', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('sentences are in order, apart, trimmed, and hold every letter and digit', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('。', '.', '法', 'a', '1', ' ', '”', '?', '\n')).map((parts) => parts.join(''))), (text) => {
      let last = 0;
      for (const { start, end } of sentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        const sentence = text.slice(start, end);
        expect(sentence.trim()).toBe(sentence);
        expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u);
        last = end;
      }
      expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
