import type { Activate, ClaimName } from '@mangdao/contract';
import { drawing } from './drawing.js';
import { look, type Look } from './look.js';
import { palette } from './palette.js';
import { Known, Reading } from './reading.js';
import { PictureSizes } from './picture-sizes.js';
import type { settings as schema } from './settings.js';
import { isListed, standingOut } from './standing-out.js';
import { firstPaintCss, laterCss, themeCss, themeProperties } from './theme-css.js';

/** The pictures that keep a colour behind them, by the claim that names it. */
const behindParts = { 'mangdao-behind': '', 'mangdao-behind-before': '::before', 'mangdao-behind-after': '::after' } as const;

/** What costs a layout of the whole page waits so long, in ms. */
const patience = 500;

/** One static sheet colours the page; claims say of each element what only measuring can tell. */
export const activate: Activate<typeof schema> = async (page, settings, signal) => {
  const theme = page.sheet(signal, { firstPaint: true });
  const behinds = page.sheet(signal);
  const later = page.sheet(signal);
  page.sheet(signal, { firstPaint: 'only' }).replace(firstPaintCss() + laterCss());
  const ruled = new Set<string>();
  const known = new Known();
  const icons = new Map<string, string>();

  /** See-through pictures keep the colour that they were drawn for behind them. */
  const claimBehind = (element: Element, name: keyof typeof behindParts, colour: string): void => {
    const rule = `[${name}="${colour}"]:not([mangdao-bare])${behindParts[name]}`;
    if (colour && !ruled.has(rule)) {
      ruled.add(rule);
      behinds.add(`@media screen and (forced-colors:none){${rule}{background-color:${colour}!important}}`);
    }
    page.claim(element, name, colour || null, signal);
  };

  /** Icons beside texts keep their place, one rule for all that are alike. */
  const claimIcon = (element: Element, style: string): void => {
    let name = icons.get(style);
    if (style && name === undefined) {
      icons.set(style, (name = String(icons.size)));
      behinds.add(`@media screen and (forced-colors:none){[mangdao-icon="${name}"]:not([mangdao-bare]){${style}}}`);
    }
    page.claim(element, 'mangdao-icon', name ?? null, signal);
  };

  /** Runs `read` while the theme leaves the boxes of these elements as the page draws them, and of entries of lists all. */
  const bare = (elements: Iterable<Element>, read: () => void): void => {
    for (const element of elements) page.claim(element, 'mangdao-bare', isListed(element) ? 'colour' : '', signal);
    try {
      read();
    } finally {
      for (const element of elements) page.claim(element, 'mangdao-bare', null, signal);
    }
  };

  const take = (elements: ReadonlySet<Element>): void => {
    const reading = new Reading(known, sizes);
    const looks = new Map<Element, Look>();
    const words = new Map<Element, string>();
    const parents = new Set<Element>();
    for (const element of elements) {
      if (element.localName === 'svg') {
        if (element.parentElement?.closest('svg')) continue;
        const { shapes, behind } = drawing(element, reading);
        for (const [shape, own] of shapes) words.set(shape, own);
        looks.set(element, { words: '', behind, behindBefore: '', behindAfter: '', icon: '' });
      } else if (!(element as Partial<SVGElement>).ownerSVGElement) {
        looks.set(element, look(element, reading));
        if (element.parentElement) parents.add(element.parentElement);
      }
    }
    for (const [element, { words: own }] of looks) words.set(element, own);
    for (const parent of parents) {
      const chosen = standingOut(parent, reading);
      if (chosen && looks.has(chosen)) words.set(chosen, `${words.get(chosen)} chosen`.trimStart());
    }
    claims = () => {
      for (const element of elements) page.claim(element, 'mangdao-look', words.get(element) || null, signal);
      for (const [element, own] of words) if (!elements.has(element)) page.claim(element, 'mangdao-look', own || null, signal);
      for (const [element, { behind, behindBefore, behindAfter, icon }] of looks) {
        claimIcon(element, icon);
        claimBehind(element, 'mangdao-behind', behind);
        claimBehind(element, 'mangdao-behind-before', behindBefore);
        claimBehind(element, 'mangdao-behind-after', behindAfter);
      }
    };
  };
  let claims = (): void => undefined;

  /** Looks at these elements, and at those that how they look depends on. */
  const lookAt = (elements: Set<Element>): void => {
    for (const element of elements) {
      const svg = (element as Partial<SVGElement>).ownerSVGElement;
      if (svg) elements.add(svg);
    }
    if (elements.size === 0) return;
    bare(elements, () => take(elements));
    claims();
  };

  const addAll = (elements: Set<Element>, within: Element): void => {
    elements.add(within);
    for (const below of within.querySelectorAll('*')) elements.add(below);
  };

  const sizes = new PictureSizes(page.window, (waiting) => {
    if (signal.aborted) return;
  page.window.setTimeout(() => later.replace(laterCss()), patience);
    const elements = new Set<Element>();
    // Text in front of a picture needs a plate.
    for (const element of waiting) if (element.isConnected) addAll(elements, element);
    lookAt(elements);
  });

  page.follow(
    settings,
    (values) => {
      const colours = palette(values);
      for (const [name, value] of Object.entries(themeProperties(colours))) theme.property(name as `--mangdao-${string}`, value);
      theme.replace(themeCss(colours));
    },
    signal,
  );

  // The colours are seen first. They are most of it, and measuring takes longer than a frame.
  const frame = (): Promise<void> => new Promise((came) => page.window.requestAnimationFrame(() => came()));
  await frame();
  await frame();
  if (signal.aborted) return;
  page.window.setTimeout(() => later.replace(laterCss()), patience);
  page.watchNearFirst(({ added, changed, restyled }) => {
    const elements = new Set<Element>(added);
    for (const element of changed) elements.add(element);
    for (const element of restyled) {
      // Whether one stands out is told by the others.
      for (const beside of element.parentElement?.children ?? []) elements.add(beside);
      addAll(elements, element);
    }
    lookAt(elements);
  }, signal);
};
