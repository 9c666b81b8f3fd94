import { Refusal } from './problems.js';

/** How many requests may be under way, in all and from one address. */
export interface AtOnce {
  readonly all: number;
  readonly perAddress: number;
}

/**
 * Counts requests under way: more would wait in memory, body and all, and are better told to come back; returns what ends one.
 *
 * @throws Refusal `not-ready` when there are too many, `too-many` when they are of this address
 */
export function atOnce({ all, perAddress }: AtOnce): (address: string) => () => void {
  const counts = new Map<string, number>();
  let sum = 0;
  return (address) => {
    const count = counts.get(address) ?? 0;
    if (count >= perAddress) throw new Refusal('too-many', [], 2);
    if (sum >= all) throw new Refusal('not-ready', [], 2);
    counts.set(address, count + 1);
    sum += 1;
    return () => {
      const left = counts.get(address)! - 1;
      if (left === 0) counts.delete(address);
      else counts.set(address, left);
      sum -= 1;
    };
  };
}
