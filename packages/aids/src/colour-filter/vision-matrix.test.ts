import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visions } from './settings.js';
import { visionMatrix, type Matrix } from './vision-matrix.js';

type Colour = readonly [number, number, number];

/** As filters do: light below nothing is none, above full is full. */
const applied = (matrix: Matrix, colour: Colour): Colour =>
  matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, value, at) => sum + value * colour[at]!, 0)))) as unknown as Colour;

/** OKLab of linear light: distances in it are about those that people see (Ottosson 2020). */
function oklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const distance = (one: Colour, other: Colour): number => {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

const channel = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const steps = fc.tuple(step, step, step);
const purposes = ['compensate', 'simulate'] as const;
const cases = visions.flatMap((vision) => purposes.map((purpose) => [vision, purpose] as const));

test.each(cases)('%s, %s: greys stay as they are, at any strength', (vision, purpose) => {
  fc.assert(
    fc.property(channel, channel, (grey, strength) => {
      for (const part of applied(visionMatrix(vision, purpose, strength), [grey, grey, grey])) expect(part).toBeCloseTo(grey, 5);
    }),
  );
});

test.each(cases)('%s, %s: at no strength every colour stays as it is', (vision, purpose) => {
  expect(visionMatrix(vision, purpose, 0).map((row) => row.map((value) => value + 0))).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

test.each([
  ['protanopia', [0.152286, 0.114503, -0.003882]],
  ['deuteranopia', [0.367322, 0.280085, -0.01182]],
  ['tritanopia', [1.255528, -0.078411, 0.004733]],
] as const)('%s: pure red is seen as published', (vision, expected) => {
  visionMatrix(vision, 'simulate', 1).forEach((row, at) => expect(row[0]).toBeCloseTo(expected[at]!, 10));
});

describe('colours that somebody takes for one another', () => {
  // Along the direction that the simulation loses, through a grey: one pair for each kind of vision that all textbooks have.
  const pairs: Readonly<Record<(typeof visions)[number], readonly [Colour, Colour]>> = {
    protanopia: [[0.6, 0.1, 0.1], [0.09, 0.18, 0.1]],
    deuteranopia: [[0.5, 0.1, 0.1], [0.13, 0.26, 0.11]],
    tritanopia: [[0.1, 0.3, 0.7], [0.14, 0.41, 0.14]],
  };
  test.each(visions)('%s: are further apart than before', (vision) => {
    const simulate = visionMatrix(vision, 'simulate', 1);
    const compensate = visionMatrix(vision, 'compensate', 1);
    const [one, other] = pairs[vision];
    const seen = (colour: Colour): Colour => applied(simulate, colour);
    const before = distance(seen(one), seen(other));
    expect(before).toBeLessThan(distance(one, other) / 3);
    expect(distance(seen(applied(compensate, one)), seen(applied(compensate, other)))).toBeGreaterThan(2 * before);
  });

  test.each([
    ['protanopia', 0.99],
    ['deuteranopia', 0.9],
    ['tritanopia', 0.99],
  ] as const)('%s: of any such pairs nearly all are further apart (at least %d)', (vision, share) => {
    const simulate = visionMatrix(vision, 'simulate', 1);
    const compensate = visionMatrix(vision, 'compensate', 1);
    const seen = (colour: Colour): Colour => applied(simulate, colour);
    const confusable = fc
      .sample(fc.noBias(fc.tuple(steps, steps)), { numRuns: 20_000, seed: 1 })
      .filter(([one, other]) => distance(one, other) > 0.15 && distance(seen(one), seen(other)) < 0.05);
    const further = confusable.filter(
      ([one, other]) => distance(seen(applied(compensate, one)), seen(applied(compensate, other))) > distance(seen(one), seen(other)),
    );
    expect(confusable.length).toBeGreaterThan(50);
    expect(further.length / confusable.length).toBeGreaterThanOrEqual(share);
  });
});
