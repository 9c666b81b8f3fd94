import { expect, test } from 'vitest';
import { hex, parsedColour } from './rgba.js';

test.each([
  ['color(srgb 1 0.5 0)', 'ff8000'],
  ['color(srgb none 0 0 / 0.2)', '00000033'],
  ['color(srgb-linear 1 0 0)', 'ff0000'],
  ['color(display-p3 0.5 0.5 0.5)', '808080'],
  ['color(xyz 0.95046 1 1.08906)', 'ffffff'],
  ['oklch(0.627955 0.257683 29.2339)', 'ff0000'],
  ['oklab(0.452014 -0.032457 -0.311528 / 0.6)', '0000ff99'],
  ['lab(46.2775 -47.5621 48.5838)', '008000'],
  ['lch(29.5676 131.201 301.364)', '0000ff'],
])('%s is about %s', (text, expected) => {
  const found = hex(parsedColour(text)!).match(/../g)!;
  const channels = expected.match(/../g)!;
  expect(found.length).toBe(channels.length);
  channels.forEach((channel, i) => expect(Math.abs(parseInt(channel, 16) - parseInt(found[i]!, 16)), found.join('')).toBeLessThan(3));
});
