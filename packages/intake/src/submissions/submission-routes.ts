import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { requireTokenOf, tokenHash } from '../http/bearer.js';
import { parsedBody } from '../http/parsed-body.js';
import { idempotencyKey, pathId } from '../http/path-id.js';
import { rateLimit } from '../http/rate-limit.js';
import { filesOf } from '../uploads/files-of.js';
import { bearerToken } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { reviewOf } from '../staff/cases/review-of.js';
import { answersTo } from './answer-submission.js';
import { changeSubmission, withdrawSubmission } from './change-submission.js';
import { change, envelope, proof } from './envelope.js';
import { held } from './held.js';
import { heldHere } from './held-here.js';
import { supplementRequest, supplySubmission } from './supplement.js';
import type { Proof } from './envelope.js';
import { submit } from './submit.js';
import type { Database } from '../database/open-database.js';
import type { Kind } from '../database/tables.js';

const day = 86_400_000;

/** What an applicant does: send, ask how it stands, withdraw, change, bring late proofs. */
export function submissionRoutes(app: Hono, service: Service): void {
  const perApplication = rateLimit({ count: 60, seconds: 60 }, service.now);

  const take = async (c: Context, kind: Kind, id: string): Promise<Response> => {
    const sent = await parsedBody(c, envelope);
    const { created, receipt } = await submit(service, kind, id, sent, async (transaction: Database) => {
      // An id that is somebody's draft is theirs to send.
      const draft = await transaction.selectFrom('drafts').select('id').where('id', '=', id).executeTakeFirst();
      if (draft !== undefined) await requireTokenOf(c, transaction, id, service.now());
    });
    return c.json(receipt, created ? 201 : 200);
  };
  app.put('/v1/applications/:id', (c) => {
    const id = pathId(c);
    perApplication(id);
    return take(c, 'application', id);
  });
  app.post('/v1/consultations', (c) => take(c, 'consultation', idempotencyKey(c)));
  app.post('/v1/referrals', (c) => take(c, 'referral', idempotencyKey(c)));

  app.post('/v1/status-queries', async (c) => {
    const asked = await parsedBody(c, v.strictObject(proof));
    const row = await held(service, asked);
    return c.json({
      id: row.id,
      kind: row.kind,
      state: row.state,
      version: row.version,
      submittedAt: row.submitted_at.toISOString(),
      changeableUntil: row.changeable_until.toISOString(),
      forwardDueAt: row.forward_due_at?.toISOString() ?? null,
      review: await reviewOf(service, row),
      answers: await answersTo(service, row),
      files: await filesOf(service.database, row.id),
    });
  });

  const ownId = async (c: Context, given: Proof): Promise<string> => (await heldHere(c, service, given)).id;

  app.post('/v1/applications/:id/withdrawals', async (c) => {
    const state = await withdrawSubmission(service, await ownId(c, await parsedBody(c, v.strictObject(proof))), 'applicant');
    return c.json({ state }, state === 'withdrawn' ? 200 : 202);
  });

  app.post('/v1/applications/:id/changes', async (c) => {
    const { version, answers, ...given } = await parsedBody(c, v.strictObject({ ...proof, ...change }));
    return c.json({ version: await changeSubmission(service, await ownId(c, given), 'applicant', version, answers) });
  });

  app.post('/v1/applications/:id/supplements', async (c) => {
    const { receipt, secret, ...supplied } = await parsedBody(c, supplementRequest);
    const { created, at } = await supplySubmission(service, await ownId(c, { receipt, secret }), idempotencyKey(c), supplied);
    return c.json({ answeredAt: at.toISOString() }, created ? 201 : 200);
  });

  app.post('/v1/applications/:id/attachments', async (c) => {
    const id = await ownId(c, await parsedBody(c, v.strictObject(proof)));
    const token = bearerToken();
    const expires = new Date(service.now().getTime() + day);
    await service.database.insertInto('tokens').values({ hash: tokenHash(token), owner_id: id, expires_at: expires }).execute();
    return c.json({ token, expiresAt: expires.toISOString() }, 201);
  });
}
