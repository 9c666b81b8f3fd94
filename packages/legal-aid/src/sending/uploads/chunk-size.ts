/** Bytes: the first chunk, the smallest, and the largest the intake takes. */
export const firstChunk = 64 * 1024;
const smallest = 16 * 1024;
export const largestChunk = 1024 * 1024;
/** Milliseconds: a chunk that took longer was too large, one that took less than the other may be larger. */
const slow = 15_000;
const quick = 3_000;

/** Bytes of the next chunk after one that took so long; `undefined` when its answer never came. */
export function chunkSize(last: number, milliseconds: number | undefined): number {
  if (milliseconds === undefined || milliseconds > slow) return Math.max(smallest, last / 2);
  return milliseconds < quick ? Math.min(largestChunk, last * 2) : last;
}
