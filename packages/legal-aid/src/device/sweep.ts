import { bytesOf } from './bytes-of.js';
import { hex } from './random-uuid.js';
import { insideOf } from './inside.js';
import { kindPrefix, prefixOf } from './place.js';
import { completed, result, transactionOver, type Connection } from './vault-database.js';

/** Deletes what is out of date, broken or foreign, and bytes whose value is gone. */
export async function sweep({ database, keys }: Connection, now: number): Promise<void> {
  const reading = transactionOver(database, 'readonly');
  const values = reading.objectStore('values');
  // Of the bytes only the places: there may be a hundred megabytes.
  const [places, rows, bytePlaces] = await Promise.all([result(values.getAllKeys()), result(values.getAll() as IDBRequest<unknown[]>), result(reading.objectStore('bytes').getAllKeys())]);
  const living = new Set<string>();
  const dead: [store: 'values' | 'bytes', place: IDBValidKey][] = [];
  for (const [at, key] of places.entries()) {
    const place = bytesOf(key);
    const inside = place && (await insideOf(keys, place, rows[at], now));
    if (inside === undefined) dead.push(['values', key]);
    else living.add(hex(await kindPrefix(keys, `${inside.kind}:${inside.id}`)));
  }
  for (const key of bytePlaces) {
    const place = bytesOf(key);
    if (place === undefined || !living.has(hex(prefixOf(place)))) dead.push(['bytes', key]);
  }
  if (dead.length === 0) return;
  const clearing = transactionOver(database, 'readwrite');
  const done = completed(clearing);
  for (const [store, key] of dead) clearing.objectStore(store).delete(key);
  await done;
}
