/** Random numbers that are the same for the same seed (mulberry32). */
export interface SeededRandom {
  /** From 0 up to 1. */
  number(): number;
  /** A whole number below this. */
  below(most: number): number;
  happens(chance: number): boolean;
  one<T>(of: readonly T[]): T;
  uuid(): string;
}

/** Begins a sequence. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(number() * most);
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    number,
    below,
    happens: (chance) => number() < chance,
    one: (of) => of[below(of.length)]!,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
