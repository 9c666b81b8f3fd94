import type { Locator, Page } from '@playwright/test';

/** The toolbar's element. */
export const toolbar = (page: Page): Locator => page.locator('mangdao-toolbar');

/** The button that opens the panel. */
export const launcher = (page: Page): Locator => toolbar(page).locator('[part=launcher]');

/** The open panel. */
export const sheet = (page: Page): Locator => toolbar(page).locator('mangdao-panel #sheet');

/** Opens the panel and waits until it can be used. */
export async function openPanel(page: Page): Promise<void> {
  await page.evaluate(() => window.mangdao!.open());
  await toolbar(page).and(page.locator('[open]')).waitFor({ state: 'attached' });
}

/** Closes the panel; resolves when it is gone. */
export async function closePanel(page: Page): Promise<void> {
  await page.evaluate(() => window.mangdao!.close());
  await sheet(page).waitFor({ state: 'detached' });
}
