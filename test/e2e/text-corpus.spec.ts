// Text on real pages grows, opens up and stays whole; measured from outside, by a probe that knows nothing of the toolbar.
import type { Page } from '@playwright/test';
import { set } from './support/aids.js';
import { expect, ready, test, type Site } from './support/site.js';
import { corpusPages, faredText, rememberText, settled, type Fared } from './support/text-probe.js';

test.use({ folder: '../shared/corpus', locale: 'zh-CN', viewport: { width: 1280, height: 800 } });

if (corpusPages.length === 0 && process.env.TEST_WORKER_INDEX === undefined)
  console.log('No real pages, or no probe, beside the repository: the tests of text on real pages do not run.');

/** So many elements that measuring them alone takes longer than a test may; their kinds are on smaller pages too. */
const huge = new Set(['en-sqlite-requirements-huge', 'zh-capda-news-large']);
const pages = corpusPages.filter((name) => !huge.has(name));

/** Every so-manieth page, from one on. */
const some = (every: number, from: number): string[] => pages.filter((_, index) => index % every === from);

async function open(page: Page, site: Site, name: string): Promise<void> {
  test.slow();
  await page.route('**/*', (route) => (route.request().url().startsWith(site.origin) ? route.continue() : route.abort()));
  await page.goto(site.url(`/${name}/index.html`));
  await page.addScriptTag({ url: '/mangdao/mangdao.js' });
  await ready(page);
}

/** At most one character in a hundred is cut off, run over or gone; where text grows, as good as all of it does. */
function expectWhole({ clipped, overlapped, gone, grown, worst }: Fared): void {
  const what = JSON.stringify(worst);
  expect(clipped + overlapped + gone, what).toBeLessThanOrEqual(1);
  expect(grown, what).toBeGreaterThanOrEqual(99);
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
  size(2, some(2, 0)),
  size(1.3, some(12, 1)),
  size(1.5, some(12, 3)),
  size(3, some(8, 5)),
  size(2, some(8, 7), 1024),
  size(2, some(8, 1), 375),
  spacing('spaced as it has to bear', {}, some(8, 3)),
  spacing('spaced as far as it goes', { line: 2.5, letter: 0.3, word: 0.5, paragraph: 3 }, some(8, 6)),
];

for (const { title, pages: names, aid, settings, factor, width } of variants)
  for (const name of names)
    test(`${name}: ${title} stays whole`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, site, name);
      await rememberText(page);
      await set(page, aid, settings);
      expectWhole(await faredText(page, factor));
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
  ...['zh-zjcom-gbk-home', 'zh-hainan-construction-home', 'zh-tobacco-disclosure', 'zh-jzzf-home', 'en-modern-css-features'].map(panes),
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
    expectWhole(await faredText(page, 2));
  });
