import type { Institution } from './institution.js';

/** How near an institution is to a place: of the place itself, its city, its province, or of a smaller place within it. */
export interface Found {
  readonly institution: Institution;
  readonly nearness: 'county' | 'city' | 'province' | 'within';
}

const level = (code: string): 'county' | 'city' | 'province' => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county');
const most = 50;

/** The institutions for a region code of six digits, the nearest first: an application goes to the place of the authority or the event (法律援助法 第三十八条). */
export function institutionsFor(directory: readonly Institution[], code: string): readonly Found[] {
  const above = [...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])];
  const upwards = above.flatMap((region) => directory.filter((one) => one.region === region).map((institution): Found => ({ institution, nearness: level(region) })));
  const prefix = code.replace(/(00){1,2}$/, '');
  const within = prefix === code ? [] : directory.filter((one) => one.region !== code && one.region.startsWith(prefix)).map((institution): Found => ({ institution, nearness: 'within' }));
  const own = upwards.filter(({ institution }) => institution.region === code);
  return [...own, ...within, ...upwards.filter(({ institution }) => institution.region !== code)].slice(0, most);
}
