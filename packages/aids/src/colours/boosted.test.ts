import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boosted, isLighter, reaches } from './boosted.js';
import { faded, painted, shown, solid, type Ground } from './ground.js';
import { atLightness, oklab } from './oklab.js';
import { black, white, type Rgba } from './rgba.js';

const byte = fc.integer({ min: 0, max: 255 }).map((v) => v / 255);
const colour: fc.Arbitrary<Rgba> = fc.tuple(byte, byte, byte, fc.constant(1));
const paint: fc.Arbitrary<Rgba> = fc.tuple(byte, byte, byte, fc.constantFrom(1, 0.9, 0.5));
const ground: fc.Arbitrary<Ground> = fc
  .tuple(colour, paint, fc.constantFrom(1, 1, 0.8))
  .map(([behind, over, opacity]) => painted(faded(solid(behind), opacity), over));
const grounds = fc.array(ground, { minLength: 1, maxLength: 2 });
const ratio = fc.constantFrom(7, 4.5);

test('always reaches the ratio; null only where neither white nor black does', () =>
  fc.assert(
    fc.property(paint, grounds, ratio, (text, behind, least) => {
      const found = boosted(text, behind, least);
      if (found) expect(reaches(found, behind, least)).toBe(true);
      else for (const end of [white, black]) expect(reaches(end, behind, least)).toBe(false);
    }),
  ));

test('what passes is returned as it is', () =>
  fc.assert(
    fc.property(paint, grounds, ratio, (text, behind, least) => {
      fc.pre(reaches(text, behind, least));
      expect(boosted(text, behind, least)).toBe(text);
    }),
  ));

test('keeps the hue where there is chroma left', () =>
  fc.assert(
    fc.property(colour, grounds, ratio, (text, behind, least) => {
      const found = boosted(text, behind, least);
      fc.pre(found !== null);
      const [, a, b] = oklab(text);
      const [, x, y] = oklab(found);
      fc.pre(Math.hypot(a, b) > 0.04 && Math.hypot(x, y) > 0.04);
      const turn = Math.abs(Math.atan2(b, a) - Math.atan2(y, x));
      // Eight bits are coarse where it is dark.
      expect(Math.min(turn, 2 * Math.PI - turn) * Math.hypot(x, y)).toBeLessThan(0.01);
    }),
  ));

test('goes no farther than it has to: a step of lightness back falls short', () =>
  fc.assert(
    fc.property(colour, grounds, ratio, (text, behind, least) => {
      const found = boosted(text, behind, least);
      fc.pre(found !== null && found !== text);
      const [from, a, b] = oklab(text);
      const [to] = oklab(found);
      // Where it is dark, eight bits have no finer steps; where chroma is cut, a smaller one may be as light.
      fc.pre(Math.abs(to - from) > 0.06 && to > 0.15);
      expect(reaches(atLightness(to + 0.05 * Math.sign(from - to), a, b), behind, least)).toBe(false);
    }),
  ));

test('stays lighter or darker where that is enough', () =>
  fc.assert(
    fc.property(colour, ground, ratio, (text, behind, least) => {
      const lighter = isLighter(text, [behind]);
      fc.pre(reaches(lighter ? white : black, [behind], least));
      expect(isLighter(boosted(text, [behind], least)!, [behind])).toBe(lighter);
    }),
  ));

test('what is painted under opacity is mixed with what lies behind', () => {
  const inBox = painted(faded(solid(white), 0.5), black);
  expect(inBox.seen).toEqual([0.5, 0.5, 0.5, 1]);
  expect(shown(white, inBox)).toEqual(white);
  const deeper = faded(inBox, 0.5);
  // White in a half faded box, on black in a half faded box, on white.
  expect(shown(white, deeper)).toEqual([0.75, 0.75, 0.75, 1]);
});
