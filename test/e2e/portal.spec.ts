import { openPanel, closePanel } from './support/panel.js';
import { portalPages } from './support/portal-pages.js';
import { reset, set, supportedAids } from './support/aids.js';
import { collectViolations, expect, hostHtml, ready, test } from './support/site.js';

test.use({ folder: 'examples/portal' });

for (const path of portalPages) {
  test(`${path}: nothing fails, nothing leaves the site, and a reset leaves no trace`, async ({ page, site }) => {
    const violations = await collectViolations(page);
    const outside: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.origin}/`)) outside.push(request.url());
    });
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });

    await page.goto(site.url(path));
    await ready(page);
    const before = await hostHtml(page);
    const aids = await supportedAids(page);
    expect(aids.length).toBeGreaterThan(3);

    await openPanel(page);
    for (const aid of aids) await set(page, aid);
    expect(Object.keys(await page.evaluate(() => window.mangdao!.get())).length).toBeGreaterThan(0);
    expect(await hostHtml(page), 'the aids do something').not.toBe(before);
    await closePanel(page);
    await reset(page);

    expect(await hostHtml(page)).toBe(before);
    expect(await page.evaluate(() => window.mangdao!.get())).toEqual({});
    expect(violations).toEqual([]);
    expect(failed).toEqual([]);
    expect(outside).toEqual([]);
  });

  test(`${path}: each aid alone leaves no trace`, async ({ page, site }) => {
    await page.goto(site.url(path));
    await ready(page);
    const before = await hostHtml(page);
    for (const aid of await supportedAids(page)) {
      await set(page, aid);
      await reset(page);
      expect(await hostHtml(page), aid).toBe(before);
    }
  });
}

test('the tag stands in the head of every page, before anything that draws', async ({ request, site }) => {
  for (const path of portalPages) {
    // The oldest page is not UTF-8; what is looked for is ASCII.
    const html = (await (await request.get(site.url(path))).body()).toString('latin1');
    const head = html.slice(0, html.search(/<\/head>/i));
    expect(head, path).toContain('<script src="/mangdao/mangdao.js"></script>');
    expect(head.indexOf('mangdao.js'), path).toBeLessThan(head.search(/<link/i));
  }
});
