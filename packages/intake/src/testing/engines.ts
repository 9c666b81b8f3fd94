import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase } from '../database/open-database.js';
import type { Database, DatabaseOptions } from '../database/open-database.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the databases of this run are asked for. */
    databaseLender: string;
  }
}

/** A database for one test. */
export interface LentDatabase {
  readonly options: DatabaseOptions;
  /** For when it is closed. */
  remove(): Promise<void>;
}

/** What the service runs on: every test of it is run on both. */
export interface Engine {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** An empty one of its own. */
  lend(): Promise<LentDatabase>;
}

async function lent(what: 'embedded' | 'postgres'): Promise<string> {
  const response = await fetch(`${inject('databaseLender')}/${what}`);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}

/** In a folder, as in use; a copy of one that was made before, because making one takes seconds. */
export const embedded: Engine = {
  name: 'PGlite',
  async lend() {
    const parent = await mkdtemp(join(tmpdir(), 'mangdao-pglite-'));
    const folder = join(parent, 'database');
    await cp(await lent('embedded'), folder, { recursive: true });
    return { options: { folder }, remove: () => rm(parent, { recursive: true, force: true }) };
  },
};

/** A new database on the run's server. */
export const postgres: Engine = {
  name: 'PostgreSQL',
  async lend() {
    const server = await lent('postgres');
    const name = `test_${randomBytes(6).toString('hex')}`;
    const tell = async (statement: string): Promise<void> => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };
    await tell(`create database ${name} template template0`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { options: { url: url.href }, remove: () => tell(`drop database ${name} with (force)`) };
  },
};

/** Both, for `describe.each`. */
export const engines: readonly Engine[] = [embedded, postgres];

/** An empty database, opened; `destroy` removes it too. */
export async function testDatabase(engine: Engine): Promise<Database> {
  const { options, remove } = await engine.lend();
  const database = await openDatabase(options);
  const destroy = database.destroy.bind(database);
  database.destroy = async () => {
    await destroy();
    await remove();
  };
  return database;
}
