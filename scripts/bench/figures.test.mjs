import { describe, expect, test } from 'vitest';
import { barLine } from './bar.mjs';
import { median, ratio } from './median.mjs';
import { seededChoice } from './seeded-choice.mjs';
import { figure, table } from './table.mjs';

describe('the median', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[10, 9, 100], 10],
    [[5, null, undefined], 5],
    [[null], null],
    [[], null],
  ])('of %j is %j', (numbers, middle) => expect(median(numbers)).toBe(middle));
});

test('a ratio needs both', () => {
  expect(ratio(3, 2)).toBe(1.5);
  expect(ratio(0, 2)).toBe(0);
  for (const [of, to] of [[null, 2], [undefined, 2], [3, null], [3, undefined], [3, 0]]) expect(ratio(of, to)).toBeNull();
});

test('figures', () => {
  expect([figure(1234.56, 1), figure(2), figure(1.005, 2), figure(null), figure(undefined, 1)]).toEqual(['1,234.6', '2', '1.01', '–', '–']);
});

test('a table has its columns below each other', () => {
  expect(table([['', 'ms'], ['one', '5'], ['another', '1,000']])).toBe('            ms\none          5\nanother  1,000');
});

describe('a bar', () => {
  test.each([
    [{ what: 'a', most: 1.5, measured: 1.5 }, ['a', '≤ 1.5', '1.50', 'yes']],
    [{ what: 'a', most: 1.5, measured: 1.504 }, ['a', '≤ 1.5', '1.50', 'no']],
    [{ what: 'b', most: 50, unit: ' ms', digits: 0, measured: 0 }, ['b', '≤ 50 ms', '0 ms', 'yes']],
    [{ what: 'c', least: 90, unit: ' %', digits: 0, measured: 89.4 }, ['c', '≥ 90 %', '89 %', 'no']],
    [{ what: 'c', least: 90, unit: ' %', digits: 0, measured: null }, ['c', '≥ 90 %', '–', 'not measured']],
  ])('%j', (bar, words) => expect(barLine(bar)).toEqual(words));
});

test('the same seed makes the same choices, within their limits', () => {
  const draw = (seed) => {
    const { below, one } = seededChoice(seed);
    return Array.from({ length: 200 }, () => [below(7), one(['a', 'b', 'c'])]);
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(new Set(draw(1).map(([number]) => number))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
});
