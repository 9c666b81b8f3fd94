import type { Image } from './background-image.js';

/** Part of a picture, each edge 0 to 1. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** False where some of the text lies beside it. */
  readonly covers: boolean;
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;
const whole: Part = { left: 0, top: 0, right: 1, bottom: 1, covers: true };

/** A computed length in pixels: percent of `full` and pixels, in `calc()` too; `null` for a word. */
function length(text: string, full: number): number | null {
  let sum = 0;
  let any = false;
  for (const [, sign, number, unit] of text.matchAll(/(-\s*)?([\d.]+)(px|%)/g)) {
    any = true;
    sum += (sign ? -1 : 1) * (unit === '%' ? (Number(number) / 100) * full : Number(number));
  }
  return any ? sum : null;
}

function drawnSize(size: string, box: Size, natural: Size): Size {
  const { width, height } = natural;
  const fit = (scale: number): Size => ({ width: width * scale, height: height * scale });
  const [across, down] = [box.width / width, box.height / height];
  if (size === 'cover') return fit(Math.max(across, down));
  if (size === 'contain') return fit(Math.min(across, down));
  if (size === 'scale-down') return fit(Math.min(1, across, down));
  if (size === 'fill') return box;
  const [first = '', second = ''] = size.split(' ');
  const [x, y] = [length(first, box.width), length(second, box.height)];
  if (x !== null) return { width: x, height: y ?? (x / width) * height };
  return y === null ? natural : { width: (y / height) * width, height: y };
}

/** Where less of a text than this lies over it, a picture is beside the text. */
const beside = 0.15;

/** From where to where one picture of a row lies under the text; all of it where two of a row do. */
function span(from: number, to: number, start: number, size: number, repeats: boolean): readonly [number, number, boolean] | null {
  let [first, last] = [(from - start) / size, (to - start) / size];
  if (repeats) {
    const turn = Math.floor(first);
    [first, last] = [first - turn, last - turn];
    return last > 1 ? [0, 1, true] : [first, last, true];
  }
  // A pixel more or less is rounding.
  const covers = first * size > -1 && (last - 1) * size < 1;
  [first, last] = [Math.max(0, first), Math.min(1, last)];
  // A sign beside the text may touch its box.
  return (last - first) * size > (to - from) * beside ? [first, last, covers] : null;
}

/** The part of an image that lies under a text, for an image of this size on this box; `null` where none does. */
export function placedPart({ size, position, repeat }: Image, natural: Size, box: Box, text: Box): Part | null {
  const { width, height } = drawnSize(size, box, natural);
  if (!(width > 0 && height > 0)) return whole;
  const [x = '', y = ''] = position.match(/calc\([^)]*\)|\S+/g) ?? [];
  const left = box.left + (length(x, box.width - width) ?? 0);
  const top = box.top + (length(y, box.height - height) ?? 0);
  const [alongX = '', alongY = alongX] = repeat.split(' ');
  const across = span(text.left, text.left + text.width, left, width, /^(repeat|repeat-x|round|space)$/.test(alongX));
  const down = span(text.top, text.top + text.height, top, height, /^(repeat|repeat-y|round|space)$/.test(alongY));
  return across && down ? { left: across[0], right: across[1], top: down[0], bottom: down[1], covers: across[2] && down[2] } : null;
}
