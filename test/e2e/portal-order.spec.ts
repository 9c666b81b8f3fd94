import { set, supportedAids } from './support/aids.js';
import { launcher, openPanel, sheet } from './support/panel.js';
import { portalPages } from './support/portal-pages.js';
import { expect, ready, test } from './support/site.js';
import { tabStops } from './support/tab-stops.js';

// A trace photographs the page at every key; there are hundreds here.
test.use({ folder: 'examples/portal', trace: 'off' });

for (const path of portalPages) {
  test(`${path}: the launcher is the first Tab stop, and the page's own order stays`, async ({ page, site }) => {
    site.page('/mangdao/mangdao.js', { html: '' });
    await page.goto(site.url(path));
    const own = await tabStops(page);
    expect(own.length).toBeGreaterThan(5);

    site.unpage('/mangdao/mangdao.js');
    await page.goto(site.url(path));
    await ready(page);
    expect(await tabStops(page)).toEqual(['mangdao-toolbar', ...own]);

    await openPanel(page);
    for (const aid of await supportedAids(page)) await set(page, aid);
    await sheet(page).locator('mangdao-reset button').click();
    await expect.poll(() => page.evaluate(() => window.mangdao!.get())).toEqual({});
    await page.keyboard.press('Escape');
    await launcher(page).focus();
    expect(await tabStops(page)).toEqual(own);
  });
}

test('the skip link comes right after the launcher, and its target gets the focus', async ({ page, site }) => {
  await page.goto(site.url('/index.html'));
  await ready(page);
  await page.keyboard.press('Tab');
  await expect(launcher(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
