import type { Page } from '@playwright/test';

/** Ids of the aids on offer that this browser can do. */
export const supportedAids = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.mangdao!.aids().flatMap(({ id, supported }) => (supported ? id : [])));

/** Every value of an aid's choice setting. */
export const choices = (page: Page, aid: string, setting: string): Promise<string[]> =>
  page.evaluate(
    ([id, name]) => {
      const found = window.mangdao!.aids().find((info) => info.id === id)?.settings[name];
      return found?.kind === 'choice' ? [...found.values] : [];
    },
    [aid, setting] as const,
  );

/** Switches an aid on, or changes it; resolves after the frame that shows it. */
export const set = (page: Page, aid: string, settings: object = {}): Promise<void> =>
  page.evaluate(([id, values]) => window.mangdao!.set(id, values), [aid, settings] as const);

/** Switches an aid off. */
export const off = (page: Page, aid: string): Promise<void> => page.evaluate((id) => window.mangdao!.off(id), aid);

/** Switches everything off. */
export const reset = (page: Page): Promise<void> => page.evaluate(() => window.mangdao!.reset());
