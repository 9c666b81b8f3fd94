import { simplifiedOnly } from '../../scripts/registry/simplified-only.mjs';
import { announcements } from './support/announcements.js';
import { set, supportedAids } from './support/aids.js';
import { launcher, openPanel, sheet } from './support/panel.js';
import { panelWords } from './support/panel-words.js';
import { expect, ready, test } from './support/site.js';

test.use({ folder: 'examples/portal' });

// What the language list says of each language is written in that language.
const languageNames = new Set(['简体中文', '繁體中文', 'English']);
// Keys, systems and programs have no Chinese names; colours are numbers.
const latinNames =
  /#[0-9A-F]{6}|\b(Enter|Tab|Shift|Esc|Ctrl|Alt|Meta|M|Home|End|Windows|Android|iPhone|Linux|Edge|speech-dispatcher|Chromium|Chrome)\b/g;

const words = async (page: Parameters<typeof panelWords>[0]): Promise<string[]> =>
  (await panelWords(page)).filter((text) => !languageNames.has(text));

test('switching the language changes every word, and mixes none', async ({ page, site }) => {
  await page.goto(site.url('/index.html'));
  await ready(page);
  await openPanel(page);
  for (const aid of await supportedAids(page)) await set(page, aid);
  await set(page, 'colour-theme', { theme: 'custom' });
  const choose = sheet(page).locator('mangdao-select.language select');
  const title = sheet(page).locator('h2');

  await choose.selectOption('en');
  await expect(title).toHaveText('Accessibility tools');
  await expect(sheet(page)).toHaveAttribute('lang', 'en');
  expect((await words(page)).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);

  await choose.selectOption('zh-Hant');
  await expect(title).toHaveText('無障礙工具');
  await expect(sheet(page)).toHaveAttribute('lang', 'zh-Hant');
  const traditional = await words(page);
  expect(traditional.filter((text) => simplifiedOnly(text).length > 0)).toEqual([]);
  expect(traditional.filter((text) => /[A-Za-z]{2}/.test(text.replace(latinNames, '')))).toEqual([]);

  await choose.selectOption('zh-Hans');
  await expect(title).toHaveText('无障碍工具');
  await expect(sheet(page)).toHaveAttribute('lang', 'zh-Hans');
  const simplified = await words(page);
  expect(simplified.filter((text) => /[A-Za-z]{2}/.test(text.replace(latinNames, '')))).toEqual([]);
  expect(simplified.filter((text) => /[無礙設開關閉語頁體選]/.test(text))).toEqual([]);
});

test('the chosen language stays for the next page, whatever that page is written in', async ({ page, site }) => {
  await page.goto(site.url('/index.html'));
  await ready(page);
  await openPanel(page);
  await sheet(page).locator('mangdao-select.language select').selectOption('zh-Hant');
  await expect(sheet(page).locator('h2')).toHaveText('無障礙工具');
  await page.goto(site.url('/en.html'));
  await ready(page);
  await expect(launcher(page)).toHaveText('無障礙工具');
  await expect(launcher(page)).toHaveAttribute('lang', 'zh-Hant');
});

test('announcements come in the language that is shown', async ({ page, site }) => {
  const heard = await announcements(page);
  await page.goto(site.url('/index.html'));
  await ready(page);
  await set(page, 'crosshair');
  await page.evaluate(() => window.mangdao!.reset());
  await openPanel(page);
  const turn = sheet(page).locator('mangdao-switch.aid').filter({ hasText: /十字线|Crosshair/ }).getByRole('switch');
  await turn.press('Space');
  expect(await heard.next()).toEqual(['十字线 已开启']);
  await sheet(page).locator('mangdao-select.language select').selectOption('en');
  await expect(sheet(page).locator('h2')).toHaveText('Accessibility tools');
  await turn.press('Space');
  expect(await heard.next()).toEqual(['Crosshair off']);
});
