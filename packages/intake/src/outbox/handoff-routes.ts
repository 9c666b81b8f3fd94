import type { Hono } from 'hono';
import { appendAudit } from '../audit/append-audit.js';
import { parsedBody } from '../http/parsed-body.js';
import { idempotencyKey } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import { newRowKey } from '../sealing/key-ring.js';
import { sealJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { held } from '../submissions/held.js';
import { appendEvent } from './append-event.js';
import { handoffPlace } from './dispatch-outbox.js';
import { handoffWish } from './handoff-schemas.js';

/** A person goes on by phone, SMS, WeChat or at the counter. */
export function handoffRoutes(app: Hono, service: Service): void {
  app.post('/v1/handoffs', async (c) => {
    const id = idempotencyKey(c);
    const { tenant, channel, contact, submission } = await parsedBody(c, handoffWish);
    if (!service.tenants.some((one) => one.id === tenant)) throw new Refusal('unknown-tenant');
    const of = submission === undefined ? undefined : await held(service.database, submission);
    if (of !== undefined && of.tenant !== tenant) throw new Refusal('no-match');
    const created = await service.database.transaction().execute(async (transaction) => {
      const now = service.now();
      const { key, ...wrapped } = newRowKey(service.keys, handoffPlace(id));
      const row = { id, tenant, submission_id: of?.id ?? null, channel, ...wrapped, contact: sealJson(key, handoffPlace(id), contact), created_at: now };
      const inserted = await transaction.insertInto('handoffs').values(row).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst();
      if (inserted === undefined) return false;
      await appendEvent(transaction, { tenant, type: `handoff.${channel}`, subject: id }, now);
      await appendAudit(transaction, { tenant, actor: 'applicant', action: `handoff.${channel}`, subject: id, fields: Object.keys(contact) }, now);
      return true;
    });
    return c.json({ id }, created ? 201 : 200);
  });
}
