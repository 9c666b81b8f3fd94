import type { CDPSession, Page } from '@playwright/test';
import { signFont } from '../../../packages/aids/src/testing/sign-font.js';
import type { Shot } from './colour-verdicts.js';
import { pageBoxes } from './page-boxes.js';
import { pixels, sight } from './pixels.js';
import type { Site } from './site-server.js';
import { settled } from './text-probe.js';

/** What a visitor picked for the theme `custom`. */
export const ownColours = { text: '#fff4d6', background: '#2b1d00', link: '#9fd8ff' };

/** The folder whose page holds everything to look at. */
export const colourFolder = 'test/e2e/colours';

/** Device pixels to a CSS pixel: strokes of Chinese text at 16 px have their whole colour from 2 on. */
export const scale = 2;

/** A window that holds the whole page, so that one screenshot shows it with the pointer on it. */
export const wholeWindow = { width: 1280, height: 1920 };

const forcedStates: Readonly<Record<string, readonly string[]>> = {
  '#visited': ['visited'],
  '#menu-hover': ['hover'],
  '#focus': ['focus', 'focus-visible'],
  '#focus-field': ['focus', 'focus-visible'],
  '#menu-focus': ['focus', 'focus-visible'],
};

async function forceStates(session: CDPSession): Promise<void> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  for (const [selector, forcedPseudoClasses] of Object.entries(forcedStates)) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...forcedPseudoClasses] });
  }
}

/** Opens the page and waits for its pictures. */
export async function openColourPage(page: Page, site: Site): Promise<void> {
  site.page('/sign.woff2', { body: Buffer.from(signFont.split(',')[1]!, 'base64') });
  await page.goto(site.url('/index.html'));
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
}

/** What the page's own scripts add and change while a theme is on. */
export const changeLater = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const add = (name: string, id: string, className: string, text: string): void =>
      document.querySelector('#late')!.append(Object.assign(document.createElement(name), { id, className, textContent: text }));
    add('p', 'late-text', 'late', '后来的字');
    add('button', 'late-button', 'button', '提交');
    document.querySelector('#restyled')!.className = 'highlighted';
    document.querySelector('#tab-later')!.className = 'active';
  });

/** Brings the page into the states that only a visitor makes: pointed at, focused, selected, filled in. */
export async function useColourPage(page: Page): Promise<void> {
  await forceStates(await page.context().newCDPSession(page));
  await page.locator('#invalid-user').fill('12');
  await page.locator('#focus-real').focus();
  await page.evaluate(() => document.getSelection()!.selectAllChildren(document.querySelector('#selected')!));
  await page.locator('#hover').hover();
}

/** Opens the page's pop-up over the text that it belongs to. */
export const openPopover = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const popover = document.querySelector<HTMLElement>('#popover')!;
    const { left, top } = popover.parentElement!.getBoundingClientRect();
    Object.assign(popover.style, { left: `${left + 20}px`, top: `${top + 10}px` });
    popover.showPopover();
  });

/** Opens the page's modal dialog. */
export const openDialog = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.showModal());

/**
 * The text cursor in an empty field as it blinks: the strongest contrast inside the field that is seen within a second.
 */
export async function caretRatio(page: Page): Promise<number> {
  const field = page.locator('#caret');
  await field.focus();
  const { x, y, width, height } = (await field.boundingBox())!;
  const clip = { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
  let strongest = 1;
  for (const end = performance.now() + 1200; performance.now() < end && strongest < 3; )
    strongest = Math.max(strongest, sight(pixels(await page.screenshot({ clip, caret: 'initial' }), scale).rows({ ...clip, x: 0, y: 0 })).ratio);
  return strongest;
}

/** One screenshot of the page, or of one element and a little around it, and where everything lies. */
export async function shotOf(page: Page, selector?: string): Promise<Shot & { readonly screenshot: Buffer }> {
  await settled(page);
  const box = selector === undefined ? null : await page.locator(selector).boundingBox();
  const clip = box ? { x: Math.floor(box.x) - 8, y: Math.floor(box.y) - 8, width: Math.ceil(box.width) + 16, height: Math.ceil(box.height) + 16 } : undefined;
  const screenshot = await page.screenshot({ animations: 'disabled', caret: 'initial', ...(clip && { clip }) });
  return { screenshot, pixels: pixels(screenshot, scale, clip?.x, clip?.y), places: await pageBoxes(page) };
}
