import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

/** PGlite as a pool of one connection, lent to one borrower at a time, so that one dialect serves both engines. */
export function pglitePool(pglite: PGlite, closed?: () => Promise<void>): PostgresPool {
  let turn: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = turn;
      let release = (): void => undefined;
      turn = new Promise((resolve) => (release = resolve));
      await before;
      return { query: queryOf(pglite), release: () => release() };
    },
    async end() {
      await pglite.close();
      await closed?.();
    },
  };
}

const queryOf = (pglite: PGlite): PostgresPoolClient['query'] =>
  (async (text: string, parameters: readonly unknown[]) => {
    const { rows, affectedRows } = await pglite.query(text, [...parameters]);
    // Kysely reads the count of these commands only; PGlite does not name the command.
    return { command: commandOf(text), rowCount: affectedRows ?? rows.length, rows };
  }) as PostgresPoolClient['query'];

const commandOf = (text: string): string => /^\s*(insert|update|delete|merge)/i.exec(text)?.[1]?.toUpperCase() ?? 'SELECT';
