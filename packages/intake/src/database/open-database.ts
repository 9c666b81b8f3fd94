import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openDurableFolder } from './durable-folder.js';
import { ownFolder } from './folder-owner.js';
import { pglitePool } from './pglite-pool.js';
import type { Tables } from './tables.js';

/** The service's database, whichever engine is under it. */
export type Database = Kysely<Tables>;

/** Where the data is: a PostgreSQL by URL, else the embedded one in a folder, else in memory. */
export interface DatabaseOptions {
  /** `postgres://…` */
  readonly url?: string | undefined;
  /** Folder of the embedded database; it is made when missing. */
  readonly folder?: string | undefined;
}

/** Opens the database without touching its schema. */
export async function openDatabase({ url, folder }: DatabaseOptions): Promise<Database> {
  if (url !== undefined) {
    const pool = new pg.Pool({ connectionString: url, max: 10, statement_timeout: 15_000, connectionTimeoutMillis: 10_000 });
    // An idle connection that breaks is replaced by the next one; unheard, the event would end the process.
    pool.on('error', () => undefined);
    // One that breaks while it is lent fails its query; the event beside would end the process too.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }
  if (folder === undefined) return embedded(await PGlite.create());
  const giveBack = await ownFolder(folder);
  try {
    return embedded(await openDurableFolder(folder), giveBack);
  } catch (error) {
    await giveBack();
    throw error;
  }
}

const embedded = (pglite: PGlite, closed?: () => Promise<void>): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pglitePool(pglite, closed) }) });
