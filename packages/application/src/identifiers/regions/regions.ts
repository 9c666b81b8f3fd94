import { regionBlocks, regionSource } from './generated/regions.js';

export { regionSource };

/** A province, a city (地级) or a county (县级); townships are left out: their codes are ten times as many bytes. */
export interface Region {
  /** Six digits of GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  /** Code of the region above, `null` above a province. */
  readonly parent: string | null;
}

/** In the order of their codes: a province, its cities, each followed by its counties. */
const regions: readonly Region[] = regionBlocks.split('\n\n').flatMap((block) => {
  const [head, ...lines] = block.split('\n');
  const province: Region = { code: `${head!.slice(0, 2)}0000`, name: head!.slice(2), level: 'province', parent: null };
  return [province, ...lines.flatMap((line) => cityRegions(line, province))];
});

function cityRegions(line: string, province: Region): Region[] {
  const [head, ...rest] = line.split(',');
  const four = province.code.slice(0, 2) + head!.slice(0, 2);
  const name = head!.slice(2);
  const city: Region = { code: `${four}00`, name, level: 'city', parent: province.code };
  const parent = name === '' ? province.code : city.code;
  const counties = rest.map((county): Region => ({ code: four + county.slice(0, 2), name: county.slice(2), level: 'county', parent }));
  return name === '' ? counties : [city, ...counties];
}

const byCode = new Map(regions.map((region) => [region.code, region]));

/** The region of a code of six digits, or `undefined`: retired codes and those of new regions are not known here. */
export const region = (code: string): Region | undefined => byCode.get(code);

/** The regions right below a code, the provinces below `null`; of a city without counties, and of a county, none. */
export const regionChildren = (code: string | null): readonly Region[] => regions.filter(({ parent }) => parent === code);

/** The regions from the province down to a code; of an unknown county as far as its code tells, of a foreign code none. */
export function regionPath(code: string): readonly Region[] {
  const known = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].map(region).find((found) => found !== undefined);
  if (known === undefined || !/^\d{6}$/.test(code)) return [];
  return known.parent === null ? [known] : [...regionPath(known.parent), known];
}

const levels: readonly Region['level'][] = ['province', 'city', 'county'];

/** The regions whose name begins with what was typed, the larger ones first; `limit` is how many at most. */
export function regionsNamed(prefix: string, limit = 20): readonly Region[] {
  const start = prefix.trim();
  if (start === '') return [];
  const found = regions.filter(({ name }) => name.startsWith(start));
  return levels.flatMap((level) => found.filter((one) => one.level === level)).slice(0, limit);
}
