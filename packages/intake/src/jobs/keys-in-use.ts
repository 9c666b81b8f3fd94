import type { Database } from '../database/open-database.js';
import type { KeyRing } from '../sealing/key-ring.js';
import { sealedTables } from './reencrypt.js';

/** How many rows lie under each key, by the key's id and the name of the table. */
export async function keysInUse(database: Database): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const used: Record<string, Record<string, number>> = {};
  for (const table of sealedTables) {
    const rows = await database.selectFrom(table).select((eb) => ['key_id', eb.fn.countAll<string>().as('count')]).groupBy('key_id').execute();
    for (const { key_id: id, count } of rows) (used[id] ??= {})[table] = Number(count);
  }
  return used;
}

/** @throws Error that names the keys under which rows lie and which the ring lacks: without them the rows could not be read. */
export async function requireKeys(database: Database, { ids }: KeyRing): Promise<void> {
  const missing = Object.entries(await keysInUse(database)).filter(([id]) => !ids.includes(id));
  if (missing.length === 0) return;
  throw new Error(`MANGDAO_KEYS lacks ${missing.map(([id, tables]) => `${id} (${Object.entries(tables).map(([table, count]) => `${count} ${table}`).join(', ')})`).join(', ')}`);
}
