import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What the toolbar's live regions say, in order, as a screen reader gets it. */
export interface Announcements {
  /** The next `count` announcements; fails where fewer come in time. */
  next(count?: number): Promise<readonly string[]>;
}

/** Hears the live regions of our shadow roots. Call it before `goto`. */
export async function announcements(page: Page): Promise<Announcements> {
  await page.addInitScript(() => {
    const live = '[role=status],[role=alert],[aria-live]:not([aria-live=off]),output:not([aria-live=off])';
    const said: string[] = ((window as unknown as { said: string[] }).said = []);
    const latest = new WeakMap<Element, string>();
    const look = (region: Element, isNew: boolean): void => {
      const text = (region.textContent ?? '').trim().replace(/\s+/g, ' ');
      // A region that comes with its text is not read out, unless it is an alert.
      const heard = text && text !== latest.get(region) && (!isNew || region.matches('[role=alert]'));
      latest.set(region, text);
      if (heard) said.push(text);
    };
    const observer = new MutationObserver((records) => {
      const regions = new Map<Element, boolean>();
      for (const { target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (region && !regions.has(region)) regions.set(region, false);
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const one of [node, ...node.querySelectorAll('*')]) if (one.matches(live)) regions.set(one, true);
      }
      for (const [region, isNew] of regions) look(region, isNew);
    });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      if (this.localName.startsWith('mangdao-')) observer.observe(root, { subtree: true, childList: true, characterData: true });
      return root;
    };
  });
  return {
    async next(count = 1) {
      const heard: string[] = [];
      await expect
        .poll(async () => {
          heard.push(...(await page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))));
          return heard.length;
        }, { message: `${count} announcements` })
        .toBeGreaterThanOrEqual(count);
      return heard;
    },
  };
}
