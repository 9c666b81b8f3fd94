import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { sql } from 'kysely';
import type { Database } from '../database/open-database.js';
import { requireTokenOf, tokenHash } from '../http/bearer.js';
import { parsedBody } from '../http/parsed-body.js';
import { pathId } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import { rateLimit } from '../http/rate-limit.js';
import { newRowKey, rowKey } from '../sealing/key-ring.js';
import { openJson, sealJson } from '../sealing/sealed-json.js';
import { bearerToken, resumeCode, secretHash, typedSecret } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { draftChange, newDraft, typedCode } from './draft-schemas.js';

const minute = 60_000;
/** A draft lives this many days after its last change. */
export const draftDays = 7;
const draftLife = draftDays * 24 * 60 * minute;
/** Minutes; longer than the three minutes from which a spoken warning is asked for (互联网网站适老化通用设计规范 1.4.4), and it can be extended. */
export const codeMinutes = 10;
const codeLife = codeMinutes * minute;
const mostExtensions = 10;

/** The place a draft's bytes are sealed at. */
export const draftPlace = (id: string): string => `drafts/${id}`;
const codeHash = (code: string): Uint8Array => secretHash('resume code', typedSecret(code));


/** Drafts kept by the service: each belongs to whoever bears a token of it. */
export function draftRoutes(app: Hono, service: Service, limits: { readonly address: (c: Context) => void }): void {
  const perDraft = rateLimit({ count: 240, seconds: 60 }, service.now);
  const own = async (c: Context): Promise<string> => {
    const id = pathId(c);
    await requireTokenOf(c, service.database, id, service.now());
    perDraft(id);
    return id;
  };
  const later = (milliseconds: number): Date => new Date(service.now().getTime() + milliseconds);
  const newToken = async (database: Database, id: string, expires: Date): Promise<string> => {
    const token = bearerToken();
    await database.insertInto('tokens').values({ hash: tokenHash(token), owner_id: id, expires_at: expires }).execute();
    return token;
  };

  app.post('/v1/drafts', async (c) => {
    const sent = await parsedBody(c, newDraft);
    if (!service.tenants.some(({ id }) => id === sent.tenant)) throw new Refusal('unknown-tenant');
    const id = randomUUID();
    const { key, ...wrapped } = newRowKey(service.keys, draftPlace(id));
    const expires = later(draftLife);
    const token = await service.database.transaction().execute(async (transaction) => {
      await transaction.insertInto('drafts').values({ id, tenant: sent.tenant, ...wrapped, content: sealJson(key, draftPlace(id), sent.content), version: 1, updated_at: service.now(), expires_at: expires }).execute();
      return newToken(transaction, id, expires);
    });
    return c.json({ id, token, expiresAt: expires.toISOString() }, 201, { etag: '"1"', location: `/v1/drafts/${id}` });
  });

  app.get('/v1/drafts/:id', async (c) => {
    const id = await own(c);
    const row = await service.database.selectFrom('drafts').selectAll().where('id', '=', id).where('expires_at', '>', service.now()).executeTakeFirst();
    if (row === undefined) throw new Refusal('not-found');
    return c.json({ id, tenant: row.tenant, content: openJson(rowKey(service.keys, draftPlace(id), row), draftPlace(id), row.content) as object, expiresAt: row.expires_at.toISOString() }, 200, { etag: `"${row.version}"` });
  });

  app.put('/v1/drafts/:id', async (c) => {
    const id = await own(c);
    const version = /^"(\d{1,9})"$/.exec(c.req.header('if-match') ?? '')?.[1];
    if (version === undefined) throw new Refusal('version-missing');
    const sent = await parsedBody(c, draftChange);
    const expires = later(draftLife);
    const next = await service.database.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('drafts').selectAll().where('id', '=', id).where('expires_at', '>', service.now()).forUpdate().executeTakeFirst();
      if (row === undefined) throw new Refusal('not-found');
      if (row.version !== Number(version)) throw new Refusal('version-conflict');
      await transaction.updateTable('drafts').where('id', '=', id)
        .set({ content: sealJson(rowKey(service.keys, draftPlace(id), row), draftPlace(id), sent.content), version: row.version + 1, updated_at: service.now(), expires_at: expires }).execute();
      await transaction.updateTable('tokens').set({ expires_at: expires }).where('owner_id', '=', id).execute();
      return row.version + 1;
    });
    return c.json({ id, expiresAt: expires.toISOString() }, 200, { etag: `"${next}"` });
  });

  app.delete('/v1/drafts/:id', async (c) => {
    const id = await own(c);
    await service.database.transaction().execute(async (transaction) => {
      const draft = await transaction.deleteFrom('drafts').where('id', '=', id).returning('id').executeTakeFirst();
      // After sending, the token is for files of the submission: it is not a draft's to delete.
      if (draft === undefined) throw new Refusal('not-found');
      await transaction.deleteFrom('tokens').where('owner_id', '=', id).execute();
      await transaction.updateTable('uploads').set({ expires_at: service.now() }).where('owner_id', '=', id).execute();
    });
    return c.body(null, 204);
  });

  app.post('/v1/drafts/:id/resume-codes', async (c) => {
    const id = await own(c);
    const fresh = resumeCode();
    const expires = later(codeLife);
    await service.database.transaction().execute(async (transaction) => {
      const draft = await transaction.selectFrom('drafts').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
      if (draft === undefined) throw new Refusal('not-found');
      await transaction.deleteFrom('resume_codes').where('draft_id', '=', id).execute();
      await transaction.insertInto('resume_codes').values({ hash: codeHash(fresh), draft_id: id, expires_at: expires, extensions: 0 }).execute();
    });
    return c.json({ code: fresh, expiresAt: expires.toISOString() }, 201);
  });

  app.post('/v1/drafts/:id/resume-codes/extensions', async (c) => {
    const id = await own(c);
    const given = await parsedBody(c, typedCode);
    const expires = later(codeLife);
    const extended = await service.database.updateTable('resume_codes').set({ expires_at: expires, extensions: sql`extensions + 1` })
      .where('hash', '=', codeHash(given.code)).where('draft_id', '=', id).where('expires_at', '>', service.now()).where('extensions', '<', mostExtensions).returning('draft_id').executeTakeFirst();
    if (extended === undefined) throw new Refusal('code-expired');
    return c.json({ expiresAt: expires.toISOString() });
  });

  app.post('/v1/resume', async (c) => {
    limits.address(c);
    const given = await parsedBody(c, typedCode);
    const resumed = await service.database.transaction().execute(async (transaction) => {
      // Deleting is using: of two that try at once one finds nothing.
      const used = await transaction.deleteFrom('resume_codes').where('hash', '=', codeHash(given.code)).where('expires_at', '>', service.now()).returning('draft_id').executeTakeFirst();
      if (used === undefined) throw new Refusal('code-expired');
      return { id: used.draft_id, token: await newToken(transaction, used.draft_id, later(draftLife)) };
    });
    return c.json(resumed, 201);
  });
}
