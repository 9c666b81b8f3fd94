import { chinaDay } from '@mangdao/application';
import type { Hono } from 'hono';
import type { Database } from '../database/open-database.js';
import { parsedBody } from '../http/parsed-body.js';
import { idempotencyKey } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import { secretHash } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { survey } from './survey.js';

/** Whether an id is that of something with a name; a survey under it would lead back. */
async function isKnown(database: Database, id: string): Promise<boolean> {
  for (const table of ['submissions', 'drafts', 'handoffs', 'uploads'] as const) {
    if ((await database.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined) return true;
  }
  return false;
}

/** Surveys, apart from all that has a name: no audit, no event, no time but the month. */
export function surveyRoutes(app: Hono, service: Service): void {
  app.post('/v1/surveys', async (c) => {
    const id = idempotencyKey(c);
    const { tenant, about, region, answers } = await parsedBody(c, survey);
    if (!service.tenants.some((one) => one.id === tenant)) throw new Refusal('unknown-tenant');
    if (await isKnown(service.database, id)) throw new Refusal('bad-request', [{ path: 'Idempotency-Key', message: 'expected a UUID of its own' }]);
    const row = { hash: secretHash('survey', id), tenant, about, region: region ?? null, month: chinaDay(service.now().getTime()).slice(0, 7), answers: JSON.stringify(answers) };
    const inserted = await service.database.insertInto('surveys').values(row).onConflict((conflict) => conflict.doNothing()).returning('month').executeTakeFirst();
    return c.json({ taken: true }, inserted === undefined ? 200 : 201);
  });
}
