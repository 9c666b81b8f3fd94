import type { Hono } from 'hono';
import type { Selectable } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database/open-database.js';
import type { HandoffRow } from '../database/tables.js';
import { transact } from '../database/transact.js';
import { requireTokenOf } from '../http/bearer.js';
import { parsedBody } from '../http/parsed-body.js';
import { idempotencyKey } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import { newRowKey, rowKey } from '../sealing/key-ring.js';
import { openJson, sealJson } from '../sealing/sealed-json.js';
import { handoffCode, secretHash, typedSecret } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import { held } from '../submissions/held.js';
import { appendEvent } from './append-event.js';
import { handoffPlace } from './dispatch-outbox.js';
import { handoffWish } from './handoff-schemas.js';

/** How long a code opens what was told before. */
const codeLife = 7 * 86_400_000;

/** What is stored of a code. */
export const handoffCodeHash = (code: string): Uint8Array => secretHash('handoff code', typedSecret(code));

/** A person goes on by phone, SMS, WeChat or at the counter; with the code nothing is told twice. */
export function handoffRoutes(app: Hono, service: Service): void {
  app.post('/v1/handoffs', async (c) => {
    const id = idempotencyKey(c);
    const { tenant: asked, channel, contact, submission, draft } = await parsedBody(c, handoffWish);
    if (!service.tenants.some((one) => one.id === asked)) throw new Refusal('unknown-tenant');
    const of = submission === undefined ? undefined : await held(service, submission);
    // Whoever deals with it now is asked, whether or not the sender knows of a transfer.
    const tenant = of === undefined ? asked : ((await currentTenant(service.database, of.id)) ?? of.tenant);
    if (of !== undefined && asked !== of.tenant && asked !== tenant) throw new Refusal('no-match');
    if (draft !== undefined) await requireTokenOf(c, service.database, draft, service.now());
    const wish = { channel, contact, submission: of?.id ?? null, draft: draft ?? null };

    const { created, row, code } = await transact(service.database, async (transaction) => {
      const now = service.now();
      const { key, ...wrapped } = newRowKey(service.keys, handoffPlace(id));
      const values = { id, tenant, submission_id: of?.id ?? null, channel, ...wrapped, contact: sealJson(key, handoffPlace(id), contact), created_at: now };
      const inserted = await transaction.insertInto('handoffs').values(values).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst();
      if (inserted === undefined) return { created: false, ...(await before(transaction, id, asked, wish)) };
      const fresh = handoffCode(key, id);
      await transaction.insertInto('handoff_codes').values({ hash: handoffCodeHash(fresh), handoff_id: id, subject_id: of?.id ?? draft ?? null, expires_at: new Date(now.getTime() + codeLife) }).execute();
      await appendEvent(transaction, { tenant, type: `handoff.${channel}`, subject: id }, now);
      await appendAudit(transaction, { tenant, actor: 'applicant', action: `handoff.${channel}`, subject: id, fields: Object.keys(contact) }, now);
      return { created: true, row: values, code: fresh };
    });
    return c.json({ id, code, codeExpiresAt: new Date(row.created_at.getTime() + codeLife).toISOString() }, created ? 201 : 200);
  });

  /** What was taken under this id, when it was the same wish. @throws Refusal `other-payload` */
  const before = async (transaction: Database, id: string, asked: string, wish: { readonly draft: string | null }): Promise<{ readonly row: Selectable<HandoffRow>; readonly code: string }> => {
    const row = await transaction.selectFrom('handoffs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const key = rowKey(service.keys, handoffPlace(id), row);
    const { draft, ...rest } = wish;
    const told = { channel: row.channel, contact: openJson(key, handoffPlace(id), row.contact), submission: row.submission_id };
    // What belongs to a submission goes where that goes; else it stays where it was asked.
    if ((row.submission_id === null && row.tenant !== asked) || canonicalJson(told) !== canonicalJson(rest)) throw new Refusal('other-payload');
    const code = handoffCode(key, id);
    const kept = await transaction.selectFrom('handoff_codes').select('subject_id').where('hash', '=', handoffCodeHash(code)).executeTakeFirst();
    if (kept !== undefined && kept.subject_id !== (row.submission_id ?? draft)) throw new Refusal('other-payload');
    return { row, code };
  };
}
