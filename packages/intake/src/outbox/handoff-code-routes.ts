import type { Hono } from 'hono';
import { typedCode } from '../drafts/draft-schemas.js';
import { parsedBody } from '../http/parsed-body.js';
import { rateLimit } from '../http/rate-limit.js';
import type { Service } from '../service.js';
import { permittedColleagues } from '../staff/api/colleagues.js';
import { openedHandoff } from './opened-handoff.js';

/** What a person told before, for the member of staff whom they give their code to. */
export function handoffCodeRoutes(app: Hono, service: Service): void {
  const tries = rateLimit({ count: 30, seconds: 600 }, service.now);
  app.post('/v1/staff/handoff-codes', async (c) => {
    const colleagues = await permittedColleagues(c, service, 'handoffs');
    const staff = { id: colleagues[0]!.id, tenants: colleagues.map(({ tenant }) => tenant) };
    tries(staff.id);
    const { code } = await parsedBody(c, typedCode);
    return c.json(await openedHandoff(service, staff, code));
  });
}
