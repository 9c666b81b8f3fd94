import { Refusal } from './problems.js';

/** So many in so many seconds for one key, then refused until some of the time has passed. */
export interface Rate {
  readonly count: number;
  readonly seconds: number;
}

/** How many keys one limit remembers; beyond that the oldest is forgotten, so that memory stays bounded. */
const remembered = 50_000;

/** Takes one from the key's allowance. @throws Refusal `too-many` when there is none left. */
export function rateLimit({ count, seconds }: Rate, now: () => Date): (key: string) => void {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key) => {
    const at = now().getTime() / 1000;
    const bucket = buckets.get(key) ?? { left: count, at };
    const left = Math.min(count, bucket.left + ((at - bucket.at) * count) / seconds);
    buckets.delete(key);
    buckets.set(key, { left: Math.max(left - 1, left < 1 ? left : 0), at });
    if (buckets.size > remembered) buckets.delete(buckets.keys().next().value!);
    if (left < 1) throw new Refusal('too-many', [], ((1 - left) * seconds) / count);
  };
}
