import type { Database } from '../database/open-database.js';

/** How much of a file has arrived, in bytes. */
export interface FileState {
  readonly id: string;
  readonly length: number;
  readonly received: number;
  readonly complete: boolean;
}

/** The files of a draft or submission in the order in which they were begun; no names. */
export async function filesOf(database: Database, ownerId: string): Promise<FileState[]> {
  const rows = await database.selectFrom('uploads').select(['id', 'length', 'received', 'sha256']).where('owner_id', '=', ownerId).orderBy('created_at').orderBy('id').execute();
  return rows.map(({ id, length, received, sha256 }) => ({ id, length, received, complete: sha256 !== null }));
}
