import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pixels } from './grey-picture.js';
import { photoFaults, type PhotoFault } from './photo-faults.js';

const width = 480;
const height = 640;
const full = { width: 1800, height: 2400 };
type Paint = (x: number, y: number) => number;

/** A picture out of a brightness for each pixel. */
function picture(paint: Paint): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) data.fill(paint(at % width, Math.floor(at / width)), 4 * at, 4 * at + 3).fill(255, 4 * at + 3, 4 * at + 4);
  return { data, width, height };
}

/** Lines of writing: strokes of two pixels, words and lines apart. */
const ink = (x: number, y: number): boolean => y % 12 < 6 && x % 4 < 2 && Math.floor(x / 20) % 5 !== 0;
/** A page that lies in the middle of a table. */
const page = ({ paper = 200, table = 70, text = 40, margin = 40, border = 30 }: { paper?: number; table?: number; text?: number; margin?: number; border?: number } = {}): Paint => (x, y) => {
  const inside = (by: number): boolean => x >= by && x < width - by && y >= by && y < height - by;
  if (!inside(border)) return table;
  return inside(border + margin) && ink(x, y) ? text : paper;
};
/** The same out of focus: each pixel the mean of its neighbours. */
const outOfFocus = (paint: Paint, radius: number): Paint => (x, y) => {
  let sum = 0;
  for (let dy = -radius; dy <= radius; dy += 1) for (let dx = -radius; dx <= radius; dx += 1) sum += paint(Math.min(width - 1, Math.max(0, x + dx)), Math.min(height - 1, Math.max(0, y + dy)));
  return sum / (2 * radius + 1) ** 2;
};
const noisy = (paint: Paint, by: number): Paint => (x, y) => paint(x, y) + by * Math.sin(x * 12.9898 + y * 78.233 + x * y);
const blotted = (paint: Paint, cx: number, cy: number, radius: number): Paint => (x, y) => (Math.hypot(x - cx, y - cy) < radius ? 255 : paint(x, y));

const cases: readonly [what: string, paint: Paint, faults: readonly PhotoFault[]][] = [
  ['a page on a table', page(), []],
  ['with some noise', noisy(page(), 6), []],
  ['a clean scan, white to the side', page({ paper: 255, table: 255, text: 0 }), []],
  ['a grey scan, paper to the side', page({ paper: 215, table: 215 }), []],
  ['faint pencil', page({ paper: 190, text: 130 }), []],
  ['blank paper on a table', page({ text: 200 }), []],
  ['poor light, but readable', page({ paper: 120, table: 40, text: 20 }), []],
  ['out of focus', outOfFocus(page(), 3), ['blurred']],
  ['far out of focus', outOfFocus(page(), 6), ['blurred']],
  ['out of focus in poor light', outOfFocus(page({ paper: 120, table: 40, text: 20 }), 3), ['blurred']],
  ['in the dark', page({ paper: 70, table: 20, text: 10 }), ['too-dark']],
  ['a lamp mirrored on it', blotted(page(), 240, 300, 60), ['glare']],
  ['a small mirrored lamp', blotted(page(), 150, 200, 45), ['glare']],
  ['paper over the left and upper side', (x, y) => page()(x + 60, y + 60), ['edges-cut']],
  ['paper over one side', (x, y) => page()(x, Math.max(31, y)), ['edges-cut']],
  ['nothing but paper, writing cut off', page({ border: 0, margin: -100 }), ['edges-cut']],
];

describe('faults of photos', () => {
  test.each(cases)('%s', (_, paint, faults) => expect(photoFaults(picture(paint), full)).toEqual(faults));

  test('a picture of few pixels is too small, however sharp', () => {
    expect(photoFaults(picture(page()), { width: 480, height: 640 })).toEqual(['too-small']);
  });

  test('any picture at all is measured without an error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer(), (w, h, seed) => {
        const data = Uint8ClampedArray.from({ length: w * h * 4 }, (_, at) => (at * 2654435761 + seed) >>> 13);
        expect(Array.isArray(photoFaults({ data, width: w, height: h }, { width: w, height: h }))).toBe(true);
      }),
    );
  });
});
