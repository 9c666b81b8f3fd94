import type { Frame, Page } from '@playwright/test';
// Only for the type of `window.mangdao`: the sources need a page to run.
import type {} from 'mangdao';

/** Resolves when the toolbar is on the page and stored choices are applied. */
export async function ready(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => window.mangdao !== undefined);
  await page.evaluate(() => window.mangdao?.ready);
}
