/**
 * Choices that look random and are the same in every run (mulberry32).
 * @param {number} seed
 * @returns {{ below: (limit: number) => number, one: <T>(of: readonly T[]) => T }}
 */
export function seededChoice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, one: (of) => of[below(of.length)] };
}
