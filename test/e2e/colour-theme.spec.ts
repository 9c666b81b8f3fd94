// Every theme on a page that holds whatever pages show: looked at by pixels, as a visitor sees it.
import { writeFile } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import { settings as schema } from '../../packages/aids/src/colour-theme/settings.js';
import { chromium } from '../browsers.js';
import { reset, set } from './support/aids.js';
import { colourCases, dialogCases, popoverCases } from './support/colour-cases.js';
import {
  caretRatio,
  changeLater,
  colourFolder,
  openColourPage,
  openDialog,
  openPopover,
  ownColours,
  scale,
  shotOf,
  useColourPage,
  wholeWindow,
} from './support/colour-page.js';
import { apart, type ColourCase, type Shot, type Shots } from './support/colour-verdicts.js';
import { expect, hostHtml, ready, test } from './support/site.js';

test.use({
  folder: colourFolder,
  locale: 'zh-CN',
  viewport: wholeWindow,
  deviceScaleFactor: scale,
  trace: 'off',
  // Visitors see scroll bars; tests do not unless they ask.
  launchOptions: { ...chromium, ignoreDefaultArgs: ['--hide-scrollbars'] },
});

/** Judges all cases; the whole table is kept beside the results, and each line that is not as it should be comes back. */
async function shortcomings(cases: readonly ColourCase[], shots: Shots, name: string, info: TestInfo): Promise<string[]> {
  const lines = cases.map(({ name: what, should, judge }) => ({ what, should, ...judge(shots) }));
  const table = lines.map(({ what, should, seen, ok }) => `| ${what.replace('|', '–')} | ${should} | ${seen} | ${ok ? 'yes' : 'NO'} |\n`);
  await writeFile(info.outputPath(`${name}.md`), `| What | Should be | Seen | |\n|---|---|---|---|\n${table.join('')}`);
  return lines.flatMap(({ what, should, seen, ok }) => (ok ? [] : [`${what}: ${should}; seen: ${seen}`]));
}

/** The page by itself, the same for every theme. */
let original: Shot | undefined;

for (const theme of schema.theme.values)
  test(`${theme}: everything is seen and told apart`, async ({ page, site }, info) => {
    test.slow();
    await openColourPage(page, site);
    await ready(page);
    original ??= await shotOf(page);
    await set(page, 'colour-theme', { theme, ...(theme === 'custom' && ownColours) });
    await changeLater(page);
    await useColourPage(page);
    const now = await shotOf(page);
    await writeFile(info.outputPath('seen.png'), now.screenshot);
    const plain = original;
    const judged = (cases: readonly ColourCase[], name: string, shot: Shot = now): Promise<string[]> =>
      shortcomings(cases, { now: shot, original: plain }, name, info);
    expect.soft(await judged(colourCases, 'page'), 'the page').toEqual([]);

    expect.soft(await caretRatio(page), 'the text cursor').toBeGreaterThanOrEqual(3);
    await openPopover(page);
    expect.soft(await judged(popoverCases, 'popover', await shotOf(page, '#popover-layers')), 'a pop-up').toEqual([]);
    await openDialog(page);
    expect.soft(await judged(dialogCases, 'dialog', await shotOf(page, '#dialog')), 'a dialog').toEqual([]);

    await reset(page);
    expect(await hostHtml(page)).not.toContain(' mangdao-');
  });

test('what is the same is not told apart, and what differs by hue alone neither', async ({ page, site }) => {
  site.page('/hues.html', {
    html: `<!doctype html><body style="font: 16px sans-serif">${['#036', '#036', '#600', '#fff']
      .map((colour, index) => `<div id="hue-${index}" style="width: 90px; margin: 20px; color: ${colour}">同样的字</div>`)
      .join('')}`,
  });
  await page.goto(site.url('/hues.html'));
  const shot = await shotOf(page);
  const seen = ['hue-1', 'hue-2', 'hue-3'].map((other) => apart('hue-0', other).judge({ now: shot, original: shot }).ok);
  expect(seen).toEqual([false, false, true]);
});
