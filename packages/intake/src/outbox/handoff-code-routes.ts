import type { Hono } from 'hono';
import { appendAudit } from '../audit/append-audit.js';
import { draftPlace } from '../drafts/draft-routes.js';
import { typedCode } from '../drafts/draft-schemas.js';
import { parsedBody } from '../http/parsed-body.js';
import { Refusal } from '../http/problems.js';
import { rateLimit } from '../http/rate-limit.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { latestPayload } from '../submissions/latest-payload.js';
import { handoffPlace } from './dispatch-outbox.js';
import { handoffCodeHash } from './handoff-routes.js';

/** What a person told before, for the member of staff whom they give their code to. */
export function handoffCodeRoutes(app: Hono, service: Service): void {
  const tries = rateLimit({ count: 30, seconds: 600 }, service.now);

  /** What was begun or sent under an id; both have the same. */
  const told = async (id: string, tenant: string): Promise<object> => {
    const sent = await service.database.selectFrom('submissions').selectAll().where('id', '=', id).where('tenant', '=', tenant).executeTakeFirst();
    if (sent !== undefined) return { submission: { id, kind: sent.kind, state: sent.state, version: sent.version, answers: (await latestPayload(service, service.database, sent)).answers } };
    const draft = await service.database.selectFrom('drafts').selectAll().where('id', '=', id).where('tenant', '=', tenant).where('expires_at', '>', service.now()).executeTakeFirst();
    return draft === undefined ? {} : { draft: { id, content: openJson(rowKey(service.keys, draftPlace(id), draft), draftPlace(id), draft.content) } };
  };

  app.post('/v1/staff/handoff-codes', async (c) => {
    const staff = await service.staff?.(c.req.raw);
    if (staff === undefined) throw new Refusal('unauthorised');
    tries(staff.id);
    const { code } = await parsedBody(c, typedCode);
    const row = await service.database.selectFrom('handoff_codes').innerJoin('handoffs', 'handoffs.id', 'handoff_codes.handoff_id').selectAll('handoffs').select('subject_id')
      .where('hash', '=', handoffCodeHash(code)).where('expires_at', '>', service.now()).executeTakeFirst();
    if (row === undefined || !staff.tenants.includes(row.tenant)) throw new Refusal('code-expired');
    const contact = openJson(rowKey(service.keys, handoffPlace(row.id), row), handoffPlace(row.id), row.contact) as object;
    const subject = row.subject_id === null ? {} : await told(row.subject_id, row.tenant);
    await service.database.transaction().execute((transaction) => appendAudit(transaction, { tenant: row.tenant, actor: `staff:${staff.id}`, action: 'handoff.open', subject: row.id }, service.now()));
    return c.json({ handoff: { id: row.id, channel: row.channel, contact, createdAt: row.created_at.toISOString() }, ...subject });
  });
}
