import type { Hono } from 'hono';
import * as v from 'valibot';
import { appendAudit } from '../audit/append-audit.js';
import { parsedBody } from '../http/parsed-body.js';
import { idempotencyKey } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import { newRowKey, rowKey } from '../sealing/key-ring.js';
import { openJson, sealJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { held } from '../submissions/held.js';
import { proof } from '../submissions/envelope.js';
import { appendEvent } from './append-event.js';
import { handoffPlace } from './dispatch-outbox.js';
import { handoffChannels } from './handoff-adapter.js';

const text = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));
const wish = v.strictObject({
  tenant: text(64),
  channel: v.picklist(handoffChannels),
  contact: v.strictObject({ name: v.optional(text(100)), to: v.optional(text(200)), when: v.optional(text(200)), note: v.optional(text(2000)) }),
  /** Joins the wish to what was sent before. */
  submission: v.optional(v.strictObject(proof)),
});

/** A person goes on by phone, SMS, WeChat or at the counter. */
export function handoffRoutes(app: Hono, service: Service): void {
  app.post('/v1/handoffs', async (c) => {
    const id = idempotencyKey(c);
    const { tenant, channel, contact, submission } = await parsedBody(c, wish);
    if (!service.tenants.some((one) => one.id === tenant)) throw new Refusal('unknown-tenant');
    const of = submission === undefined ? undefined : await held(service.database, submission);
    if (of !== undefined && of.tenant !== tenant) throw new Refusal('no-match');
    const created = await service.database.transaction().execute(async (transaction) => {
      const now = service.now();
      const { key, ...wrapped } = newRowKey(service.keys, handoffPlace(id));
      const row = { id, tenant, submission_id: of?.id ?? null, channel, ...wrapped, contact: sealJson(key, handoffPlace(id), contact), created_at: now };
      const inserted = await transaction.insertInto('handoffs').values(row).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst();
      if (inserted === undefined) {
        const before = await transaction.selectFrom('handoffs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        const same = before.tenant === tenant && before.channel === channel && before.submission_id === row.submission_id
          && canonicalJson(openJson(rowKey(service.keys, handoffPlace(id), before), handoffPlace(id), before.contact)) === canonicalJson(contact);
        if (!same) throw new Refusal('other-payload');
        return false;
      }
      await appendEvent(transaction, { tenant, type: `handoff.${channel}`, subject: id }, now);
      await appendAudit(transaction, { tenant, actor: 'applicant', action: `handoff.${channel}`, subject: id, fields: Object.keys(contact) }, now);
      return true;
    });
    return c.json({ id }, created ? 201 : 200);
  });
}
