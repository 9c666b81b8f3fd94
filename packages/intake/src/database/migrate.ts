import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { migrations } from './migrations.js';
import type { Migration } from './migrations.js';
import type { Tables } from './tables.js';

/** Any fixed number: two services that start at once migrate one after the other. */
const lock = 1_296_122_468;

/** Brings the schema up to date, all steps in one transaction; returns the names applied now. */
export async function migrate(database: Kysely<Tables>, steps: readonly Migration[] = migrations): Promise<readonly string[]> {
  return database.transaction().execute(async (transaction) => {
    // A large table takes longer than any request may.
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${sql.lit(lock)})`.execute(transaction);
    await sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())`.execute(transaction);
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(transaction);
    const applied = new Set(rows.map(({ name }) => name));
    const missing = steps.filter(({ name }) => !applied.has(name));
    for (const { name, statements } of missing) {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await sql`insert into migrations (name) values (${name})`.execute(transaction);
    }
    return missing.map(({ name }) => name);
  });
}
