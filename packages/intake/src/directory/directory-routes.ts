import { contactCard } from '@mangdao/application';
import { regionPath } from '@mangdao/application/regions';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { Refusal } from '../http/problems.js';
import { query } from '../http/query.js';
import { cardAnswer, documentTexts, paperAnswer } from '../receipts/paper-answer.js';
import { paperChoice } from '../receipts/receipt-schemas.js';
import type { Service } from '../service.js';
import { cardData } from './card-data.js';
import { institutionsFor } from './institutions-for.js';
import type { Found } from './institutions-for.js';
import type { Institution } from './institution.js';

type Listed = Institution & { readonly nearness: Found['nearness']; readonly takesApplications: boolean };

/** The institutions for a place as they are told to a form. */
export const foundInstitutions = ({ directory, tenants }: Pick<Service, 'directory' | 'tenants'>, region: string): Listed[] =>
  institutionsFor(directory, region).map(({ institution, nearness }) => ({ ...institution, nearness, takesApplications: tenants.some(({ id }) => id === institution.id) }));

const place = v.strictObject({ region: v.pipe(v.string(), v.regex(/^\d{6}$/)) });

/** Who is there for a place, and their contact cards: open to all, without a key. */
export function directoryRoutes(app: Hono, service: Service): void {
  app.get('/v1/institutions', (c) => {
    const { region } = query(c, place);
    return c.json({ region, path: regionPath(region).map(({ name }) => name), institutions: foundInstitutions(service, region), hotline: '12348' });
  });

  app.get('/v1/institutions/:id/card', (c) => {
    const { form, locale } = query(c, v.strictObject(paperChoice));
    const found = service.directory.find(({ id }) => id === c.req.param('id'));
    if (found === undefined) throw new Refusal('not-found');
    const card = cardData(found);
    return form === 'vcf' ? cardAnswer(c, card, locale, 'card') : paperAnswer(c, contactCard(card, documentTexts[locale]), form, 'card');
  });
}
