import type { Hono } from 'hono';
import { Refusal } from '../../http/problems.js';
import type { Service } from '../../service.js';
import { may, permissions } from '../accounts/levels.js';
import { formProof } from '../accounts/session.js';
import { staffSession } from './colleagues.js';

/** Who is signed in on the pages for staff, and the proof that a program beside them sends with what changes something; pages elsewhere cannot read it. */
export function sessionRoute(app: Hono, service: Service): void {
  app.get('/v1/staff/session', async (c) => {
    const session = await staffSession(c, service);
    if (session === undefined) throw new Refusal('unauthorised');
    const { token, account: { id, name, tenant, level, region, place } } = session;
    return c.json({ account: { id, name, tenant, level, region, place }, permissions: permissions.filter((permission) => may(level, permission)), proof: formProof(token) });
  });
}
