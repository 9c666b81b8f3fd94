/** Pairs of offsets, [source, spoken], that belong together, in order; between two pairs offsets are spread evenly. */
export type Offsets = readonly (readonly [source: number, spoken: number])[];

function across(offsets: Offsets, offset: number, from: 0 | 1, to: 0 | 1): number {
  let before = offsets[0]!;
  for (const pair of offsets) {
    if (pair[from] > offset)
      return before[to] + Math.floor(((offset - before[from]) * (pair[to] - before[to])) / (pair[from] - before[from]));
    before = pair;
  }
  return before[to];
}

/** The place in the source that a place in the spoken text comes from. */
export const toSource = (offsets: Offsets, spoken: number): number => across(offsets, spoken, 1, 0);

/** The place in the spoken text that a place in the source became. */
export const toSpoken = (offsets: Offsets, source: number): number => across(offsets, source, 0, 1);
