import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, hostHtml, ready, test } from './support/site.js';

const html = (attributes = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><script src="/mangdao/mangdao.js" ${attributes}></script></head><body><p style="font-size:14px">正文</p></body></html>`;

/** The aids in the durable copy. */
function durableAids(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('mangdao');
        opening.onsuccess = () => {
          const { result: database } = opening;
          const reading = database.transaction('preferences').objectStore('preferences').get('mangdao');
          reading.onsuccess = () => {
            database.close();
            resolve((reading.result as { aids?: unknown } | undefined)?.aids);
          };
        };
      }),
  );
}

test('the next page, and the next day, begin as the visitor left', async ({ page, site }) => {
  site.page('/a', { html: html() });
  await page.goto(site.page('/b', { html: html() }));
  await ready(page);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2.5 }));
  await page.goto(site.url('/a'));
  await ready(page);
  expect(await page.evaluate(() => window.mangdao!.get())).toEqual({ 'text-size': { scale: 2.5 } });
  await expect(page.locator('p')).toHaveCSS('font-size', '35px');
});

test('the durable copy brings the choices back when the mirror is gone', async ({ page, site }) => {
  await page.goto(site.page('/a', { html: html() }));
  await ready(page);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  // Not opened by the test before we did: that would make an empty one.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await expect.poll(() => durableAids(page)).toEqual({ 'text-size': { scale: 2 } });
  await page.goto(site.page('/empty', { html: '<!doctype html><p>x' }));
  await page.evaluate(() => localStorage.clear());
  await page.goto(site.url('/a'));
  await ready(page);
  expect(await page.evaluate(() => window.mangdao!.get())).toEqual({ 'text-size': { scale: 2 } });
});

test('other tabs follow', async ({ context, site }) => {
  const address = site.page('/a', { html: html() });
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const tab of [one, two]) {
    await tab.goto(address);
    await ready(tab);
  }
  await one.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  await expect(two.locator('p')).toHaveCSS('font-size', '28px');
  await one.evaluate(() => window.mangdao!.set('text-size', { scale: 3 }));
  await expect(two.locator('p')).toHaveCSS('font-size', '42px');
  await two.evaluate(() => window.mangdao!.reset());
  await expect(one.locator('p')).toHaveCSS('font-size', '14px');
});

test('reset leaves nothing of the choices on the device', async ({ page, site }) => {
  await page.goto(site.page('/a', { html: html() }));
  await ready(page);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await page.evaluate(() => window.mangdao!.reset());
  expect(await page.evaluate(() => localStorage.getItem('mangdao'))).not.toContain('text-size');
  await expect.poll(() => durableAids(page)).toBeUndefined();
  // The next page of somebody who chose nothing loads nothing but the loader.
  const seen = site.requests.length;
  await page.reload();
  await ready(page);
  const asked = site.requests.slice(seen).map(({ path }) => path);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/a', '/mangdao/mangdao.js']);
});

test('what was reset does not come back, however soon the visitor goes on', async ({ page, site }) => {
  site.page('/a', { html: html() });
  site.page('/b', { html: html() });
  await page.goto(site.url('/a'));
  for (const next of ['/b', '/a', '/b']) {
    await ready(page);
    await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
    // The durable copy is there when the reset comes.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await page.evaluate((address) => {
      void window.mangdao!.reset();
      // Let the call arrive, but not what it writes in its own time.
      setTimeout(() => (location.href = address), 5);
    }, site.url(next));
    await page.waitForURL(site.url(next));
    await ready(page);
    expect(await page.evaluate(() => window.mangdao!.get())).toEqual({});
  }
});

test('a visitor who chooses nothing leaves nothing', async ({ page, site }) => {
  await page.goto(site.page('/a', { html: html() }));
  await ready(page);
  await page.evaluate(() => window.mangdao!.open());
  await expect(page.getByRole('dialog')).toBeVisible();
  const kept = await page.evaluate(async () => [
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([[], [], '', 0]);
});

test('data-storage="none" keeps nothing', async ({ page, site }) => {
  await page.goto(site.page('/a', { html: html('data-storage="none"') }));
  await ready(page);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  await expect(page.locator('p')).toHaveCSS('font-size', '28px');
  await page.reload();
  await ready(page);
  expect(await page.evaluate(() => window.mangdao!.get())).toEqual({});
  expect(await page.evaluate(async () => [Object.keys(localStorage), (await indexedDB.databases()).length])).toEqual([[], 0]);
});

const broken: Readonly<Record<string, { readonly script: string; readonly warns: RegExp }>> = {
  'a corrupt mirror': { script: `localStorage.setItem('mangdao', '{"version":1,"aids":{"text-si')`, warns: /cannot be read/ },
  'a foreign value': { script: `localStorage.setItem('mangdao', 'true')`, warns: /cannot be read/ },
  'another version': { script: `localStorage.setItem('mangdao', '{"version":99,"aids":[]}')`, warns: /cannot be read/ },
  'blocked storage': {
    script: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } })`,
    warns: /blocked/,
  },
  'full storage': {
    script: `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }`,
    warns: /full or blocked/,
  },
};

