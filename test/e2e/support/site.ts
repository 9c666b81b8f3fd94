import { test as base } from '@playwright/test';
import { siteServer, type Site, type SiteServer } from './site-server.js';

export { expect } from '@playwright/test';
export { collectViolations } from './collect-violations.js';
export { hostHtml } from './host-html.js';
export { ready } from './ready.js';
export type { SeenRequest, Site, VirtualPage } from './site-server.js';

/** A tag for made-up pages. */
export const tag = '<script src="/mangdao/mangdao.js"></script>';

/**
 * Tests with a site of their own: made-up pages, and the files of a folder where one is named with
 * `test.use({ folder: 'examples/portal' })`.
 */
export const test = base.extend<{ folder: string | undefined; site: Site }, { server: SiteServer }>({
  folder: [undefined, { option: true }],
  server: [
    async ({}, use) => {
      const server = await siteServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  site: async ({ server, folder }, use) => {
    const site = server.show(folder);
    await use(site);
    site.heal();
  },
});
