import { provinceLoaders } from './generated/province-loaders.js';

export { regionIndex, type Region, type RegionIndex } from './region-index.js';

/** Fetches what lies in the province of a code, for `regionIndex`; empty where there is no such province, or nothing is known to lie in it. */
export async function provinceCities(code: string): Promise<string> {
  return (await provinceLoaders[code.slice(0, 2)]?.())?.cities ?? '';
}
