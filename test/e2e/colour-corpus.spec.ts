// Themes on real pages: text stands out, pictures stay, nothing is left behind; measured by pixels, from outside.
import type { Page } from '@playwright/test';
import { settings as schema } from '../../packages/aids/src/colour-theme/settings.js';
import { reset, set } from './support/aids.js';
import { ownColours } from './support/colour-page.js';
import { pixels, sight, type Colour, type Pixels } from './support/pixels.js';
import { expect, hostHtml, ready, test } from './support/site.js';
import { corpusPages, putProbe, settled, type ProbedLine } from './support/text-probe.js';

const scale = 2;
const width = 1280;
/** As far down as each page is looked at, in CSS pixels. */
const depth = 2000;

test.use({ folder: '../shared/corpus', locale: 'zh-CN', viewport: { width, height: 800 }, deviceScaleFactor: scale, trace: 'off' });

if (corpusPages.length === 0 && process.env.TEST_WORKER_INDEX === undefined)
  console.log('No real pages, or no probe, beside the repository: the tests of colours on real pages do not run.');

/** A theme moves no line. */
const placeOf = ([left, top, , , , words]: ProbedLine): string => `${left} ${top} ${words}`;

const linesOf = (page: Page): Promise<ProbedLine[]> => page.evaluate((maxY) => window.__probe.lines(maxY), depth);

/** What a page looks like, and its lines of text that stood still meanwhile. */
async function look(page: Page): Promise<{ seen: Pixels; lines: ProbedLine[] }> {
  const clip = { x: 0, y: 0, width, height: Math.min(depth, await page.evaluate(() => document.documentElement.scrollHeight)) };
  const before = new Set((await linesOf(page)).map(placeOf));
  // To hide the caret, Playwright would write on the page's fields.
  const screenshot = await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'initial' });
  const lines = (await linesOf(page)).filter((line) => before.has(placeOf(line)));
  return { seen: pixels(screenshot, scale), lines };
}

const area = ([left, top, right, bottom]: readonly [number, number, number, number, ...unknown[]]) => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** Share of characters, in percent, that stand out from their ground by 7:1, a hair's breadth let go; and the lines that do not. */
function contrasted(lines: readonly ProbedLine[], seen: Pixels): { share: number; faint: string[] } {
  let [all, clear] = [0, 0];
  const faint: string[] = [];
  for (const line of lines) {
    const rows = seen.rows(area(line));
    if (rows.length === 0) continue;
    const { ratio } = sight(rows);
    all += line[4];
    if (ratio >= 6.9) clear += line[4];
    else faint.push(`${line[5]} ${ratio.toFixed(1)}:1 ${line[7]}`);
  }
  return { share: (100 * clear) / all, faint };
}

/** True where the page itself shows nothing of a line, because something else lies over it. */
function isCovered(line: ProbedLine, original: Pixels): boolean {
  const rows = original.rows(area(line));
  return rows.length > 0 && sight(rows).ratio < 1.1;
}

/** The mean colour of every other row. */
function mean(rows: Colour[][]): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < rows.length; y += 2)
    for (const [red, green, blue] of rows[y]!) {
      sum[0] += red;
      sum[1] += green;
      sum[2] += blue;
      count++;
    }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
const distance = (one: readonly number[], other: readonly number[]): number => Math.max(...one.map((value, index) => Math.abs(value - other[index]!)));

/**
 * Measuring the first takes longer than all others together; the text of the second lies in frames, where the probe does not
 * look; over that of the last wander advertisements, in any colours.
 */
const leftOut = new Set(['en-sqlite-requirements-huge', 'zh-voldev-frameset', 'zh-zjg-trading-home']);

/** One page in four, each in the next theme. */
const chosen = corpusPages
  .filter((name) => !leftOut.has(name))
  .filter((_, index) => index % 4 === 0)
  .map((name, index) => [name, schema.theme.values[index % schema.theme.values.length]!] as const);

for (const [name, theme] of chosen)
  test(`${name} in ${theme}: text stands out, pictures stay, a reset leaves no trace`, async ({ page, site }) => {
    test.slow();
    await page.route('**/*', (route) => (route.request().url().startsWith(site.origin) ? route.continue() : route.abort()));
    await page.goto(site.url(`/${name}/index.html`));
    await putProbe(page);
    // Without the launcher, which would lie over text.
    await page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { src: '/mangdao/mangdao.js' });
      script.dataset.launcher = 'none';
      document.head.append(script);
    });
    await ready(page);
    const before = await hostHtml(page);
    const pictures = await page.evaluate((maxY) => window.__probe.images(maxY), depth);
    const original = await look(page);
    const covered = new Set(original.lines.filter((line) => isCovered(line, original.seen)).map(placeOf));

    await set(page, 'colour-theme', { theme, ...(theme === 'custom' && ownColours) });
    await settled(page);
    const { seen, lines } = await look(page);
    const { share, faint } = contrasted(lines.filter((line) => !covered.has(placeOf(line))), seen);
    expect.soft(share, faint.join('\n')).toBeGreaterThanOrEqual(99);

    const places = await page.evaluate((maxY) => window.__probe.images(maxY), depth);
    expect.soft(places.length).toBe(pictures.length);
    const lost = pictures.flatMap((picture, index) => {
      const shown = original.seen.rows(area(picture));
      // Something else may have lain over it from the start.
      if (shown.length === 0 || distance(mean(shown), picture[4]) > 20) return [];
      const moved = distance(mean(shown), mean(seen.rows(area(places[index]!))));
      return moved < 24 ? [] : [`${JSON.stringify(area(picture))} moved by ${Math.round(moved)} of 255`];
    });
    expect.soft(lost).toEqual([]);

    await reset(page);
    expect(await hostHtml(page)).toBe(before);
  });
