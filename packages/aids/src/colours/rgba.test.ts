import { expect, test } from 'vitest';
import { contrast } from './contrast.js';
import { hex, parsedColour } from './rgba.js';

test.each([
  ['rgb(51, 102, 153)', '336699'],
  ['rgba(0, 0, 0, 0.5)', '00000080'],
  ['rgba(0, 0, 0, 0)', '00000000'],
])('%s is %s', (text, expected) => expect(hex(parsedColour(text)!)).toBe(expected));

test.each(['', 'none', 'url("x")', 'currentcolor', 'linear-gradient(rgb(0, 0, 0), rgb(1, 1, 1))'])('%j is no colour', (text) =>
  expect(parsedColour(text)).toBeNull());

test('black on white is 21, #777 on white just short of 4.5', () => {
  expect(contrast([0, 0, 0, 1], [1, 1, 1, 1])).toBeCloseTo(21);
  expect(contrast(parsedColour('rgb(119, 119, 119)')!, [1, 1, 1, 1])).toBeCloseTo(4.48, 2);
});
