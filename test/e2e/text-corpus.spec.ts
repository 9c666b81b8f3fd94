// Text on real pages grows, opens up and stays whole; measured from outside, by a probe that knows nothing of the toolbar.
import type { Page } from '@playwright/test';
import { off, set } from './support/aids.js';
import { expect, ready, test, type Site } from './support/site.js';
import { corpusPages, faredText, rememberText, settled } from './support/text-probe.js';

test.use({ folder: '../shared/corpus', locale: 'zh-CN', viewport: { width: 1280, height: 800 } });

if (corpusPages.length === 0 && process.env.TEST_WORKER_INDEX === undefined)
  console.log('No real pages, or no probe, beside the repository: the tests of text on real pages do not run.');

/** Measuring the first two takes longer than a test may, and the text of the last lies in frames, where the probe does not look. */
const leftOut = new Set(['en-sqlite-requirements-huge', 'zh-capda-news-large', 'zh-voldev-frameset']);
const pages = corpusPages.filter((name) => !leftOut.has(name));

/** One page in four. */
const quarter = (which: 0 | 1 | 2 | 3): string[] => pages.filter((_, index) => index % 4 === which);

async function open(page: Page, site: Site, name: string): Promise<void> {
  test.slow();
  await page.route('**/*', (route) => (route.request().url().startsWith(site.origin) ? route.continue() : route.abort()));
  await page.goto(site.url(`/${name}/index.html`));
  await page.addScriptTag({ url: '/mangdao/mangdao.js' });
  await ready(page);
}

/**
 * At most one character in a hundred is cut off, run over or gone; where text grows, as good as all of it does. A busy
 * machine may take a while to come to that.
 */
async function expectWhole(page: Page, factor: number): Promise<void> {
  await settled(page);
  await expect(async () => {
    const { chars, clipped, overlapped, gone, grown, worst } = await faredText(page, factor);
    const what = JSON.stringify(worst);
    expect(chars).toBeGreaterThan(0);
    expect(clipped + overlapped + gone, what).toBeLessThanOrEqual(1);
    expect(grown, what).toBeGreaterThanOrEqual(99);
  }).toPass({ timeout: 8_000, intervals: [500] });
}

interface Variant {
  readonly title: string;
  readonly pages: readonly string[];
  readonly aid: 'text-size' | 'text-spacing';
  readonly settings: object;
  readonly factor: number;
  readonly width: number;
}

const size = (scale: number, on: readonly string[], width = 1280): Variant => ({
  title: `text ${scale} times as large in a window ${width} pixels wide`,
  pages: on,
  aid: 'text-size',
  settings: { scale },
  factor: scale,
  width,
});
const spacing = (title: string, settings: object, on: readonly string[]): Variant => ({
  title: `text ${title}`,
  pages: on,
  aid: 'text-spacing',
  settings,
  factor: 1,
  width: 1280,
});

const variants = [
  size(2, pages),
  size(1.3, quarter(0)),
  size(1.5, quarter(3)),
  size(3, quarter(1)),
  size(2, quarter(2), 1024),
  size(2, quarter(0), 375),
  spacing('spaced as it has to bear', {}, quarter(2)),
  spacing('spaced as far as it goes', { line: 2.5, letter: 0.3, word: 0.5, paragraph: 3 }, quarter(3)),
];

for (const { title, pages: names, aid, settings, factor, width } of variants)
  for (const name of names)
    test(`${name}: ${title} stays whole`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, site, name);
      await rememberText(page);
      await set(page, aid, settings);
      await expectWhole(page, factor);
    });

/** What a visitor, or a script of the page, does; `undo` leaves the page as it was. */
interface Interaction {
  readonly name: string;
  readonly title: string;
  act(page: Page): Promise<void>;
  undo(page: Page): Promise<void>;
}

/** Shows each pane that lies hidden beside others of its kind in place of those, as scripts for tabs do; or takes that back. */
const swapPanes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const shown = (element: Element): boolean => getComputedStyle(element).display !== 'none';
    const marked = window as unknown as { swapped: Map<HTMLElement, string> | undefined };
    if (marked.swapped) {
      for (const [element, display] of marked.swapped) element.style.display = display;
      marked.swapped = undefined;
      return;
    }
    const swapped = (marked.swapped = new Map<HTMLElement, string>());
    for (const element of document.body.querySelectorAll<HTMLElement>('div, ul, dl, table, section')) {
      const siblings = [...(element.parentElement?.children ?? [])] as HTMLElement[];
      const others = siblings.filter((other) => other !== element && other.localName === element.localName && shown(other));
      if (shown(element) || swapped.has(element) || others.length === 0 || element.textContent.trim().length < 10) continue;
      for (const one of [element, ...others]) {
        swapped.set(one, one.style.display);
        one.style.display = one === element ? 'block' : 'none';
      }
    }
    if (swapped.size === 0) throw new Error('There is no hidden pane on this page.');
  });

