import { expect, test } from 'vitest';
import { scaleRule } from './scale-rule.js';

const scaled = (pixels: number): string => `calc(${pixels}px*var(--mangdao-scale))`;

test('claims by name and grows the text by the factor', () => {
  expect(scaleRule({ font: 16, line: null })).toBe(`[mangdao-size="16"]{font-size:${scaled(16)}!important}`);
});

test('grows the line in step with the text', () => {
  expect(scaleRule({ font: 16, line: 24 })).toMatch(/^\[mangdao-size="16\/24"\].*;line-height:max\(calc\(24px\*.*\)!important\}$/);
});

test('a text of no size has no line to speak of', () => {
  expect(scaleRule({ font: 0, line: 20 })).toBe(`[mangdao-size="0/20"]{font-size:${scaled(0)}!important}`);
});

test('one name, one rule', () => {
  expect(scaleRule({ font: 13.333, line: 19.999 })).toBe(scaleRule({ font: 13.3334, line: 20 }));
});
