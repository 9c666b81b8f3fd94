import type { Page } from '@playwright/test';
import { announcements, type Announcements } from './support/announcements.js';
import { launcher, openPanel, sheet, toolbar } from './support/panel.js';
import { expect, ready, test } from './support/site.js';

test.use({ folder: 'examples/portal' });

const chord = 'Alt+Shift+KeyM';
const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('mangdao-toolbar')!.isOpen);
const summary = (page: Page, name: string) => sheet(page).locator('summary', { hasText: name });
const button = (page: Page, name: string) => sheet(page).getByRole('button', { name, exact: true });

/** Follows a key that does nothing: nothing began to open when the page had its turn. */
async function expectStaysClosed(page: Page): Promise<void> {
  expect(await isOpen(page)).toBe(false);
  await expect(sheet(page)).toHaveCount(0);
}

let heard: Announcements;
test.beforeEach(async ({ page, site }) => {
  heard = await announcements(page);
  await page.goto(site.url('/index.html'));
  await ready(page);
});

test('the chord opens and closes the panel, and the focus goes back to where it was', async ({ page }) => {
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.keyboard.press(chord);
  await expect(sheet(page).locator('h2')).toBeFocused();
  await page.keyboard.press(chord);
  await expect(sheet(page)).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.type('m');
  await expect(field).toHaveValue('m');
});

test('a page that opens the panel by data-mangdao-open gets the focus back on its button', async ({ page }) => {
  const opener = page.locator('[data-mangdao-open]');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await expect(launcher(page)).toBeVisible();
});

test('the close button closes, and the launcher has the focus again', async ({ page }) => {
  await launcher(page).click();
  await expect(toolbar(page)).toHaveAttribute('open', '');
  await expect(launcher(page)).toBeHidden();
  await button(page, '关闭').click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(launcher(page)).toBeFocused();
  await expect(launcher(page)).toHaveAttribute('aria-expanded', 'false');
});

test('the shortcut can be changed, and the next page knows', async ({ page, site }) => {
  await openPanel(page);
  await summary(page, '快捷键').click();
  await button(page, '更改快捷键').focus();
  await page.keyboard.press('Enter');
  expect(await heard.next()).toEqual(['请按下新的组合键。按 Esc 取消。']);
  await page.keyboard.press('Control+KeyT');
  expect(await heard.next()).toEqual(['Ctrl+T 已被浏览器或读屏软件使用，请换一个。']);
  await page.keyboard.press('KeyJ');
  expect(await heard.next()).toEqual(['请同时按住 Ctrl、Alt 或 Meta 键，再按另一个键。']);
  await page.keyboard.press('Control+Alt+KeyJ');
  expect(await heard.next()).toEqual(['快捷键已改为 Ctrl+Alt+J。']);
  await page.keyboard.press('Control+Alt+KeyJ');
  await expect(sheet(page)).toHaveCount(0);

  await page.goto(site.url('/news.html'));
  await ready(page);
  await page.keyboard.press(chord);
  await expectStaysClosed(page);
  await page.keyboard.press('Control+Alt+KeyJ');
  await expect(toolbar(page)).toHaveAttribute('open', '');
});

test('the shortcut can be switched off, and stays off on the next page', async ({ page, site }) => {
  await openPanel(page);
  await summary(page, '快捷键').click();
  const use = sheet(page).getByRole('switch', { name: '使用快捷键' });
  await use.press('Space');
  await expect(use).toHaveAttribute('aria-checked', 'false');
  await page.keyboard.press('Escape');
  await page.keyboard.press(chord);
  await expectStaysClosed(page);

  await page.goto(site.url('/news.html'));
  await ready(page);
  await page.keyboard.press(chord);
  await expectStaysClosed(page);
  await launcher(page).press('Enter');
  await expect(toolbar(page)).toHaveAttribute('open', '');
});

test('put away, the launcher is gone from this visit; link, chord and a new visit bring it back', async ({
  page,
  site,
  browser,
}) => {
  const putAway = async (): Promise<void> => {
    await summary(page, '收起工具').click();
    await button(page, '确认收起').click();
    await expect(launcher(page)).toBeHidden();
    await expect(sheet(page)).toHaveCount(0);
  };
  await openPanel(page);
  await putAway();
  await page.goto(site.url('/news.html'));
  await ready(page);
  await expect(launcher(page)).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();

  await page.keyboard.press(chord);
  await expect(toolbar(page)).toHaveAttribute('open', '');
  await page.keyboard.press('Escape');
  await expect(launcher(page)).toBeVisible();

  await openPanel(page);
  await summary(page, '收起工具').click();
  await button(page, '确认收起').click();
  await expect(launcher(page)).toBeHidden();
  await page.locator('[data-mangdao-open]').click();
  await expect(toolbar(page)).toHaveAttribute('open', '');
  await page.keyboard.press('Escape');
  await expect(launcher(page)).toBeVisible();

  const storageState = await page.context().storageState({ indexedDB: true });
  const later = await browser.newContext({ storageState });
  const visit = await later.newPage();
  await visit.goto(site.url('/index.html'));
  await ready(visit);
  await expect(launcher(visit)).toBeVisible();
  await later.close();
});

test('Up, Down, Home and End walk the switches without turning them', async ({ page }) => {
  await openPanel(page);
  const switches = sheet(page).locator('mangdao-switch.aid');
  const last = (await switches.count()) - 1;
  const at = (index: number) => switches.nth(index).getByRole('switch');
  await at(0).focus();
  for (let index = 1; index <= last; index++) {
    await page.keyboard.press('ArrowDown');
    await expect(at(index)).toBeFocused();
  }
  await page.keyboard.press('ArrowUp');
  await expect(at(last - 1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(at(0)).toBeFocused();
  await page.keyboard.press('End');
  await expect(at(last)).toBeFocused();
  expect(await page.evaluate(() => window.mangdao!.get())).toEqual({});
});
