import type { Hono } from 'hono';
import * as v from 'valibot';
import { appendAudit } from '../audit/append-audit.js';
import { transact } from '../database/transact.js';
import { parsedBody } from '../http/parsed-body.js';
import { pathId } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import { rateLimit } from '../http/rate-limit.js';
import { paperAnswer } from '../receipts/paper-answer.js';
import type { Service } from '../service.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import { proof } from '../submissions/envelope.js';
import { heldHere } from '../submissions/held-here.js';
import { fileAnswer, uploadNames } from '../uploads/named-files.js';
import { copyPaper } from './copy-paper.js';
import { copyRequest } from './copy-schemas.js';
import { ownCopy } from './own-copy.js';

/** Of one submission, after its secret was right: enough for every form and a second try, too few to read it out again and again. */
const copiesOfOne = { count: 20, seconds: 3600 };
const filesOfOne = { count: 200, seconds: 3600 };

/** What applicants get back of what they sent (个人信息保护法 第四十五条); every copy is in the audit of the institution. */
export function copyRoutes(app: Hono, service: Service): void {
  const copies = rateLimit(copiesOfOne, service.now);
  const files = rateLimit(filesOfOne, service.now);
  const recordCopy = async (action: string, id: string, subject: string): Promise<void> => {
    const tenant = await currentTenant(service.database, id);
    await transact(service.database, (transaction) => appendAudit(transaction, { tenant: tenant!, actor: 'applicant', action, subject }, service.now()));
  };

  app.post('/v1/applications/:id/copies', async (c) => {
    const { form, locale, ...given } = await parsedBody(c, copyRequest);
    const row = await heldHere(c, service, given);
    copies(row.id);
    const copy = await ownCopy(service, row);
    await recordCopy(`${row.kind}.copy`, row.id, row.id);
    return form === 'json' ? c.json(copy) : paperAnswer(c, copyPaper(copy, locale), form, 'copy');
  });

  app.post('/v1/applications/:id/files/:file', async (c) => {
    const row = await heldHere(c, service, await parsedBody(c, v.strictObject(proof)));
    files(row.id);
    const upload = await service.database.selectFrom('uploads').selectAll().where('id', '=', pathId(c, 'file')).where('owner_id', '=', row.id).executeTakeFirst();
    const file = upload && (await uploadNames(service, row.id)).find(({ id }) => id === upload.id);
    if (upload === undefined || file?.whole !== true) throw new Refusal('not-found');
    await recordCopy('file.copy', row.id, upload.id);
    return fileAnswer(c, service, upload, file.name);
  });
}
