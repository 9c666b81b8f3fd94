import type { Area } from './changed-pixels.js';
import type { Place } from './page-boxes.js';
import { differingPixels, inked, ratio, sight, type Colour, type Pixels } from './pixels.js';

/** One page in one state of the toolbar. */
export interface Shot {
  readonly pixels: Pixels;
  readonly places: Readonly<Record<string, Place>>;
}

/** A page in a theme, and as it is by itself. */
export interface Shots {
  readonly now: Shot;
  readonly original: Shot;
}

/** What is seen, in words and figures, and whether that is as it should be. */
export interface Verdict {
  readonly seen: string;
  readonly ok: boolean;
}

/** One thing to look at. */
export interface ColourCase {
  /** Names what is looked at, by the ids of the page. */
  readonly name: string;
  readonly should: string;
  judge(shots: Shots): Verdict;
}

/** A hair's breadth under the ratios of WCAG, for what smoothing takes from thin strokes. */
const enough = { text: 6.9, shape: 2.95 };

const grown = ({ x, y, width, height }: Area, by: number): Area => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

const placeOf = ({ places }: Shot, id: string): Place => {
  const place = places[id];
  if (!place) throw new Error(`There is no #${id} on the page.`);
  return place;
};
const boxOf = (shot: Shot, id: string, around = 0): Colour[][] => shot.pixels.rows(grown(placeOf(shot, id).box, around));
const textOf = (shot: Shot, id: string): Colour[][] => shot.pixels.rows(placeOf(shot, id).text);

const hex = (colour: Colour): string => `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
const contrast = (seen: { ground: Colour; ink: Colour; ratio: number }): string =>
  seen.ratio < 1.1 ? `nothing but ${hex(seen.ground)}` : `${hex(seen.ink)} on ${hex(seen.ground)}, ${seen.ratio.toFixed(1)}:1`;

/** Text stands out from its ground by 7:1 (WCAG 1.4.6). */
export const text = (id: string): ColourCase => ({
  name: id,
  should: 'text of 7:1',
  judge({ now }) {
    const seen = sight(textOf(now, id));
    return { seen: contrast(seen), ok: seen.ratio >= enough.text };
  },
});

/** Text over a picture stands out by 7:1 from an even ground, or a rim, right behind it. */
export const textOverPicture = (id: string): ColourCase => ({
  name: id,
  should: 'text of 7:1 on an even ground',
  judge({ now }) {
    const seen = sight(textOf(now, id));
    return { seen: `${contrast(seen)}, ground even over ${Math.round(100 * seen.share)} %`, ok: seen.ratio >= enough.text && seen.share >= 0.35 };
  },
});

/** A part of a box that is looked at by itself. */
export interface Part {
  readonly name: string;
  of(box: Area): Area;
}

/** So many CSS pixels at the left end of a box. */
export const leftEnd = (size: number): Part => ({ name: 'left end', of: ({ x, y, height }) => ({ x, y, width: size, height }) });

/** So many CSS pixels at the right end of a box. */
export const rightEnd = (size: number): Part => ({
  name: 'right end',
  of: ({ x, y, width, height }) => ({ x: x + width - size, y, width: size, height }),
});

/** So many CSS pixels in the middle between left and right. */
export const middle = (size: number): Part => ({
  name: 'middle',
  of: ({ x, y, width, height }) => ({ x: x + (width - size) / 2, y, width: size, height }),
});

/** A box and a little around it, or a part of it without the edge. */
const partOf = (shot: Shot, id: string, part: Part | undefined, around: number): Colour[][] =>
  part ? shot.pixels.rows(grown(part.of(placeOf(shot, id).box), -2)) : boxOf(shot, id, around);

const partName = (id: string, part: Part | undefined): string => (part ? `${id}, ${part.name}` : id);

/** Something in a box, or its edge, stands out by 3:1 (WCAG 1.4.11). */
export const shape = (id: string, part?: Part): ColourCase => ({
  name: partName(id, part),
  should: 'a shape of 3:1',
  judge({ now }) {
    const seen = sight(partOf(now, id, part, 3));
    return { seen: contrast(seen), ok: seen.ratio >= enough.shape };
  },
});

/** A sign stands out from what lies around it inside its box by 3:1, and has the shape that the page gave it. */
export const sign = (id: string, part?: Part): ColourCase => ({
  name: partName(id, part),
  should: 'the same sign, at 3:1',
  judge({ now, original }) {
    // Not the edge: a rim there is no part of the sign.
    const [before, after] = [partOf(original, id, part, -3), partOf(now, id, part, -3)];
    const seen = sight(after);
    const [one, other] = [inked(before, sight(before).ground, 1.3).flat(), inked(after, seen.ground, 1.3).flat()];
    let [both, either] = [0, 0];
    for (const [index, ink] of one.entries()) {
      if (ink && other[index]) both++;
      if (ink || other[index]) either++;
    }
    const same = either === 0 ? 0 : both / either;
    return { seen: `${contrast(seen)}, shape kept ${Math.round(100 * same)} %`, ok: seen.ratio >= enough.shape && same >= 0.6 };
  },
});

/** Square CSS pixels in which two things differ at least where people see that they do. */
const leastDifference = 16;

/** Two things of one size differ by more than hue: in places by 3:1 in lightness (WCAG 1.4.1, technique G183). */
export const apart = (one: string, other: string): ColourCase => ({
  name: `${one} | ${other}`,
  should: 'told apart by shape or lightness',
  judge({ now }) {
    const [a, b] = [boxOf(now, one, 4), boxOf(now, other, 4)];
    const scale = a.length / (placeOf(now, one).box.height + 8);
    const differing = differingPixels(a, b, enough.shape) / scale ** 2;
    return { seen: `${Math.round(differing)} px² differ`, ok: differing >= leastDifference };
  },
});

/** A picture is as the page shows it. */
export const kept = (id: string): ColourCase => ({
  name: id,
  should: 'a picture as it was',
  judge({ now, original }) {
    const [first, then] = [boxOf(original, id).flat(), boxOf(now, id).flat()];
    let moved = 0;
    for (const [index, colour] of first.entries()) for (const channel of [0, 1, 2] as const) moved += Math.abs(colour[channel] - then[index]![channel]);
    moved /= 3 * first.length;
    return { seen: `moved by ${Math.round(moved)} of 255`, ok: moved < 8 };
  },
});

/** Two areas that the page tells apart by colour still have colours that nobody takes for one another. */
export const distinct = (one: string, other: string): ColourCase => ({
  name: `${one} / ${other}`,
  should: 'two colours, or two patterns',
  judge({ now }) {
    const [a, b] = [sight(boxOf(now, one, -2)), sight(boxOf(now, other, -2))];
    const distance = Math.hypot(...a.ground.map((channel, index) => channel - b.ground[index]!));
    const patterned = Math.abs(a.share - b.share) > 0.1 || Math.abs(a.ratio - b.ratio) > 2;
    return { seen: `${hex(a.ground)} and ${hex(b.ground)}`, ok: distance >= 64 || patterned };
  },
});

/** Nothing shows through what lies over other content, or nothing shows at all. */
export const even = (id: string, should = 'nothing shows through'): ColourCase => ({
  name: id,
  should,
  judge({ now }) {
    const rows = boxOf(now, id, -4);
    const seen = sight(rows);
    return { seen: contrast(seen), ok: ratio(seen.ground, seen.ink) < 1.2 };
  },
});
