import type { Activate } from '@mangdao/contract';
import { look, type Look } from './look.js';
import { palette } from './palette.js';
import type { settings as schema } from './settings.js';
import { themeCss, themeProperties } from './theme-css.js';

/** One static sheet colours the page; claims say of each element whether it shows text, a ground or a picture. */
export const activate: Activate<typeof schema> = (page, settings, signal) => {
  const theme = page.sheet(signal, { firstPaint: true });
  const behinds = page.sheet(signal);
  const ruled = new Set<string>();

  /** See-through pictures keep the colour that they were drawn for behind them. */
  const ruleBehind = (colour: string): string => {
    if (colour && !ruled.has(colour)) {
      ruled.add(colour);
      behinds.add(`[mangdao-behind="${colour}"]{background-color:${colour}!important}`);
    }
    return colour;
  };

  const claim = (elements: ReadonlySet<Element>): void => {
    if (elements.size === 0) return;
    const looks = new Map<Element, Look>();
    page.original(() => {
      for (const element of elements) looks.set(element, look(element));
    });
    for (const [element, { words, behind }] of looks) {
      page.claim(element, 'mangdao-look', words || null, signal);
      page.claim(element, 'mangdao-behind', ruleBehind(behind) || null, signal);
    }
  };

  page.watch(({ added, changed, restyled }) => {
    const elements = new Set<Element>(added);
    for (const element of changed) elements.add(element);
    for (const element of restyled) {
      elements.add(element);
      for (const below of element.querySelectorAll('*')) elements.add(below);
    }
    claim(elements);
  }, signal);

  page.follow(
    settings,
    (values) => {
      const colours = palette(values);
      for (const [name, value] of Object.entries(themeProperties(colours)))
        theme.property(name as `--mangdao-${string}`, value);
      theme.replace(themeCss(colours));
    },
    signal,
  );
};
