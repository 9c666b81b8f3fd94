import { chinaDay, hardshipLineFor, institutionPlace, hotlines } from '@mangdao/application';
import type { HardshipLine } from '@mangdao/application';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { foundInstitutions } from '../directory/directory-routes.js';
import { codeMinutes, draftDays } from '../drafts/draft-routes.js';
import { parsedBody } from '../http/parsed-body.js';
import { Refusal } from '../http/problems.js';
import { largestBody } from '../http/largest-body.js';
import type { Tenant } from '../options.js';
import { handoffChannels } from '../outbox/handoff-adapter.js';
import { usualRetention } from '../retention/retention.js';
import type { Service } from '../service.js';
import { envelope } from '../submissions/envelope.js';
import { formToken } from '../submissions/form-token.js';
import { changeableMinutes } from '../submissions/submit.js';
import { largestPart } from '../uploads/finish-upload.js';
import { mediaTypes } from '../uploads/sniffed-type.js';
import { largestFile, largestOfOwner, mostOfOwner } from '../uploads/upload-routes.js';

const limits = {
  bodyBytes: largestBody, fileBytes: largestFile, allFilesBytes: largestOfOwner, files: mostOfOwner, partBytes: largestPart, fileTypes: mediaTypes,
  draftDays, resumeCodeMinutes: codeMinutes, changeableMinutes,
};

/** The lines of hardship that hold today in some places, each once. */
function linesOf({ hardshipLines = [], now }: Service, regions: readonly string[]): HardshipLine[] {
  const today = chinaDay(now().getTime());
  return [...new Set(regions.flatMap((region) => hardshipLineFor(hardshipLines, region, today) ?? []))];
}

/** The places of a tenant: its own word, else its entry in the directory. */
function regionsOf({ directory }: Service, tenant: Tenant): readonly string[] {
  const entry = directory.find(({ id }) => id === tenant.id);
  return tenant.regions ?? (entry === undefined ? [] : [entry.region]);
}

/** What somebody asks before anything is begun; nothing of it is stored. */
export function beforeRoutes(app: Hono, service: Service): void {
  app.get('/v1/tenants/:id/config', (c) => {
    const tenant = service.tenants.find(({ id }) => id === c.req.param('id'));
    if (tenant === undefined) throw new Refusal('not-found');
    const regions = regionsOf(service, tenant);
    return c.json({
      id: tenant.id,
      name: tenant.name,
      formToken: formToken(service.keys, tenant.id, service.now()),
      institution: service.directory.find(({ id }) => id === tenant.id) ?? null,
      regions,
      languages: ['zh-Hans', 'zh-Hant', 'en'],
      handoffs: tenant.handoffs ?? handoffChannels,
      hardshipLines: linesOf(service, regions),
      hotlines: [...hotlines],
      limits,
      keptDays: service.retention ?? usualRetention,
    });
  });

  app.post('/v1/prechecks', async (c) => {
    const { answers } = await parsedBody(c, v.pick(envelope, ['answers']));
    const place = institutionPlace(answers) ?? null;
    return c.json({ advice: service.advice?.(answers) ?? [], place, institutions: place === null ? [] : foundInstitutions(service, place.region) });
  });
}
