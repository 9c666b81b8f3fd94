import type { Page } from '@playwright/test';

/** Ends a page as a crash does: nothing of it runs any more, nothing is told. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
}
