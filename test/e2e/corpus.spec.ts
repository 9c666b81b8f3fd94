import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, hostHtml, ready, test } from './support/site.js';

// Real pages that nobody of this project wrote lie beside the repository where it is developed, and are not part of it.
const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const pages = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).filter((entry) => existsSync(`${corpus}${entry.name}/index.html`))
  : [];

test.use({ folder: '../shared/corpus', locale: 'zh-CN', viewport: { width: 1280, height: 800 } });

// Said once, by the process that collects the tests; where there are no pages there is no test, and none is counted.
if (pages.length === 0 && process.env.TEST_WORKER_INDEX === undefined)
  console.log('No real pages beside the repository: the tests on real pages do not run.');

for (const { name } of pages)
  test(`${name}: idle it changes nothing, every aid at once works, reset leaves the page as it was`, async ({ page, site }) => {
    // One of the pages is 287,000 pixels long.
    test.setTimeout(180_000);
    const errors: string[] = [];
    await page.route('**/*', (route) => (route.request().url().startsWith(site.origin) ? route.continue() : route.abort()));
    await page.goto(site.url(`/${name}/index.html`));
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.evaluate(() => {
      const seen: string[] = [];
      (window as unknown as { seen: string[] }).seen = seen;
      new MutationObserver((records) => {
        for (const { target, type, addedNodes } of records) {
          const own = [...addedNodes].every((node) => /^(script|mangdao-toolbar)$/i.test(node.nodeName));
          if (type !== 'childList' || !own || addedNodes.length === 0) seen.push(`${type} ${target.nodeName}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await page.addScriptTag({ url: '/mangdao/mangdao.js' });
    await ready(page);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);

    const before = await hostHtml(page);
    for (const { id } of await page.evaluate(() => window.mangdao!.aids()))
      await page.evaluate((aid) => window.mangdao!.set(aid), id);
    await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
    expect(await hostHtml(page)).not.toBe(before);
    await page.evaluate(() => window.mangdao!.reset());
    expect(await hostHtml(page)).toBe(before);
    expect(errors).toEqual([]);
  });
