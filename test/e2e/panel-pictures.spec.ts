import type { Page } from '@playwright/test';
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { set } from './support/aids.js';
import { launcher, openPanel, toolbar } from './support/panel.js';
import { expect, ready, test } from './support/site.js';

// Pictures to look at, and the one in the README: MANGDAO_PICTURES=1 npx playwright test panel-pictures
test.use({ folder: 'examples/portal', trace: 'off' });

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** The page of the portal; the home page where nothing is said. */
  readonly address?: string;
  readonly show: (page: Page) => Promise<unknown>;
}

/** Opened by pointer, so that the heading shows no focus ring. */
async function openByPointer(page: Page): Promise<void> {
  await launcher(page).click();
  await expect(toolbar(page)).toHaveAttribute('open', '');
}

const larger = async (page: Page): Promise<void> => {
  await openByPointer(page);
  await set(page, 'text-size', { scale: 1.2 });
};

/** Large text alone, without the panel, when nothing is left to repair. */
const twice = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  await page.waitForTimeout(1500);
};
const textPictures = (['home', 'old'] as const).flatMap((name): Picture[] => {
  const address = name === 'home' ? '/index.html' : '/old.html';
  const size = { width: 1024, height: 768, scale: 1, address };
  return [
    { file: `docs/images/text-${name}-1.png`, ...size, show: async () => undefined },
    { file: `docs/images/text-${name}-2.png`, ...size, show: twice },
  ];
});

const pictures: readonly Picture[] = [
  ...textPictures,
  { file: 'docs/images/panel.png', width: 1280, height: 800, scale: 1.5, show: larger },
  { file: '.cache/screenshots/panel-desktop.png', width: 1280, height: 800, scale: 1.5, show: larger },
  { file: '.cache/screenshots/panel-phone.png', width: 375, height: 667, scale: 2, show: larger },
  {
    file: '.cache/screenshots/panel-phone-three-times.png',
    width: 375,
    height: 667,
    scale: 2,
    show: async (page) => {
      await openByPointer(page);
      await set(page, 'text-size', { scale: 3 });
    },
  },
  {
    file: '.cache/screenshots/panel-forced-colours.png',
    width: 1280,
    height: 800,
    scale: 1,
    show: async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await openPanel(page);
      await set(page, 'text-size');
    },
  },
  { file: '.cache/screenshots/panel-zoom-400.png', width: 320, height: 200, scale: 4, show: openPanel },
  {
    file: '.cache/screenshots/panel-yellow.png',
    width: 1280,
    height: 800,
    scale: 1,
    show: async (page) => {
      await openByPointer(page);
      await set(page, 'colour-theme');
    },
  },
  { file: '.cache/screenshots/launcher.png', width: 1440, height: 900, scale: 1, show: async () => undefined },
];

for (const { file, width, height, scale, address = '/index.html', show } of pictures)
  test(file, async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
    const page = await context.newPage();
    await page.goto(site.url(address));
    await ready(page);
    await show(page);
    await page.mouse.move(0, 0);
    // The switch is on its way for a moment.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await mkdir(`${root}${file.replace(/\/[^/]+$/, '')}`, { recursive: true });
    await page.screenshot({ path: `${root}${file}` });
    expect((await stat(`${root}${file}`)).size).toBeLessThan(400 * 1024);
    await context.close();
  });
