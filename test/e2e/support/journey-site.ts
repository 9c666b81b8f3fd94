import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers } from '@mangdao/application';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { applicationRules, createIntake, keyRing, seedDemo, serveIntake } from '../../../packages/intake/src/index.js';
import type { Intake } from '../../../packages/intake/src/index.js';
import { latestPayload } from '../../../packages/intake/src/submissions/latest-payload.js';
import { siteServer } from '../../../scripts/serve/server.mjs';
import { collectViolations } from './collect-violations.js';
import { mouse } from './journey-hand.js';
import type { Hand } from './journey-hand.js';
import { Visitor } from './journey-visitor.js';

export { expect };

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The institution of the place that the portal names. */
export const institution = { id: 'sample-antu', name: '安图县法律援助中心（样例）', region: '222426', phones: ['12348'], sample: true };
/** How everything comes in that was sent once from a filled-in form. */
export const once = { kind: 'application', tenant: institution.id, state: 'received', version: 1, quarantine: [] };
/** As strict as a portal may be. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";
/** How the browser tells of a line that is down; a journey without a line expects it. */
const lineDown = /net::ERR_/;

/** What the intake holds of somebody, opened as staff see it. */
export interface Held {
  readonly id: string;
  readonly kind: string;
  readonly tenant: string;
  readonly state: string;
  readonly version: number;
  /** Why a person should look first; empty for whoever filled in the form. */
  readonly quarantine: readonly string[];
  readonly forwardDueAt: Date | null;
  readonly receipt: string;
  readonly answers: Answers;
  /** Neighbours do not see what it is about. */
  readonly restricted: boolean;
  /** The day from which it is urgent (法律援助法 第四十四条). */
  readonly urgentFrom: string | null;
}

/** The portal and the real intake behind it, at one origin. */
export interface JourneySite {
  /** The page on which one applies. */
  readonly portal: string;
  /** An address of the staff pages. */
  staff(path: string): string;
  /** All that came in under a name, oldest first. */
  held(name: string): Promise<readonly Held[]>;
  /** How many bytes of the files of a submission are there; the hash, hex, once all are. */
  files(owner: string): Promise<readonly { readonly length: number; readonly received: number; readonly sha256: string | null }[]>;
  /** All surveys, as they are kept. */
  surveys(): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

async function heldUnder({ service }: Intake, name: string): Promise<readonly Held[]> {
  const rows = await service.database.selectFrom('submissions').innerJoin('cases', 'cases.submission_id', 'submissions.id')
    .selectAll('submissions').select(['cases.restricted', 'cases.urgent_from']).orderBy('submitted_at').execute();
  const all = await Promise.all(rows.map(async (row): Promise<Held> => ({
    id: row.id, kind: row.kind, tenant: row.tenant, state: row.state, version: row.version, quarantine: row.quarantine, forwardDueAt: row.forward_due_at, receipt: row.receipt,
    restricted: row.restricted, urgentFrom: row.urgent_from, answers: (await latestPayload(service, service.database, row)).answers,
  })));
  return all.filter(({ answers }) => answers['name'] === name);
}

async function journeySite(use: (site: JourneySite) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mangdao-journey-'));
  const intake = await createIntake({
    ...applicationRules(), database: {}, folder, keys: keyRing(`a:${Buffer.alloc(32, 1).toString('base64')}`), log: () => undefined,
    tenants: [{ id: institution.id, name: institution.name }], directory: [institution], staffPages: { sample: true },
  });
  const { database } = intake.service;
  await seedDemo(intake.service);
  const served = await serveIntake(intake, { host: '127.0.0.1', port: 0, stopTimeout: 0 });
  const site = siteServer({ site: { folder: `${root}examples/portal` }, toolbarFolder: `${root}packages/mangdao/dist`, intake: new URL(`http://127.0.0.1:${served.port}`) });
  site.prependListener('request', (_, response) => response.setHeader('content-security-policy', policy));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  await use({
    portal: `http://127.0.0.1:${port}/apply.html`,
    staff: (path) => `http://localhost:${served.port}/staff${path}`,
    held: (name) => heldUnder(intake, name),
    files: (owner) => database.selectFrom('uploads').select(['length', 'received', 'sha256']).where('owner_id', '=', owner).execute(),
    surveys: () => database.selectFrom('surveys').selectAll().execute(),
  });
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await served.stop();
  await intake.close();
  await rm(folder, { recursive: true, force: true });
}

/** Journeys: a portal with an intake of their own, and somebody in front of it; whatever a page reports as wrong fails the journey. */
export const test = base.extend<{ hand: Hand; lineMayFail: boolean; arrive: (page?: Page) => Promise<Visitor>; visitor: Visitor }, { portal: JourneySite }>({
  portal: [async ({}, use) => journeySite(use), { scope: 'worker', timeout: 120_000 }],
  hand: [mouse, { option: true }],
  lineMayFail: [false, { option: true }],
  arrive: async ({ context, portal, hand, lineMayFail }, use) => {
    const all: (readonly string[])[] = [];
    await use(async (page) => {
      const here = page ?? (await context.newPage());
      all.push(await collectViolations(here));
      await here.clock.install();
      const answer = await here.goto(portal.portal);
      expect(answer?.headers()['content-security-policy']).toBe(policy);
      return new Visitor(here, hand);
    });
    expect(all.flat().filter((wrong) => !(lineMayFail && lineDown.test(wrong)))).toEqual([]);
  },
  visitor: async ({ page, arrive }, use) => use(await arrive(page)),
});
