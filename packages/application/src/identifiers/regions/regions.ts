import { allProvinces } from './generated/all-provinces.js';
import { regionIndex, type Region } from './region-index.js';

export { regionSource } from './generated/provinces.js';
export type { Region };

/** Every region, at hand at once: 17 KB compressed. A page that is to stay small asks for one province after another. */
export const { all: regions, region, regionChildren, regionPath } = regionIndex(allProvinces);

const levels: readonly Region['level'][] = ['province', 'city', 'county'];

/** The regions whose name begins with what was typed, the larger ones first; `limit` is how many at most. */
export function regionsNamed(prefix: string, limit = 20): readonly Region[] {
  const start = prefix.trim();
  if (start === '') return [];
  const found = regions.filter(({ name }) => name.startsWith(start));
  return levels.flatMap((level) => found.filter((one) => one.level === level)).slice(0, limit);
}
