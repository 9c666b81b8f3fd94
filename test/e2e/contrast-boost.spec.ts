// Clearer text on a page that holds whatever pages show: looked at by pixels, as a visitor sees it.
import { writeFile } from 'node:fs/promises';
import { settings as schema } from '../../packages/aids/src/contrast-boost/settings.js';
import { reset, set } from './support/aids.js';
import { colourFolder, openColourPage, scale, shotOf, wholeWindow } from './support/colour-page.js';
import type { Shot } from './support/colour-verdicts.js';
import { sight } from './support/pixels.js';
import { expect, hostHtml, ready, test } from './support/site.js';

test.use({ folder: colourFolder, locale: 'zh-CN', viewport: wholeWindow, deviceScaleFactor: scale, trace: 'off' });

const texts = `heading text grey white-on-dark dimmed link link-plain link-plain-text code mark mark-not marker required mixed oklch
  light-dark scheme-dark adopted th td column-text button button-link button-role button-ghost button-input
  button-pressed hover field-text placeholder textarea select number date invalid valid choice-on choice tab tab-selected tab-active
  tab-inactive menu-current menu-item menu-on accordion day-selected day step-current step badge sprite-link icon-font
  shadowed clip-text card-text sticky-text dropdown-text
  tooltip-text popover-around before-text restyled`.split(/\s+/);

/** Where the commonest colour behind a text is not the one that it stands out from least. */
const onUneven = ['button-gradient', 'on-gradient', 'on-background', 'on-picture', 'on-video', 'on-canvas', 'on-carousel'];

const pictures = ['photo', 'poster', 'photo-background', 'canvas', 'map', 'svg-chart', 'bar-1', 'bar-2', 'bar-3', 'stack-1', 'stack-2', 'stack-3'];

/** Where edges are smoothed, the strongest pixels of a stroke may be this much weaker than its colour. */
const smoothed = 0.15;

const ratioIn = ({ pixels, places }: Shot, id: string): number => sight(pixels.rows(places[id]!.text)).ratio;
const picture = ({ pixels, places }: Shot, id: string, part: 'box' | 'text'): string => JSON.stringify(pixels.rows(places[id]![part]));

for (const ratio of schema.ratio.values)
  test(`every text has ${ratio} to 1, and what has it already is left alone`, async ({ page, site }, info) => {
    await openColourPage(page, site);
    await ready(page);
    const html = await hostHtml(page);
    const before = await shotOf(page);
    await set(page, 'contrast-boost', { ratio });
    // Pictures are read by then.
    await page.waitForTimeout(500);
    const now = await shotOf(page);
    await writeFile(info.outputPath('seen.png'), now.screenshot);

    const short = [...texts, ...onUneven].filter((id) => ratioIn(now, id) < Number(ratio) - smoothed);
    expect.soft(short.map((id) => `${id}: ${ratioIn(before, id).toFixed(2)}, now ${ratioIn(now, id).toFixed(2)}`), 'too weak').toEqual([]);
    const clear = texts.filter((id) => ratioIn(before, id) >= Number(ratio) + smoothed);
    expect.soft(clear.length, 'clear before').toBeGreaterThan(10);
    expect.soft(clear.filter((id) => picture(now, id, 'text') !== picture(before, id, 'text')), 'changed, but was clear').toEqual([]);
    expect.soft(pictures.filter((id) => picture(now, id, 'box') !== picture(before, id, 'box')), 'changed pictures').toEqual([]);

    await reset(page);
    expect(await hostHtml(page)).toBe(html);
    const after = await shotOf(page);
    expect(after.screenshot.equals(before.screenshot), 'as it was').toBe(true);
  });
