// Whoever has the system force its colours has chosen already: no aid for colours touches anything then.
import type { Page } from '@playwright/test';
import { firefoxInForcedColours } from '../browsers.js';
import { off, set } from './support/aids.js';
import { changedPixels } from './support/changed-pixels.js';
import { colourFolder, openColourPage, wholeWindow } from './support/colour-page.js';
import { expect, ready, test, type Site } from './support/site.js';
import { settled } from './support/text-probe.js';

test.use({ folder: colourFolder, locale: 'zh-CN', viewport: wholeWindow, trace: 'off' });

/** Ids of all aids for colours. */
const colourAids = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.mangdao!.aids().flatMap(({ id, group, supported }) => (group === 'colour' && supported ? [id] : [])));

const colours = ['color', 'background-color', 'border-top-color', 'outline-color', 'fill', 'stroke', 'caret-color', 'accent-color'];

/** The computed colours, by element (those with an id), pseudo-element and property. */
const computedColours = (page: Page): Promise<Record<string, string>> =>
  page.evaluate((names) => {
    const found: Record<string, string> = {};
    for (const element of document.querySelectorAll('[id]'))
      for (const pseudo of ['', '::before', '::after', '::placeholder']) {
        const style = getComputedStyle(element, pseudo);
        for (const name of names) found[`#${element.id}${pseudo} ${name}`] = style.getPropertyValue(name);
      }
    return found;
  }, colours);

/** One line for each colour that is another one now. */
const changes = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(before).flatMap((name) => (before[name] === after[name] ? [] : [`${name}: ${before[name]} → ${after[name]}`]));

const screenshot = async (page: Page): Promise<Buffer> => {
  await settled(page);
  return page.screenshot({ animations: 'disabled', caret: 'initial' });
};

async function expectUntouched(page: Page, site: Site): Promise<void> {
  await openColourPage(page, site);
  await ready(page);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  const [given, original] = [await computedColours(page), await screenshot(page)];
  expect(changedPixels(original, await screenshot(page), { x: 0, y: 0, ...wholeWindow }), 'the page holds still').toBe(0);
  const aids = await colourAids(page);
  expect(aids).toContain('colour-theme');
  for (const aid of aids) {
    await set(page, aid);
    expect.soft(changes(given, await computedColours(page)), aid).toEqual([]);
    expect.soft(changedPixels(original, await screenshot(page), { x: 0, y: 0, ...wholeWindow }), `${aid}: changed pixels`).toBe(0);
    await off(page, aid);
  }
}

test('Chromium: with forced colours on, every aid for colours leaves them as the system gives them', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await expectUntouched(page, site);
});

test('Firefox: with forced colours on, every aid for colours leaves them as the system gives them', async ({ playwright, site }) => {
  test.skip(firefoxInForcedColours === null, 'There is no Firefox ESR here; MANGDAO_FIREFOX names one.');
  test.slow();
  const browser = await playwright.firefox.launch(firefoxInForcedColours!);
  try {
    await expectUntouched(await browser.newPage({ viewport: wholeWindow }), site);
  } finally {
    await browser.close();
  }
});
