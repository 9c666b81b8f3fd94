import { opened, type Sealed, type VaultKeys } from './sealed.js';
import type { Place } from './place.js';

/** What a sealed row of the store `values` holds. */
export interface Inside {
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
}

/** A value and its names as bytes to seal. */
export const packed = (inside: Inside): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(inside));

/** What a row holds; `undefined` for what is broken, foreign or out of date. */
export async function insideOf(keys: VaultKeys, place: Place, row: unknown, now: number): Promise<Inside | undefined> {
  const sealed = await livingSeal(keys, place, row, now);
  if (sealed === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(sealed.bytes)) as Inside;
  } catch {
    return undefined;
  }
}

/** An opened seal that is not out of date. */
export async function livingSeal(keys: VaultKeys, place: Place, row: unknown, now: number): Promise<Sealed | undefined> {
  const sealed = await opened(keys, place, row);
  return sealed !== undefined && sealed.until > now ? sealed : undefined;
}
