import { PNG } from 'pngjs';

/** A part of a picture, in its pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels of an area differ clearly (by 64 of 256 steps in a channel) between two pictures of one size. */
export function changedPixels(before: Buffer, after: Buffer, area: Area): number {
  const [one, two] = [PNG.sync.read(before), PNG.sync.read(after)];
  let changed = 0;
  for (let y = Math.floor(area.y); y < Math.min(one.height, area.y + area.height); y++)
    for (let x = Math.floor(area.x); x < Math.min(one.width, area.x + area.width); x++) {
      const at = 4 * (y * one.width + x);
      if ([0, 1, 2].some((channel) => Math.abs(one.data[at + channel]! - two.data[at + channel]!) >= 64)) changed++;
    }
  return changed;
}
