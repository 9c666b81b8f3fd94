import type { Service } from '../../service.js';
import { latestPayload } from '../../submissions/latest-payload.js';
import { openCase } from './open-case.js';

/** Opens the cases of submissions that came before there were any, and works out what earlier versions did not keep of them; returns how many. */
export async function openMissingCases(service: Service): Promise<number> {
  const rows = await service.database.selectFrom('submissions').selectAll().where('id', 'not in', (query) => query.selectFrom('cases').select('submission_id').where('urgent_from', 'is not', null)).execute();
  for (const row of rows) await openCase(service, service.database, row, (await latestPayload(service, service.database, row)).answers);
  return rows.length;
}