/** A second copy of the longest list or table comes at its end; or goes. It is the same each time. */
const addContent = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((add) => {
    const kept = window as unknown as { added?: Element };
    if (!kept.added) {
      const all = [...document.body.querySelectorAll('ul, ol, table, form, section, p')];
      const longest = all.filter(({ textContent }) => textContent.length < 2000).sort((a, b) => b.textContent.length - a.textContent.length)[0]!;
      kept.added = longest.cloneNode(true) as Element;
      longest.after(kept.added);
    }
    const { added } = kept as { added: Element & { place?: Element } };
    added.place ??= added.previousElementSibling!;
    if (add) added.place.after(added);
    else added.remove();
  }, on);

const panes = (name: string): Interaction => ({ name, title: 'a pane that takes the place of another', act: swapPanes, undo: swapPanes });
const added = (name: string): Interaction => ({
  name,
  title: 'what is added',
  act: (page) => addContent(page, true),
  undo: (page) => addContent(page, false),
});
const opened = (name: string): Interaction => {
  const open = (page: Page, on: boolean): Promise<void> =>
    page.evaluate((now) => {
      for (const details of document.querySelectorAll('details')) details.open = now;
    }, on);
  return { name, title: 'what folds open', act: (page) => open(page, true), undo: (page) => open(page, false) };
};

const interactions = [
  ...['zh-zjcom-gbk-home', 'zh-hainan-construction-home', 'zh-jzzf-home', 'en-modern-css-features'].map(panes),
  ...['zh-xjcpa-home', 'zh-hechuan-tvu-tables', 'zh-ninghe-consult-form'].map(added),
  opened('en-modern-css-features'),
];

for (const { name, title, act, undo } of interactions.filter(({ name }) => pages.includes(name)))
  test(`${name}: ${title} is twice as large and whole`, async ({ page, site }) => {
    await open(page, site, name);
    await act(page);
    await rememberText(page);
    await undo(page);
    await set(page, 'text-size', { scale: 2 });
    await settled(page);
    await act(page);
    await expectWhole(page, 2);
  });

const menu = `<!doctype html><html lang="zh-CN"><style>
  body { margin: 0; font: 14px/1.6 sans-serif } ul { margin: 0; padding: 0; list-style: none }
  #nav > li { position: relative; float: left; width: 110px; height: 36px; line-height: 36px; background: #036; color: #fff; text-align: center }
  #nav ul { display: none; position: absolute; top: 36px; left: 0; width: 110px; background: #fff; color: #000 }
  #nav > li:hover ul { display: block } #nav ul li { height: 28px; line-height: 28px; white-space: nowrap }
  #news { clear: both; padding-top: 400px }
</style><ul id="nav">${['机构', '服务', '公开']
  .map((name) => `<li>${name}<ul><li>${name}的职能介绍</li><li>${name}的办事指南</li><li>${name}的联系方式</li></ul></li>`)
  .join('')}</ul><p id="news">请不起律师的人，可以申请法律援助，不收任何费用。</p>`;

test('a menu that opens under the pointer is twice as large and whole', async ({ page, site }) => {
  test.skip(corpusPages.length === 0, 'There is no probe beside the repository.');
  site.page('/menu.html', { html: menu });
  await page.goto(site.url('/menu.html'));
  await page.addScriptTag({ url: '/mangdao/mangdao.js' });
  await ready(page);
  for (const index of [0, 2]) {
    const item = page.locator('#nav > li').nth(index);
    await item.hover({ position: { x: 5, y: 5 } });
    await rememberText(page);
    await page.mouse.move(600, 500);
    await set(page, 'text-size', { scale: 2 });
    await settled(page);
    await item.hover({ position: { x: 5, y: 5 } });
    await expect(item.locator('ul')).toBeVisible();
    await expectWhole(page, 2);
    await page.mouse.move(600, 500);
    await off(page, 'text-size');
  }
});
