import type { Page } from '@playwright/test';
import { expect, ready, tag, test } from './support/site.js';

test.use({ folder: 'examples/portal', viewport: { width: 1280, height: 800 } });

/** What the aids say of each element, in document order; what was repaired depends on what had come in when. */
const marks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('body, body *')) {
      const own = [...element.attributes].filter(({ name }) => name.startsWith('mangdao-') && !/-(least|fit|icon)$/.test(name));
      found.push(`${element.localName} ${own.map(({ name, value }) => `${name}=${value}`).sort().join(' ')}`);
    }
    return found;
  });

for (const path of ['/index.html', '/consult.html', '/old.html'])
  test(`${path}: a returning visitor gets the same page as on the first visit`, async ({ page, site }) => {
    await page.goto(site.url(path));
    await ready(page);
    await page.evaluate(() => window.mangdao!.set('colour-theme', { theme: 'yellow-on-black' }));
    await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
    const first = await marks(page);
    const sheets = (): Promise<number> => page.evaluate(() => document.adoptedStyleSheets.length);
    const before = await sheets();
    await page.waitForFunction(() => (localStorage.getItem('mangdao') ?? '').includes('--mangdao-ink'));
    await page.reload();
    await ready(page);
    expect(await marks(page)).toEqual(first);
    // The replayed style has given way to the aids' own.
    expect(await sheets()).toBe(before);
  });

test('text that the page itself lets change gradually grows by the factor, once, however often the page restyles it', async ({ page, site }) => {
  await page.goto(
    site.page('/gradual', {
      html: `<!doctype html><html><head>${tag}<style>* { transition: all .3s } p { font-size: 16px; background: #036; color: #fff }
        .on a { color: #c00 }</style></head><body><p>字 <a href="#a">链接</a></p></body></html>`,
    }),
  );
  await ready(page);
  await page.evaluate(() => {
    (window as unknown as { runs: number }).runs = 0;
    document.addEventListener('transitionrun', () => (window as unknown as { runs: number }).runs++);
  });
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  await page.evaluate(() => window.mangdao!.set('colour-theme', { theme: 'white-on-black' }));
  const look = (): Promise<string[]> =>
    page.evaluate(() => [...document.querySelectorAll('p, a')].map((element) => `${getComputedStyle(element).fontSize} ${element.getAttribute('mangdao-look')}`));
  expect(await look()).toEqual(['32px ground', '32px null']);
  for (let i = 0; i < 4; i++) {
    await page.evaluate(() => document.body.classList.toggle('on'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 260)));
  }
  await page.setViewportSize({ width: 900, height: 700 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  expect(await look()).toEqual(['32px ground', '32px null']);
  // Nothing that we do sets off the page's own transitions.
  expect(await page.evaluate(() => (window as unknown as { runs: number }).runs)).toBe(0);
});
