import type { Page } from '@playwright/test';
import { choices, set, supportedAids } from './support/aids.js';
import { launcher, openPanel, sheet } from './support/panel.js';
import { panelDefects, panelLimits } from './support/panel-defects.js';
import { expect, ready, test, type Site } from './support/site.js';

test.use({ folder: 'examples/portal', trace: 'off' });

const windows = [
  { name: 'a desktop', width: 1280, height: 800 },
  { name: 'a tablet', width: 768, height: 1024 },
  { name: 'a phone', width: 375, height: 667 },
  { name: 'the smallest phone', width: 320, height: 568 },
  { name: '400 % zoom', width: 320, height: 200 },
];

/** The portal's home page with everything in the panel in sight: all aids on, all parts unfolded. */
async function openWhole(page: Page, site: Site, path = '/index.html'): Promise<void> {
  await page.goto(site.url(path));
  await ready(page);
  await openPanel(page);
  for (const aid of await supportedAids(page)) await set(page, aid);
  // Themes have a test of their own; here it is our own palette.
  await page.evaluate(() => window.mangdao!.off('colour-theme'));
  await set(page, 'text-size', { scale: 1 });
  await sheet(page)
    .locator('summary')
    .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
  await expect(sheet(page).locator('details[open]')).toHaveCount(3);
}

const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

for (const { name, width, height } of windows)
  test.describe(`${name}, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('everything in the panel is whole, apart, large and strong enough', async ({ page, site }) => {
      site.page('/mangdao/mangdao.js', { html: '' });
      await page.goto(site.url('/index.html'));
      const widthWithout = await pageWidth(page);
      site.unpage('/mangdao/mangdao.js');
      await page.goto(site.url('/index.html'));
      await ready(page);
      expect(await pageWidth(page), 'the launcher widens the page').toBe(widthWithout);
      await openWhole(page, site);
      expect(await panelDefects(page)).toEqual([]);
      expect(await pageWidth(page), 'the panel widens the page').toBe(widthWithout);
    });

    test('with text three times as large', async ({ page, site }) => {
      await openWhole(page, site);
      await set(page, 'text-size', { scale: 3 });
      expect(await panelDefects(page)).toEqual([]);
    });

    test('on a page that runs from right to left', async ({ page, site }) => {
      site.page('/rtl.html', {
        html: `<!doctype html><html lang="zh-CN" dir="rtl"><meta name="viewport" content="width=device-width">
          <title>从右到左</title><script src="/mangdao/mangdao.js"></script><h1>从右到左</h1><p>正文。</p>`,
      });
      await openWhole(page, site, '/rtl.html');
      expect(await panelDefects(page)).toEqual([]);
      // The sheet stands at the end of the line, which is the left here, except where it fills the window.
      const left = await sheet(page).evaluate((element) => element.getBoundingClientRect().left);
      expect(left).toBe(0);
    });

    test('in English, whose words are longer', async ({ page, site }) => {
      await openWhole(page, site, '/en.html');
      expect(await panelDefects(page)).toEqual([]);
    });

    test('in forced colours and with reduced motion', async ({ page, site }) => {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      await openWhole(page, site);
      expect(await panelDefects(page, { ...panelLimits, contrast: 0 })).toEqual([]);
      const moving = await page.evaluate(() => document.getAnimations().length);
      expect(moving).toBe(0);
    });
  });

for (const { width, height } of [windows[0]!, windows[3]!])
  test(`every theme, ${width} × ${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await openWhole(page, site);
    for (const theme of await choices(page, 'colour-theme', 'theme')) {
      await set(page, 'colour-theme', { theme });
      expect(await panelDefects(page), theme).toEqual([]);
    }
  });

test('a switch moves without motion where the visitor wants none', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.url('/index.html'));
  await ready(page);
  await openPanel(page);
  const durations = await sheet(page)
    .locator('.track')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).transitionDuration));
  expect(new Set(durations)).toEqual(new Set(['0s']));
});

for (const { name, width, height } of windows)
  test(`the launcher on ${name} is large enough and inside the window`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await page.goto(site.url('/index.html'));
    await ready(page);
    for (const scale of [1, 3]) {
      await set(page, 'text-size', { scale });
      const box = (await launcher(page).boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });

test("the launcher's name is whole on the smallest phone, with text twice as large, in English", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(site.url('/en.html'));
  await ready(page);
  await set(page, 'text-size', { scale: 2 });
  await launcher(page).focus();
  const label = await launcher(page)
    .locator('[part=label]')
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right, spills: element.scrollWidth - element.clientWidth };
    });
  expect(label.left).toBeGreaterThanOrEqual(0);
  expect(label.right).toBeLessThanOrEqual(320);
  expect(label.spills).toBeLessThanOrEqual(0);
});
