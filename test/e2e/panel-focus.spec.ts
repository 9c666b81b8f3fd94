import type { CDPSession, Page } from '@playwright/test';
import { set } from './support/aids.js';
import { changedPixels, type Area } from './support/changed-pixels.js';
import { launcher, openPanel, sheet } from './support/panel.js';
import { expect, ready, test } from './support/site.js';

test.use({ folder: 'examples/portal', trace: 'off', viewport: { width: 600, height: 800 } });

const mostStops = 60;

interface Focused {
  readonly what: string;
  readonly area: Area;
}

/** What has the focus inside our element, with room for its ring around it; `null` where it is the page's. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(async () => {
    // The browser scrolls to what has the focus in the frame after.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    let at = document.activeElement;
    if (at?.localName !== 'mangdao-toolbar') return null;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    // The ring of a radio goes around its card, that of a switch around its row.
    const around = at.matches('[role=switch]') ? at.closest('.row') : at.closest('label');
    const box = (around ?? at).getBoundingClientRect();
    const [left, top] = [Math.max(0, box.left - 10), Math.max(0, box.top - 10)];
    return {
      what: `${at.localName} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 20) ?? ''}`,
      area: {
        x: left,
        y: top,
        width: Math.min(innerWidth, box.right + 10) - left,
        height: Math.min(innerHeight, box.bottom + 10) - top,
      },
    };
  });

/** The window as it is. Playwright's own picture of a part changes the window for a moment, and the panel scrolls. */
const picture = async (session: CDPSession): Promise<Buffer> =>
  Buffer.from((await session.send('Page.captureScreenshot')).data, 'base64');

/** The pixels that the focus changes, against the perimeter of a ring two pixels wide (WCAG 2.4.13). */
async function expectRing(page: Page, session: CDPSession, at: Focused): Promise<void> {
  const withFocus = await picture(session);
  await page.evaluate(() => {
    let inner = document.activeElement as HTMLElement;
    while (inner.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement as HTMLElement;
    inner.blur();
    (window as unknown as { left: HTMLElement }).left = inner;
  });
  const without = await picture(session);
  await page.evaluate(() => (window as unknown as { left: HTMLElement }).left.focus({ preventScroll: true }));
  const perimeter = 2 * (at.area.width - 20 + (at.area.height - 20));
  expect(changedPixels(without, withFocus, at.area), at.what).toBeGreaterThan(2 * perimeter * 0.9);
}

for (const look of ['our own colours', 'yellow on black', 'forced colours'])
  test(`the focus is plain to see on every control: ${look}`, async ({ page, site }) => {
    test.setTimeout(60_000);
    const session = await page.context().newCDPSession(page);
    if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(site.url('/index.html'));
    await ready(page);
    await set(page, 'text-size', { scale: 1.1 });
    if (look === 'yellow on black') await set(page, 'colour-theme');
    else await set(page, 'crosshair');
    await page.mouse.move(5, 5);

    await page.keyboard.press('Tab');
    await expect(launcher(page)).toBeFocused();
    await expectRing(page, session, (await focused(page))!);

    await openPanel(page);
    const seen: string[] = [];
    while (seen.length < mostStops) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (!at) break;
      seen.push(at.what);
      await expectRing(page, session, at);
    }
    expect(seen.length).toBeGreaterThan(12);
    expect(seen.length).toBeLessThan(mostStops);
    await expect(sheet(page)).toBeVisible();
  });
