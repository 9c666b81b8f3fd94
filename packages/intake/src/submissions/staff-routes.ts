import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { parsedBody } from '../http/parsed-body.js';
import { pathId } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import type { Service } from '../service.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import { answerSubmission } from './answer-submission.js';
import { changeSubmission, forwardSubmission, withdrawSubmission } from './change-submission.js';
import { change, staffAnswer } from './envelope.js';

/** What staff do to a submission of their institution: answer, change, withdraw, pass on. */
export function staffRoutes(app: Hono, service: Service): void {
  /** Who acts on which submission; one of another institution is not found. */
  const acting = async (c: Context): Promise<{ readonly id: string; readonly actor: string }> => {
    const staff = await service.staff?.(c.req.raw);
    if (staff === undefined) throw new Refusal('unauthorised');
    const id = pathId(c);
    const tenant = await currentTenant(service.database, id);
    if (tenant === undefined || !staff.tenants.includes(tenant)) throw new Refusal('not-found');
    return { id, actor: `staff:${staff.id}` };
  };

  app.post('/v1/staff/submissions/:id/answers', async (c) => {
    const { id, actor } = await acting(c);
    const { text } = await parsedBody(c, staffAnswer);
    return c.json({ id: await answerSubmission(service, id, actor, text) }, 201);
  });
  app.post('/v1/staff/submissions/:id/changes', async (c) => {
    const { id, actor } = await acting(c);
    const { version, answers } = await parsedBody(c, v.strictObject(change));
    return c.json({ version: await changeSubmission(service, id, actor, version, answers) });
  });
  app.post('/v1/staff/submissions/:id/withdrawals', async (c) => {
    const { id, actor } = await acting(c);
    return c.json({ state: await withdrawSubmission(service, id, actor) });
  });
  app.post('/v1/staff/submissions/:id/forwardings', async (c) => {
    const { id, actor } = await acting(c);
    return c.json({ state: await forwardSubmission(service, id, actor) });
  });
}
