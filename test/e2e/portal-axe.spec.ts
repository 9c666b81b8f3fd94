import { choices, off, reset, set, supportedAids } from './support/aids.js';
import { axeFindings, colourRules, judgedContrasts } from './support/axe-findings.js';
import { closePanel, openPanel, sheet } from './support/panel.js';
import { portalPages } from './support/portal-pages.js';
import { expect, ready, test } from './support/site.js';

// A trace photographs the page at every step; there are hundreds here.
test.use({ folder: 'examples/portal', trace: 'off' });

for (const path of [...portalPages, '/apply.html']) {
  test(`${path}: axe finds nothing that is not there without us`, async ({ page, site }) => {
    test.setTimeout(90_000);
    site.page('/mangdao/mangdao.js', { html: '' });
    await page.goto(site.url(path));
    const theirs = new Set(await axeFindings(page));
    const ours = async (rules?: string[]): Promise<string[]> =>
      (await axeFindings(page, rules)).filter((finding) => !theirs.has(finding));

    site.unpage('/mangdao/mangdao.js');
    await page.goto(site.url(path));
    await ready(page);
    expect(await ours(), 'idle').toEqual([]);
    await openPanel(page);
    expect(await ours(), 'panel open').toEqual([]);

    const aids = await supportedAids(page);
    for (const aid of aids) {
      await set(page, aid);
      expect(await ours(), aid).toEqual([]);
      await off(page, aid);
    }
    for (const theme of await choices(page, 'colour-theme', 'theme')) {
      await set(page, 'colour-theme', { theme });
      // A theme changes nothing but colours.
      expect(await ours(colourRules), theme).toEqual([]);
    }
    for (const aid of aids) await set(page, aid);
    expect(await ours(), 'everything on').toEqual([]);
    await closePanel(page);
    await reset(page);
    expect(await ours(), 'after a reset').toEqual([]);
  });
}

// Outside <body>, where the toolbar stands, axe-core decides no contrast: it learns what lies behind a text from a grid
// that it builds from the body alone, and reports all of ours as undecided. Inside the body the same texts are judged.
test('the toolbar moved into the body: contrast and targets too', async ({ page, site }) => {
  test.setTimeout(90_000);
  await page.goto(site.url('/en.html'));
  await ready(page);
  await page.evaluate(() => document.body.append(document.querySelector('mangdao-toolbar')!));
  expect(await axeFindings(page), 'launcher').toEqual([]);

  await openPanel(page);
  expect(await judgedContrasts(page, 'mangdao-panel')).toBeGreaterThan(10);
  await sheet(page).locator('summary').evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
  expect(await axeFindings(page), 'panel').toEqual([]);
  for (const theme of await choices(page, 'colour-theme', 'theme')) {
    await set(page, 'colour-theme', { theme });
    expect(await axeFindings(page, colourRules), theme).toEqual([]);
  }
  for (const aid of await supportedAids(page)) await set(page, aid);
  expect(await axeFindings(page), 'everything on').toEqual([]);
});