for (const [name, { script, warns }] of Object.entries(broken))
  test(`${name} breaks nothing: defaults, one warning`, async ({ page, site }) => {
    const warnings: string[] = [];
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(script);
    await page.goto(site.page('/a', { html: html() }));
    await ready(page);
    const before = await hostHtml(page);
    expect(await page.evaluate(() => window.mangdao!.get())).toEqual({});
    await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
    await expect(page.locator('p')).toHaveCSS('font-size', '28px');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await page.evaluate(() => window.mangdao!.reset());
    expect(await hostHtml(page)).toBe(before);
    expect(warnings).toEqual([expect.stringMatching(warns)]);
    expect(errors).toEqual([]);
  });

test('settings of other hands fall back to what the schema allows; style that fetches is not replayed', async ({ page, site }) => {
  const { version } = JSON.parse(await readFile(new URL('../../packages/mangdao/dist/manifest.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  await page.addInitScript((build) => {
    localStorage.setItem(
      'mangdao',
      JSON.stringify({
        version: 1,
        aids: { 'text-size': { scale: 900 }, 'colour-theme': { theme: '</style><script>' }, nonsense: { a: 1 }, __proto__: { b: 2 } },
        css: 'body{background:u\\72l(//elsewhere.example/x.png)}',
        build,
      }),
    );
  }, version);
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) outside.push(request.url());
  });
  await page.goto(site.page('/a', { html: html() }));
  await ready(page);
  expect(await page.evaluate(() => window.mangdao!.get())).toEqual({
    'text-size': { scale: 1.5 },
    'colour-theme': { theme: 'yellow-on-black', text: '#ffffff', background: '#000000', link: '#ffff00' },
  });
  expect(outside).toEqual([]);
});

test('settings travel as a code', async ({ page, site }) => {
  await page.goto(site.page('/a', { html: html() }));
  await ready(page);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  const code = await page.evaluate(() => window.mangdao!.exportSettings());
  await page.evaluate(() => window.mangdao!.reset());
  await page.evaluate((text) => window.mangdao!.importSettings(text), code);
  await expect(page.locator('p')).toHaveCSS('font-size', '28px');
  const refusal = await page.evaluate(() => window.mangdao!.importSettings('nonsense').catch((error: unknown) => (error as Error).name));
  expect(refusal).toBe('SettingsCodeError');
});

test('unknown aids and settings are refused by name, and nothing changes', async ({ page, site }) => {
  await page.goto(site.page('/a', { html: html() }));
  await ready(page);
  const said = await page.evaluate(async () => {
    const messages: string[] = [];
    for (const attempt of [
      () => window.mangdao!.set('nonsense'),
      () => window.mangdao!.off('nonsense'),
      () => window.mangdao!.set('text-size', { scale: 9 }),
      () => window.mangdao!.set('text-size', { size: 2 }),
    ])
      await attempt().catch((error: unknown) => messages.push(String(error)));
    return messages;
  });
  expect(said).toEqual([
    expect.stringMatching(/^UnknownAidError: .*"nonsense".*text-size,.* colour-theme/),
    expect.stringMatching(/^UnknownAidError: .*"nonsense"/),
    expect.stringMatching(/^SettingError: .*"scale".*9.*from 1 to 3/),
    expect.stringMatching(/^SettingError: .*"size".*scale/),
  ]);
  expect(await page.evaluate(() => window.mangdao!.get())).toEqual({});
});
