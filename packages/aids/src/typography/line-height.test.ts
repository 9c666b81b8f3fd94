import { expect, test } from 'vitest';
import { lineHeight } from './line-height.js';

const scaled = (pixels: number): string => `calc(${pixels}px*var(--mangdao-scale,1))`;
const least = 'calc(1em*var(--mangdao-line,0))';

test('grows in step with the text', () => expect(lineHeight({ font: 16, line: 24 })).toBe(`max(${scaled(24)},${least})`));

test('opens lines that are set too close', () => {
  expect(lineHeight({ font: 20, line: 20 })).toBe(`max(${scaled(24)},${least})`);
  expect(lineHeight({ font: 20, line: 23 })).toBe(`max(${scaled(23)},${least})`);
});

test('a line that centres its text grows only where the text needs it', () =>
  expect(lineHeight({ font: 14, line: 40 })).toBe(`max(40px,${scaled(19.6)},${least})`));

test('a normal line is no lower than before', () => expect(lineHeight({ font: 16, line: null })).toBe(`max(1.2em,${least})`));
