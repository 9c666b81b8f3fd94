import { expect, test } from 'vitest';
import { contrast } from './contrast.js';
import { hex, parsedColour } from './rgba.js';

test.each([
  ['rgb(51, 102, 153)', '336699'],
  ['rgba(0, 0, 0, 0.5)', '00000080'],
  ['rgba(0, 0, 0, 0)', '00000000'],
  ['color(srgb 1 0.5 0)', 'ff8000'],
  ['color(srgb none 0 0 / 0.2)', '00000033'],
  ['color(srgb-linear 1 0 0)', 'ff0000'],
  ['color(display-p3 1 0 0)', 'ff0000'],
  ['color(display-p3 0.5 0.5 0.5)', '808080'],
  ['color(xyz 0.95046 1 1.08906)', 'ffffff'],
  ['color(xyz-d50 0.9643 1 0.8251)', 'ffffff'],
  ['oklch(0.627955 0.257683 29.2339)', 'ff0000'],
  ['oklch(1 none none)', 'ffffff'],
  ['oklab(0.452014 -0.032457 -0.311528 / 0.6)', '0000ff99'],
  ['lab(46.2775 -47.5621 48.5838)', '008000'],
  ['lch(29.5676 131.201 301.364)', '0000ff'],
])('%s is %s', (text, expected) => {
  const [r, g, b, a = 'ff'] = hex(parsedColour(text)!).match(/../g)!;
  const [x, y, z, alpha = 'ff'] = expected.match(/../g)!;
  for (const [one, other] of [[r, x], [g, y], [b, z], [a, alpha]] as const)
    expect(Math.abs(parseInt(one!, 16) - parseInt(other!, 16)), hex(parsedColour(text)!)).toBeLessThan(3);
});

test.each(['', 'none', 'url("x")', 'currentcolor', 'linear-gradient(rgb(0, 0, 0), rgb(1, 1, 1))'])('%j is no colour', (text) =>
  expect(parsedColour(text)).toBeNull());

test('black on white is 21, #777 on white just short of 4.5', () => {
  expect(contrast([0, 0, 0, 1], [1, 1, 1, 1])).toBeCloseTo(21);
  expect(contrast(parsedColour('rgb(119, 119, 119)')!, [1, 1, 1, 1])).toBeCloseTo(4.48, 2);
});
