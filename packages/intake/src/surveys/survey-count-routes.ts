import { chinaDay } from '@mangdao/application';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { Refusal } from '../http/problems.js';
import { query } from '../http/query.js';
import type { Service } from '../service.js';
import { permittedColleagues } from '../staff/api/colleagues.js';
import { fewest, surveyCounts } from './survey-counts.js';

const asked = v.strictObject({ tenant: v.string(), about: v.picklist(['needs', 'satisfaction']), quarter: v.pipe(v.string(), v.regex(/^\d{4}Q[1-4]$/)) });

/** The months `YYYY-MM` of a quarter `YYYYQn`. */
const monthsOf = (quarter: string): string[] => [1, 2, 3].map((nth) => `${quarter.slice(0, 4)}-${String((Number(quarter[5]) - 1) * 3 + nth).padStart(2, '0')}`);

/** What was answered in a quarter that is over: asked again it says the same, so that no single answer shows as a difference. */
export function surveyCountRoutes(app: Hono, service: Service): void {
  app.get('/v1/staff/surveys', async (c) => {
    const colleagues = await permittedColleagues(c, service, 'surveys');
    const { tenant, about, quarter } = query(c, asked);
    if (!colleagues.some((one) => one.tenant === tenant)) throw new Refusal('not-found');
    const months = monthsOf(quarter);
    if (months.at(-1)! >= chinaDay(service.now().getTime()).slice(0, 7)) throw new Refusal('bad-request', [{ path: 'quarter', message: 'expected a quarter that is over' }]);
    const rows = await service.database.selectFrom('surveys').select('answers').where('tenant', '=', tenant).where('about', '=', about).where('month', 'in', months).execute();
    const enough = rows.length >= fewest;
    return c.json({ tenant, about, quarter, answered: enough ? rows.length : null, counts: enough ? surveyCounts(rows.map(({ answers }) => answers)) : {} });
  });
}
