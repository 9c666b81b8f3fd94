import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { parsedBody } from '../http/parsed-body.js';
import type { Service } from '../service.js';
import { caseAtHand } from '../staff/api/colleagues.js';
import { actorOf } from '../staff/accounts/account.js';
import type { Permission } from '../staff/accounts/levels.js';
import { answerSubmission } from './answer-submission.js';
import { changeSubmission, forwardSubmission, withdrawSubmission } from './change-submission.js';
import { change, staffAnswer } from './envelope.js';

/** What staff do to a submission of their institution: answer, change, withdraw, pass on. */
export function staffRoutes(app: Hono, service: Service): void {
  /** Who acts on which submission; one that they may not see is not found. */
  const acting = async (c: Context, permission: Permission): Promise<{ readonly id: string; readonly actor: string }> => {
    const { submission, colleague } = await caseAtHand(c, service, permission);
    return { id: submission.id, actor: actorOf(colleague) };
  };

  app.post('/v1/staff/submissions/:id/answers', async (c) => {
    const { id, actor } = await acting(c, 'answer');
    const { text } = await parsedBody(c, staffAnswer);
    return c.json({ id: await answerSubmission(service, id, actor, text) }, 201);
  });
  app.post('/v1/staff/submissions/:id/changes', async (c) => {
    const { id, actor } = await acting(c, 'decide');
    const { version, answers } = await parsedBody(c, v.strictObject(change));
    return c.json({ version: await changeSubmission(service, id, actor, version, answers) });
  });
  app.post('/v1/staff/submissions/:id/withdrawals', async (c) => {
    const { id, actor } = await acting(c, 'decide');
    return c.json({ state: await withdrawSubmission(service, id, actor) });
  });
  app.post('/v1/staff/submissions/:id/forwardings', async (c) => {
    const { id, actor } = await acting(c, 'forward');
    return c.json({ state: await forwardSubmission(service, id, actor) });
  });
}
