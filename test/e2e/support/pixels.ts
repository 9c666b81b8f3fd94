import { PNG } from 'pngjs';
import type { Area } from './changed-pixels.js';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A screenshot whose places are CSS pixels of the page. */
export interface Pixels {
  /** The colours of an area, row by row; what lies outside the picture is left out. */
  rows(area: Area): Colour[][];
}

/** Reads a screenshot that begins at `left` and `top` (CSS pixels) and has `scale` device pixels to each CSS pixel. */
export function pixels(screenshot: Buffer, scale: number, left = 0, top = 0): Pixels {
  const { data, width, height } = PNG.sync.read(screenshot);
  const place = (value: number, end: number): number => Math.min(end, Math.max(0, Math.round(value * scale)));
  return {
    rows(area) {
      const rows: Colour[][] = [];
      const [x0, x1] = [place(area.x - left, width), place(area.x - left + area.width, width)];
      for (let y = place(area.y - top, height); y < place(area.y - top + area.height, height); y++) {
        const row: Colour[] = [];
        for (let x = x0, at = 4 * (y * width + x); x < x1; x++, at += 4) row.push([data[at]!, data[at + 1]!, data[at + 2]!]);
        rows.push(row);
      }
      return rows;
    },
  };
}

const linear = Array.from({ length: 256 }, (_, value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export const luminance = ([red, green, blue]: Colour): number => 0.2126 * linear[red]! + 0.7152 * linear[green]! + 0.0722 * linear[blue]!;

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export function ratio(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What an area looks like. */
export interface Sight {
  /** The commonest colour. */
  readonly ground: Colour;
  /** Share of the area that it covers, 0 to 1. */
  readonly share: number;
  /** The colour farthest from it that is more than a stray pixel. */
  readonly ink: Colour;
  /** Contrast ratio of the two. */
  readonly ratio: number;
}

/** Looks at colours; nearly equal ones count as one, and three pixels or one in 500 are the least that is seen. */
export function sight(rows: Colour[][]): Sight {
  const counts = new Map<number, { colour: Colour; count: number }>();
  let all = 0;
  for (const row of rows)
    for (const colour of row) {
      const key = ((colour[0] >> 2) << 12) | ((colour[1] >> 2) << 6) | (colour[2] >> 2);
      const found = counts.get(key);
      if (found) found.count++;
      else counts.set(key, { colour, count: 1 });
      all++;
    }
  const seen = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!seen[0]) throw new Error('There is nothing to look at: the area lies outside the picture.');
  const { colour: ground, count } = seen[0];
  let ink = ground;
  for (const one of seen) if (one.count >= Math.max(3, all / 500) && ratio(ground, one.colour) > ratio(ground, ink)) ink = one.colour;
  return { ground, share: count / all, ink, ratio: ratio(ground, ink) };
}

/** True where a colour stands out from a ground, by at least `least` to 1. */
export const inked = (rows: Colour[][], ground: Colour, least: number): boolean[][] =>
  rows.map((row) => row.map((colour) => ratio(colour, ground) >= least));

/** How many places differ in lightness by at least `least` to 1, and by more than a shift of one pixel. */
export function differingPixels(one: Colour[][], other: Colour[][], least: number): number {
  const [light, lightOther] = [one, other].map((rows) => rows.map((row) => row.map((colour) => luminance(colour) + 0.05))) as [number[][], number[][]];
  const isAlone = (value: number, among: number[][], y: number, x: number): boolean => {
    for (let row = y - 1; row <= y + 1; row++)
      for (let at = x - 1; at <= x + 1; at++) {
        const near = among[row]?.[at];
        if (near !== undefined && Math.max(value, near) / Math.min(value, near) < least) return false;
      }
    return true;
  };
  let differing = 0;
  for (const [y, row] of light.entries())
    for (const [x, value] of row.entries()) {
      const beside = lightOther[y]?.[x];
      if (isAlone(value, lightOther, y, x) || (beside !== undefined && isAlone(beside, light, y, x))) differing++;
    }
  return differing;
}
