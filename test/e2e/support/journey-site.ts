import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers } from '@mangdao/application';
import { test as base } from '@playwright/test';
import { applicationRules, createIntake, demoAccounts, keyRing, seedDemo, serveIntake } from '../../../packages/intake/src/index.js';
import type { Intake } from '../../../packages/intake/src/index.js';
import { latestPayload } from '../../../packages/intake/src/submissions/latest-payload.js';
import { siteServer } from '../../../scripts/serve/server.mjs';
import { journeyHand } from './journey-hand.js';
import { Visitor } from './journey-visitor.js';

export { expect } from '@playwright/test';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The institution of the place that the portal names. */
export const institution = { id: 'sample-antu', name: '安图县法律援助中心（样例）', region: '222426', phones: ['12348'], sample: true };

/** What the intake holds of somebody, opened as staff see it. */
export interface Held {
  readonly kind: string;
  readonly tenant: string;
  readonly state: string;
  readonly version: number;
  /** Why a person should look first; empty for whoever filled in the form. */
  readonly quarantine: readonly string[];
  readonly forwardDueAt: Date | null;
  readonly receipt: string;
  readonly answers: Answers;
}

/** The portal and the real intake behind it, at one origin. */
export interface JourneySite {
  /** The page on which one applies. */
  readonly portal: string;
  /** An address of the staff pages. */
  staff(path: string): string;
  /** All that came in under a name, oldest first. */
  held(name: string): Promise<readonly Held[]>;
  /** The answers of all surveys, oldest first. */
  surveys(): Promise<readonly { readonly about: string; readonly answers: unknown }[]>;
}

async function heldUnder({ service }: Intake, name: string): Promise<readonly Held[]> {
  const rows = await service.database.selectFrom('submissions').selectAll().orderBy('submitted_at').execute();
  const all = await Promise.all(rows.map(async (row): Promise<Held> => ({
    kind: row.kind, tenant: row.tenant, state: row.state, version: row.version, quarantine: row.quarantine, forwardDueAt: row.forward_due_at, receipt: row.receipt,
    answers: (await latestPayload(service, service.database, row)).answers,
  })));
  return all.filter(({ answers }) => answers['name'] === name);
}

/** Journeys: a portal with an intake of their own, and somebody in front of it. */
export const test = base.extend<{ visitor: Visitor }, { portal: JourneySite }>({
  portal: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'mangdao-journey-'));
      const intake = await createIntake({
        ...applicationRules(),
        database: {}, folder, keys: keyRing(`a:${Buffer.alloc(32, 1).toString('base64')}`), log: () => undefined,
        tenants: [{ id: institution.id, name: institution.name }], directory: [institution], staffPages: { sample: true },
      });
      await seedDemo(intake.service);
      const served = await serveIntake(intake, { host: '127.0.0.1', port: 0, stopTimeout: 0 });
      const site = siteServer({ site: { folder: `${root}examples/portal` }, toolbarFolder: `${root}packages/mangdao/dist`, intake: new URL(`http://127.0.0.1:${served.port}`) });
      await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
      const { port } = site.address() as AddressInfo;
      await use({
        portal: `http://127.0.0.1:${port}/apply.html`,
        staff: (path) => `http://localhost:${served.port}/staff${path}`,
        held: (name) => heldUnder(intake, name),
        surveys: () => intake.service.database.selectFrom('surveys').select(['about', 'answers']).execute(),
      });
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
      await served.stop();
      await intake.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  visitor: async ({ page, portal }, use) => {
    await page.goto(portal.portal);
    await use(new Visitor(page, journeyHand));
  },
});

/** The member of staff of the county, who sees all that comes in. */
export const countyStaff = demoAccounts.find(({ level }) => level === 'county')!;
