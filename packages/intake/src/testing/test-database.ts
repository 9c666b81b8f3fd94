import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase } from '../database/open-database.js';
import type { Database, DatabaseOptions } from '../database/open-database.js';

const server = process.env.MANGDAO_TEST_DATABASE_URL;

/** An empty database of its own: embedded, or a new one on the server that MANGDAO_TEST_DATABASE_URL names. */
export async function testDatabaseOptions(): Promise<DatabaseOptions> {
  if (server === undefined) return {};
  const name = `mangdao_test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href };
}

/** The same, opened. */
export const testDatabase = async (): Promise<Database> => openDatabase(await testDatabaseOptions());
