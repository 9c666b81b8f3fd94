import type { Transaction } from 'kysely';
import type { Database } from './open-database.js';
import type { Tables } from './tables.js';

/** Beyond this many attempts the sender waits and asks again. */
const mostAttempts = 4;
/** Two that gave way to each other must not meet again at once. */
const pauseMilliseconds = 20;
/** SQLSTATE of a transaction that the server ended in favour of another: serialization failure, deadlock. */
const gaveWay = new Set(['40001', '40P01']);

/** Whether the server ended a transaction in favour of another: nothing of it was kept, and the same may succeed. */
export const hasGivenWay = (error: unknown): boolean => error instanceof Error && gaveWay.has(String((error as NodeJS.ErrnoException).code));

/**
 * Does work in one transaction, and from its beginning again when that gave way to another; the work must leave nothing outside it.
 *
 * Whoever locks more than one row locks in one order: submissions, cases, the rest, and ends of audit chains last, these by tenant.
 * A row that names a submission locks it too, by its foreign key.
 */
export async function transact<Result>(database: Database, work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt === mostAttempts || !hasGivenWay(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * attempt * (1 + Math.random())));
    }
  }
}
