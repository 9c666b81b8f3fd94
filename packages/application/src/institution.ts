import type { Basis } from './basis.js';
import { holds, type Answer, type Answers } from './condition.js';
import { inLitigation } from './law-conditions.js';

/** Where to apply, and which ground of 法律援助法 第三十八条 says so. */
export interface InstitutionPlace {
  /** Region code of six digits (GB/T 2260). */
  readonly region: string;
  readonly ground: 'handling-authority' | 'dispute-authority' | 'event-place';
  readonly rule: 'R20' | 'R21';
  readonly basis: readonly Basis[];
}

const basis: readonly Basis[] = [{ source: '法律援助法', articles: ['第三十八条'] }];

/** The six digits of a place: codes of townships and villages go on behind them, names of places have none. */
function regionOf(place: Answer | undefined): string | undefined {
  const code = typeof place === 'object' && place !== null && !Array.isArray(place) ? (place as { readonly region?: Answer }).region : place;
  return typeof code === 'string' && /^(\d{6}|\d{9}|\d{12})$/.test(code) ? code.slice(0, 6) : undefined;
}

/**
 * The place whose institution to apply to (法律援助法 第三十八条): with a lawsuit that of the authority on the case, without one that of
 * the authority on the dispute, else where it happened; never the household's registration. `undefined` until the answers say enough.
 */
export function institutionPlace(answers: Answers): InstitutionPlace | undefined {
  const authority = regionOf(answers['handlingOrg']);
  if (holds(inLitigation, answers))
    return authority === undefined ? undefined : { region: authority, ground: 'handling-authority', rule: 'R20', basis };
  if (authority !== undefined) return { region: authority, ground: 'dispute-authority', rule: 'R21', basis };
  const event = regionOf(answers['eventPlace']);
  return event === undefined ? undefined : { region: event, ground: 'event-place', rule: 'R21', basis };
}
