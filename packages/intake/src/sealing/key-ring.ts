import { hkdfSync, randomBytes } from 'node:crypto';
import { open, seal } from './seal.js';

/** The keys that wrap the keys of rows; a new one is put first, an old one stays until nothing is under it. */
export interface KeyRing {
  /** The id of the key that wraps from now on. */
  readonly current: string;
  /** All ids, the current one first. */
  readonly ids: readonly string[];
  /** A key for one purpose, derived from the key of that id; throws when the ring lacks it. */
  derived(id: string, purpose: string): Uint8Array;
}

/** A row's own key, open, and as it is stored. */
export interface RowKey {
  readonly key: Uint8Array;
  readonly row_key: Uint8Array;
  readonly key_id: string;
}

/**
 * A ring from `id:base64,id:base64`, the current key first, each 32 bytes long.
 *
 * @throws when it is empty, an id comes twice, or a key has another length; the message holds no key.
 */
export function keyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const part of text.split(',').map((one) => one.trim()).filter(Boolean)) {
    const at = part.indexOf(':');
    const id = part.slice(0, Math.max(at, 0));
    if (!/^[\w-]{1,32}$/.test(id)) throw new Error('each key is written id:base64, the id of letters, digits, - and _');
    if (keys.has(id)) throw new Error(`key id ${id} comes twice`);
    const key = Buffer.from(part.slice(at + 1), 'base64');
    if (key.length !== 32) throw new Error(`key ${id} has ${key.length} bytes, expected 32`);
    keys.set(id, key);
  }
  const ids = [...keys.keys()];
  const current = ids[0];
  if (current === undefined) throw new Error('the key ring is empty');
  return {
    current,
    ids,
    derived(id, purpose) {
      const key = keys.get(id);
      if (key === undefined) throw new Error(`key ${id} is not in the ring`);
      return Buffer.from(hkdfSync('sha256', key, '', `mangdao intake ${purpose}`, 32));
    },
  };
}

const purpose = 'row keys';

/** A new key for the row at this place. */
export function newRowKey(ring: KeyRing, place: string): RowKey {
  const key = randomBytes(32);
  return { key, ...wrapped(ring, place, key) };
}

/** The key of a stored row, open. */
export const rowKey = (ring: KeyRing, place: string, row: Omit<RowKey, 'key'>): Uint8Array => open(ring.derived(row.key_id, purpose), place, row.row_key);

/** A row's key under the ring's current key: rotation changes nothing else of the row. */
export const rewrapped = (ring: KeyRing, place: string, row: Omit<RowKey, 'key'>): Omit<RowKey, 'key'> => wrapped(ring, place, rowKey(ring, place, row));

const wrapped = (ring: KeyRing, place: string, key: Uint8Array): Omit<RowKey, 'key'> => ({
  row_key: seal(ring.derived(ring.current, purpose), place, key),
  key_id: ring.current,
});
