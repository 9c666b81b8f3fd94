import type { Service } from '../../service.js';
import { latestPayload } from '../../submissions/latest-payload.js';
import { openCase } from './open-case.js';

/** Opens the cases of submissions that came before there were any; returns how many. */
export async function openMissingCases(service: Service): Promise<number> {
  const rows = await service.database.selectFrom('submissions').selectAll().where('id', 'not in', (query) => query.selectFrom('cases').select('submission_id')).execute();
  for (const row of rows) await openCase(service, service.database, row, (await latestPayload(service, service.database, row)).answers);
  return rows.length;
}
