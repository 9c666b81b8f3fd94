import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { applicationRules, createIntake, keyRing, readDirectory, sampleDirectory, serveIntake } from '../../packages/intake/src/index.js';
import { axeFindings } from './support/axe-findings.js';
import { collectViolations } from './support/collect-violations.js';

const scripts = fileURLToPath(new URL('../../packages/mangdao/dist', import.meta.url));

/** Tests with a service that shows the form on a page of its own. */
const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'mangdao-hosted-'));
      const intake = await createIntake({
        ...applicationRules(), database: {}, folder, keys: keyRing(`a:${Buffer.alloc(32, 1).toString('base64')}`), log: () => undefined,
        tenants: [{ id: 'sample-jincheng', name: '晋城市法律援助中心（样例）' }], directory: await readDirectory(sampleDirectory), scripts,
      });
      const served = await serveIntake(intake, { host: '127.0.0.1', port: 0, stopTimeout: 0 });
      await use(`http://127.0.0.1:${served.port}`);
      await served.stop();
      await intake.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

for (const [locale, heading, entry, tools] of [['zh-CN', '申请法律援助', '问法律问题', '无障碍工具'], ['en-GB', 'Apply for legal aid', 'Ask about the law', 'Accessibility tools']] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('the hosted page: form and toolbar under its strict policy, nothing from elsewhere, nothing for axe, 320 px', async ({ page, origin }) => {
      const outside: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) outside.push(request.url());
      });
      const violations = await collectViolations(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(origin);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      const widget = page.locator('mangdao-legal-aid');
      await expect(widget.getByRole('button', { name: entry })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await widget.getByRole('button', { name: entry }).click();
      await expect(widget.locator('textarea')).toBeVisible();
      await page.getByRole('button', { name: tools, exact: true }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(violations).toEqual([]);
      expect(outside).toEqual([]);
    });
  });
