import { opaqueName, type VaultKeys } from './sealed.js';

/** Where a value lies: bytes that say nothing without the key, the kind's first so that a kind can be listed. */
export type Place = Uint8Array<ArrayBuffer>;

const kindLength = 8;
const idLength = 16;

/** The stores of a vault's values; bytes that belong to a value lie apart from it. */
export const storeOf = (kind: string): 'values' | 'bytes' => (kind.includes(':') ? 'bytes' : 'values');

/** The beginning of every place of a kind. */
export const kindPrefix = (keys: VaultKeys, kind: string): Promise<Place> => opaqueName(keys, kind, kindLength);

/** The place of one value. */
export async function placeOf(keys: VaultKeys, kind: string, id: string): Promise<Place> {
  const place = new Uint8Array(kindLength + idLength);
  place.set(await kindPrefix(keys, kind));
  place.set(await opaqueName(keys, `${kind}\n${id}`, idLength), kindLength);
  return place;
}

/** The kind's part of a place. */
export const prefixOf = (place: Place): Place => place.subarray(0, kindLength);

/** Every place that begins with these bytes. */
export function beginningWith(prefix: Place): IDBKeyRange {
  const end = new Uint8Array(kindLength + idLength + 1).fill(0xff);
  end.set(prefix);
  return IDBKeyRange.bound(prefix, end);
}
