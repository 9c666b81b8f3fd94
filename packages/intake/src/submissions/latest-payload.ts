import type { Selectable } from 'kysely';
import type { Database } from '../database/open-database.js';
import type { SubmissionRow } from '../database/tables.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import type { Envelope } from './envelope.js';
import { revisionPlace, submissionPlace } from './submit.js';

/** The newest version of what was sent, opened. */
export async function latestPayload(service: Service, database: Database, row: Pick<Selectable<SubmissionRow>, 'id' | 'version' | 'row_key' | 'key_id'>): Promise<Envelope> {
  const { payload } = await database.selectFrom('revisions').select('payload').where('submission_id', '=', row.id).where('version', '=', row.version).executeTakeFirstOrThrow();
  return openJson(rowKey(service.keys, submissionPlace(row.id), row), revisionPlace(row.id, row.version), payload) as Envelope;
}
