/**
 * The middle one; the mean of the two in the middle of an even number; `null` of none. Those that are `null` do not count.
 * @param {readonly (number | null | undefined)[]} numbers
 * @returns {number | null}
 */
export function median(numbers) {
  const sorted = numbers.filter((number) => number !== null && number !== undefined).sort((one, other) => one - other);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * How many times the second the first is; `null` where either is missing.
 * @param {number | null | undefined} of
 * @param {number | null | undefined} to
 * @returns {number | null}
 */
export const ratio = (of, to) => (of === null || of === undefined || !to ? null : of / to);
