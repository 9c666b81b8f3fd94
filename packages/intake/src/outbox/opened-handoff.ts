import { appendAudit } from '../audit/append-audit.js';
import { transact } from '../database/transact.js';
import { draftPlace } from '../drafts/draft-routes.js';
import { Refusal } from '../http/problems.js';
import type { Staff } from '../options.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { latestPayload } from '../submissions/latest-payload.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import type { Envelope } from '../submissions/envelope.js';
import { handoffPlace } from './dispatch-outbox.js';
import { handoffCodeHash } from './handoff-routes.js';

/** What somebody told before they came by another way. */
export interface OpenedHandoff {
  readonly handoff: { readonly id: string; readonly channel: string; readonly contact: object; readonly createdAt: string };
  readonly submission?: { readonly id: string; readonly kind: string; readonly state: string; readonly version: number; readonly answers: Envelope['answers'] };
  readonly draft?: { readonly id: string; readonly content: object };
}

/** What was begun or sent under an id; both have the same. */
async function told(service: Service, id: string, tenants: readonly string[]): Promise<Omit<OpenedHandoff, 'handoff'>> {
  const sent = await service.database.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();
  // Only those who deal with it now: after a transfer the first institution sees it no more.
  if (sent !== undefined) return !tenants.includes((await currentTenant(service.database, id))!) ? {} : { submission: { id, kind: sent.kind, state: sent.state, version: sent.version, answers: (await latestPayload(service, service.database, sent)).answers } };
  const draft = await service.database.selectFrom('drafts').selectAll().where('id', '=', id).where('tenant', 'in', [...tenants]).where('expires_at', '>', service.now()).executeTakeFirst();
  return draft === undefined ? {} : { draft: { id, content: openJson(rowKey(service.keys, draftPlace(id), draft), draftPlace(id), draft.content) as object } };
}

/** What stands behind a code, for staff of the institution; every opening is in the audit. @throws Refusal `code-expired` */
export async function openedHandoff(service: Service, staff: Staff, code: string): Promise<OpenedHandoff> {
  const row = await service.database.selectFrom('handoff_codes').innerJoin('handoffs', 'handoffs.id', 'handoff_codes.handoff_id').leftJoin('cases', 'cases.submission_id', 'handoff_codes.subject_id').selectAll('handoffs').select(['subject_id', 'cases.tenant as now'])
    .where('hash', '=', handoffCodeHash(code)).where('expires_at', '>', service.now()).executeTakeFirst();
  if (row === undefined) throw new Refusal('code-expired');
  // Whoever deals with it now: after a transfer no longer those who were asked first.
  const tenant = row.now ?? row.tenant;
  if (!staff.tenants.includes(tenant)) throw new Refusal('code-expired');
  const contact = openJson(rowKey(service.keys, handoffPlace(row.id), row), handoffPlace(row.id), row.contact) as object;
  const subject = row.subject_id === null ? {} : await told(service, row.subject_id, staff.tenants);
  await transact(service.database, (transaction) => appendAudit(transaction, { tenant, actor: `staff:${staff.id}`, action: 'handoff.open', subject: row.id }, service.now()));
  return { handoff: { id: row.id, channel: row.channel, contact, createdAt: row.created_at.toISOString() }, ...subject };
}
