import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { axeFindings } from './support/axe-findings.js';
import { buildExample } from './support/built-example.js';
import { beginApplication, expect, goOn, test, title, widget } from './support/legal-aid-site.js';
import { collectViolations, type Site } from './support/site.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; base-uri 'none'";

/** What the widget could leave on a page that it was taken from. */
const leftOn = (page: Page) =>
  page.evaluate(async () => {
    const bare = document.documentElement.cloneNode(true) as Element;
    // The toolbar stays: it belongs to the page.
    bare.querySelectorAll('mangdao-toolbar').forEach((one) => one.remove());
    return { html: bare.outerHTML, sheets: document.adoptedStyleSheets.length, databases: (await indexedDB.databases()).length, kept: sessionStorage.length, cookies: document.cookie };
  });

/** Opens the page of an example under a strict policy. */
async function openExample(page: Page, site: Site, name: string): Promise<readonly string[]> {
  const violations = await collectViolations(page);
  const html = await readFile(`${examples}${name}/index.html`, 'utf8');
  site.page('/index.html', { html, headers: { 'content-security-policy': policy } });
  const outside: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(site.url('/')).origin) outside.push(request.url());
  });
  await page.goto(site.url('/index.html'));
  expect(outside).toEqual([]);
  return violations;
}

/** The entry is there; one question is answered, the page hears of it, axe finds nothing. */
async function answerOne(page: Page): Promise<void> {
  await expect(widget(page).getByRole('button', { name: '申请法律援助' })).toBeVisible();
  await beginApplication(page, '是共用的，不要存');
  await expect(page.getByRole('main').getByText('open apply')).toBeVisible();
  const first = await title(page).innerText();
  await expect(title(page)).toBeFocused();
  await widget(page).getByRole('radio', { name: '否', exact: true }).check();
  await goOn(page);
  await expect(title(page)).not.toHaveText(first);
  expect(await axeFindings(page)).toEqual([]);
}

for (const name of ['legal-aid-react', 'legal-aid-vue'])
  test.describe(name, () => {
    test.use({ folder: `examples/${name}` });
    test.beforeAll(() => buildExample(name));

    test('from npm: a question answered, a typed event heard, and nothing left once it is gone', async ({ page, site }) => {
      const violations = await openExample(page, site, name);
      const service = page.getByRole('button', { name: '网上办理' });
      await expect(service).toBeVisible();
      const before = await leftOn(page);
      for (let round = 0; round < 2; round++) {
        await service.click();
        await answerOne(page);
        await service.click();
        await expect(widget(page)).toHaveCount(0);
        expect(await leftOn(page)).toEqual(before);
      }
      expect(violations).toEqual([]);
    });
  });

test.describe('legal-aid-html', () => {
  const name = 'legal-aid-html';
  test.use({ folder: `examples/${name}` });

  test('from the tag: a question answered, an event heard, and nothing left once it is gone', async ({ page, site }) => {
    const violations = await openExample(page, site, name);
    await expect(widget(page)).toBeVisible();
    await answerOne(page);
    await widget(page).evaluate((element) => element.remove());
    await page.locator('#told').evaluate((told) => told.replaceChildren());
    const after = await leftOn(page);
    expect(after).toMatchObject({ databases: 0, kept: 0, cookies: '' });
    // What the page is without the widget: its own source, and the toolbar's sheets at most.
    expect(after.html).toContain('<div data-mangdao-legal-aid=""></div>');
    expect(after.html).not.toMatch(/style=|<style|aria-hidden|inert/);
    expect(violations).toEqual([]);
  });
});

test.describe('legal-aid-wechat', () => {
  const name = 'legal-aid-wechat';
  test.use({
    folder: `examples/${name}`, viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true,
    userAgent: 'Mozilla/5.0 (Linux; Android 13; V2218A Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240301 MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
  });

  test('in a web view: a question answered, and the back button leads to the entry before it leaves', async ({ page, site }) => {
    const violations = await openExample(page, site, name);
    await answerOne(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.goBack();
    await expect(title(page)).toHaveCount(0);
    await expect(widget(page).locator('[data-view=apply]')).toBeFocused();
    expect(page.url()).toBe(site.url('/index.html'));
    // The way back inside the widget takes the entry of the history with it.
    await widget(page).locator('[data-view=card]').tap();
    await expect(title(page)).toBeVisible();
    await widget(page).getByRole('button', { name: '全部服务' }).tap();
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
    expect(violations).toEqual([]);
  });

  for (const [refusal, words, script] of [
    ['no database at all', '这个浏览器不能存', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    ['a database that refuses', '浏览器不让存', () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }],
  ] as const)
    test(`${refusal}: it is said, and the form goes on in memory`, async ({ page, site }) => {
      await page.addInitScript(script);
      const violations = await openExample(page, site, name);
      await beginApplication(page);
      await widget(page).getByRole('radio', { name: '否', exact: true }).check();
      await goOn(page);
      await expect(widget(page).getByRole('status').filter({ hasText: words })).toBeVisible();
      expect(violations).toEqual([]);
    });
});
