import { provinceNames } from './generated/provinces.js';

/** A province, a city (地级) or a county (县级); townships are left out: their codes are ten times as many bytes. */
export interface Region {
  /** Six digits of GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  /** Code of the region above, `null` above a province. */
  readonly parent: string | null;
}

/** Regions to look up. */
export interface RegionIndex {
  /** In the order of their codes: a province, its cities, each followed by its counties. */
  readonly all: readonly Region[];
  /** The region of a code of six digits, or `undefined`: retired codes and those of new regions are not known here. */
  region(code: string): Region | undefined;
  /** The regions right below a code, the provinces below `null`; of a city without counties, and of a county, none. */
  regionChildren(code: string | null): readonly Region[];
  /** The regions from the province down to a code; of an unknown county as far as its code tells, of a foreign code none. */
  regionPath(code: string): readonly Region[];
}

/** All provinces, and what lies in those whose cities are given, by the first two digits of their codes. */
export function regionIndex(cities: Readonly<Record<string, string>>): RegionIndex {
  const all = provinceNames.split(',').flatMap((head) => {
    const digits = head.slice(0, 2);
    const province: Region = { code: `${digits}0000`, name: head.slice(2), level: 'province', parent: null };
    const lines = cities[digits]?.split('\n').filter(Boolean) ?? [];
    return [province, ...lines.flatMap((line) => cityRegions(line, province))];
  });
  const byCode = new Map(all.map((region) => [region.code, region]));
  const index: RegionIndex = {
    all,
    region: (code) => byCode.get(code),
    regionChildren: (code) => all.filter(({ parent }) => parent === code),
    regionPath(code) {
      const known = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].map(index.region).find((found) => found !== undefined);
      if (known === undefined || !/^\d{6}$/.test(code)) return [];
      return known.parent === null ? [known] : [...index.regionPath(known.parent), known];
    },
  };
  return index;
}

function cityRegions(line: string, province: Region): Region[] {
  const [head, ...rest] = line.split(',');
  const four = province.code.slice(0, 2) + head!.slice(0, 2);
  const name = head!.slice(2);
  const city: Region = { code: `${four}00`, name, level: 'city', parent: province.code };
  const parent = name === '' ? province.code : city.code;
  const counties = rest.map((county): Region => ({ code: four + county.slice(0, 2), name: county.slice(2), level: 'county', parent }));
  return name === '' ? counties : [city, ...counties];
}
