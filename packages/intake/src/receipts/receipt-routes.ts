import { chinaDay, receipt as receiptPaper } from '@mangdao/application';
import type { ContactCardData } from '@mangdao/application';
import type { Context, Hono } from 'hono';
import type { Selectable } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../database/open-database.js';
import type { SubmissionRow } from '../database/tables.js';
import { cardData } from '../directory/card-data.js';
import { parsed, parsedBody } from '../http/parsed-body.js';
import { query } from '../http/query.js';
import type { Service } from '../service.js';
import { proof } from '../submissions/envelope.js';
import { heldHere } from '../submissions/held-here.js';
import { latestPayload } from '../submissions/latest-payload.js';
import { cardAnswer, documentTexts, paperAnswer } from './paper-answer.js';
import { receiptMaterials } from './receipt-materials.js';
import { paperChoice, receiptRequest } from './receipt-schemas.js';

type Choice = Pick<v.InferOutput<typeof receiptRequest>, 'form' | 'locale'>;

/** How many files were begun after sending, and have arrived. */
async function lateFiles(database: Database, { id, submitted_at }: Selectable<SubmissionRow>): Promise<number> {
  const { count } = await database.selectFrom('uploads').select(({ fn }) => fn.countAll<string>().as('count')).where('owner_id', '=', id).where('created_at', '>', submitted_at).where('sha256', 'is not', null).executeTakeFirstOrThrow();
  return Number(count);
}

/** The institution a submission went to, as its card has it. */
function cardOf({ directory, tenants }: Service, tenant: string): ContactCardData {
  const entry = directory.find(({ id }) => id === tenant);
  return entry === undefined ? { institution: tenants.find(({ id }) => id === tenant)?.name ?? tenant, phones: ['12348'] } : cardData(entry);
}

/** The receipt (法律援助申请材料接收凭证) in five forms; number and secret come in the body or in headers, never in the address. */
export function receiptRoutes(app: Hono, service: Service): void {
  const answer = async (c: Context, row: Selectable<SubmissionRow>, { form, locale }: Choice): Promise<Response> => {
    const { answers } = await latestPayload(service, service.database, row);
    const late = await lateFiles(service.database, row);
    const card = cardOf(service, row.tenant);
    const paper = receiptPaper({
      number: row.receipt,
      applicant: typeof answers['name'] === 'string' ? answers['name'] : '',
      receivedOn: chinaDay(row.submitted_at.getTime()),
      institution: card.institution,
      ...(card.phones[0] !== undefined && { phone: card.phones[0] }),
      materials: receiptMaterials(answers, locale, late),
      ...(service.statusAddress !== undefined && { statusAddress: service.statusAddress }),
    }, documentTexts[locale]);
    return form === 'vcf' ? cardAnswer(c, card, paper.language, 'receipt') : paperAnswer(c, paper, form, 'receipt');
  };

  app.post('/v1/applications/:id/receipt', async (c) => {
    const { form, locale, ...given } = await parsedBody(c, receiptRequest);
    return answer(c, await heldHere(c, service, given), { form, locale });
  });

  app.get('/v1/applications/:id/receipt', async (c) => {
    const choice = query(c, v.strictObject(paperChoice));
    const given = parsed(v.strictObject(proof), { receipt: c.req.header('mangdao-receipt'), secret: c.req.header('mangdao-secret') });
    return answer(c, await heldHere(c, service, given), choice);
  });
}
