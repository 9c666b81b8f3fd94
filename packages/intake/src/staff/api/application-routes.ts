import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { auditVerdict } from '../../audit/audit-verdict.js';
import { parsedBody } from '../../http/parsed-body.js';
import { Refusal } from '../../http/problems.js';
import { query } from '../../http/query.js';
import type { Service } from '../../service.js';
import type { Colleague } from '../accounts/account.js';
import { auditEntries } from '../cases/audit-entries.js';
import type { AuditFilter } from '../cases/audit-entries.js';
import { queue } from '../cases/queue.js';
import { recordReading } from '../cases/seen-case.js';
import { takeStep } from '../cases/take-step.js';
import { caseAnswer, queueLine } from './case-answer.js';
import { caseAtHand, colleagues, permittedColleagues } from './colleagues.js';
import { auditQuery, institutionAuditQuery, queueQuery, transitionRequest } from './staff-schemas.js';

/** The one that acts for an institution; the only one where none is named. @throws Refusal `bad-request`, `not-found` */
function ofInstitution(all: readonly Colleague[], tenant: string | undefined): Colleague {
  if (tenant === undefined && all.length > 1) throw new Refusal('bad-request', [{ path: 'tenant', message: 'expected one of your institutions' }]);
  const found = tenant === undefined ? all[0] : all.find((one) => one.tenant === tenant);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

/** The queue, the course of a case and the audit for programs of staff: the rules are those of the pages, which stand on the same functions. */
export function applicationRoutes(app: Hono, service: Service): void {
  app.get('/v1/staff/applications', async (c) => {
    const { view, kind, page, tenant } = query(c, v.strictObject(queueQuery));
    const colleague = ofInstitution(await colleagues(c, service), tenant);
    const { items, counts, more } = await queue(service, colleague, { view, kind }, page);
    return c.json({ items: items.map((item) => queueLine(item, colleague.level)), counts, page, more });
  });

  app.get('/v1/staff/applications/:id', async (c) => {
    const found = await caseAtHand(c, service);
    await recordReading(service, found.colleague, `${found.submission.kind}.read`, found.submission.id);
    return c.json(await caseAnswer(service, found));
  });

  app.post('/v1/staff/applications/:id/transitions', async (c) => {
    const { submission: { id }, colleague } = await caseAtHand(c, service, 'decide');
    const { action, version, items, ...details } = await parsedBody(c, transitionRequest);
    const result = await takeStep(service, colleague, id, { action, version, details: { ...details, ...(items !== undefined && { items: items.join(' ') }) } });
    if (result.taken) return c.json({ caseState: result.state, version: version + 1 });
    if (result.why === 'faults') throw new Refusal('bad-request', Object.entries(result.faults).map(([path, message]) => ({ path, message })));
    throw new Refusal(({ 'not-found': 'not-found', stale: 'version-conflict', closed: 'step-closed' } as const)[result.why]);
  });

  const answer = async (c: Context, colleague: Colleague, filter: AuditFilter): Promise<Response> => {
    const { entries, more } = await auditEntries(service, colleague, filter);
    return c.json({ entries: entries.map(({ seq, at, actor, name, action, subject, fields, previous, hash }) => ({ seq, at, actor, name, action, subject, fields: JSON.parse(fields) as string[], previous, hash })), more });
  };
  app.get('/v1/staff/applications/:id/audit', async (c) => {
    const { submission, colleague } = await caseAtHand(c, service, 'audit');
    return answer(c, colleague, { ...query(c, v.strictObject(auditQuery)), subject: submission.id });
  });
  app.get('/v1/staff/audit', async (c) => {
    const all = await permittedColleagues(c, service, 'audit');
    const { tenant, before } = query(c, v.strictObject(institutionAuditQuery));
    return answer(c, ofInstitution(all, tenant), { before });
  });
  app.post('/v1/staff/audit/verifications', async (c) => {
    const colleague = ofInstitution(await permittedColleagues(c, service, 'audit'), query(c, v.strictObject({ tenant: institutionAuditQuery.tenant })).tenant);
    const verdict = await auditVerdict(service.database, colleague.tenant);
    await recordReading(service, colleague, 'audit.verify', colleague.id);
    return c.json(verdict);
  });
}
