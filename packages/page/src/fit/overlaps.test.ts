import { expect, test } from 'vitest';
import { markOverlaps, overlap } from './overlaps.js';
import type { Box, TextRun } from './text-run.js';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });

test.each([
  ['the same box', box(0, 0, 100, 20), 1],
  ['a quarter of its width', box(75, 0, 100, 20), 0.25],
  ['within, narrower: all of the narrower one', box(10, 0, 20, 20), 1],
  ['half as high, at its lower half', box(0, 10, 100, 10), 1],
  ['side by side', box(100, 0, 100, 20), 0],
  ['below', box(0, 20, 100, 20), 0],
  ['far away', box(500, 500, 10, 10), 0],
])('overlap of a line with another: %s', (_, other, share) => {
  const line = box(0, 0, 100, 20);
  expect(overlap(line, other)).toBeCloseTo(share);
  expect(overlap(other, line)).toBeCloseTo(share);
});

test('lines that share less than letters take up are neighbours', () => {
  const line = box(0, 0, 100, 20);
  expect(overlap(line, box(0, 13, 100, 20))).toBe(0);
  expect(overlap(line, box(0, 11, 100, 20))).toBe(1);
  expect(overlap(line, box(98, 0, 100, 20))).toBe(0);
  expect(overlap(line, box(96, 0, 100, 20))).toBeGreaterThan(0);
});

const here = {};
const run = (boxes: Box[], more: Partial<TextRun> = {}): TextRun =>
  ({
    owner: { ownerDocument: here, contains: () => false },
    characters: 10,
    boxes,
    lost: 0,
    pinned: null,
    over: 0,
    by: null,
    under: null,
    ...more,
  }) as unknown as TextRun;

test('each run is told which other one lies over it most', () => {
  const title = run([box(0, 0, 100, 20)]);
  const text = run([box(80, 0, 100, 20), box(0, 30, 180, 20)]);
  const aside = run([box(0, 30, 90, 20)]);
  markOverlaps([title, text, aside], false);
  expect([title.over, title.by]).toEqual([0.2, text]);
  expect([text.over, text.by]).toEqual([1, aside]);
  expect([aside.over, aside.by]).toEqual([1, text]);
});

test('what was noted before is forgotten', () => {
  const one = run([box(0, 0, 100, 20)]);
  const other = run([box(0, 0, 100, 20)]);
  markOverlaps([one, other], false);
  markOverlaps([one], false);
  expect([one.over, one.by]).toEqual([0, null]);
});

test('the lines of one text, texts that are cut off, and texts of two documents do not lie over each other', () => {
  const twice = run([box(0, 0, 100, 20), box(0, 0, 100, 20)]);
  const gone = run([box(0, 0, 100, 20)], { lost: 0.6 });
  const framed = run([box(0, 0, 100, 20)], { owner: { ownerDocument: {}, contains: () => false } as unknown as Element });
  markOverlaps([twice, gone, framed], false);
  expect([twice, gone, framed].map(({ over }) => over)).toEqual([0, 0, 0]);
});

test('a drawing is not run over by its own words', () => {
  const svg = run([box(0, 0, 100, 100)], { characters: 0 });
  const inside = run([box(0, 0, 100, 20)]);
  svg.owner.contains = (other) => other === inside.owner;
  markOverlaps([svg, inside], false);
  expect([svg.over, inside.over]).toEqual([0, 0]);
});

test('what stays in place passes over others only while the page is scrolled', () => {
  const pinned = {} as Element;
  const runs = [run([box(0, 0, 100, 20)], { pinned }), run([box(0, 0, 100, 20)])];
  markOverlaps(runs, true);
  expect(runs.map(({ over }) => over)).toEqual([0, 0]);
  markOverlaps(runs, false);
  expect(runs.map(({ over }) => over)).toEqual([1, 1]);
});
