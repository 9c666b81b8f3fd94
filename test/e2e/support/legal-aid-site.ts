import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { applicationRules, createIntake, keyRing, serveIntake } from '../../../packages/intake/src/index.js';
import { test as base } from './site.js';

export { expect } from './site.js';

/** The institution that takes what these tests send. */
const institution = { id: 'sample-antu', name: '安图县法律援助中心（样例）', region: '222426', phones: ['12348'], address: '样例地址', hours: '工作日', access: [], sample: true };

/** Tests with a receiving end of their own, reached under `/legal-aid/` of the page's own origin. */
export const test = base.extend<object, { intake: string }>({
  intake: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'mangdao-intake-'));
      const intake = await createIntake({
        ...applicationRules(), database: {}, folder, keys: keyRing(`a:${Buffer.alloc(32, 1).toString('base64')}`), log: () => undefined,
        tenants: [{ id: institution.id, name: institution.name }], directory: [institution],
      });
      const served = await serveIntake(intake, { host: '127.0.0.1', port: 0, stopTimeout: 0 });
      await use(`http://127.0.0.1:${served.port}`);
      await served.stop();
      await intake.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  context: async ({ context, intake }, use) => {
    await forwardLegalAid(context, intake);
    await use(context);
  },
});

/** Leads `/legal-aid/…` of every page to a receiving end. */
export async function forwardLegalAid(context: BrowserContext, intake: string): Promise<void> {
  await context.route(/\/legal-aid\/v1\//, (route) => {
    const { pathname, search } = new URL(route.request().url());
    return route.continue({ url: `${intake}${pathname.replace('/legal-aid', '')}${search}` });
  });
}

/** The widget of a page. */
export const widget = (page: Page): Locator => page.locator('mangdao-legal-aid');

/** The heading of what is open in it. */
export const title = (page: Page): Locator => widget(page).locator('#title');

/** A press sooner after the last one than this, in milliseconds, counts as a trembling hand's and is passed over. */
export const pressesApart = 400;

/** Goes on to the next question. */
export async function goOn(page: Page): Promise<void> {
  await page.waitForTimeout(pressesApart);
  await widget(page).getByRole('button', { name: '继续', exact: true }).click();
}

/** Begins an application on a device of the visitor's own or of others, up to its first question. */
export async function beginApplication(page: Page, device = '是我自己的，请帮我存下来'): Promise<void> {
  await widget(page).locator('[data-view=apply]').click();
  await widget(page).getByRole('radio', { name: device }).check();
  await goOn(page);
}
