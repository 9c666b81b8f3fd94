import type { Activate } from '@mangdao/contract';
import { addAll, Looks } from './looks.js';
import type { OwnColours } from './own-palette.js';
import { palette, type Palette } from './palette.js';
import type { settings as schema } from './settings.js';
import { firstPaintCss, selectionCss, themeCss, themeProperties } from './theme-css.js';

/** One static sheet colours the page; claims say of each element what only measuring can tell. */
export const activate: Activate<typeof schema> = async (page, settings, signal) => {
  const theme = page.sheet(signal, { firstPaint: true });
  page.sheet(signal, { firstPaint: 'only' }).replace(firstPaintCss());
  const show = (colours: Palette): void => {
    for (const [name, value] of Object.entries(themeProperties(colours))) theme.property(name as `--mangdao-${string}`, value);
    theme.replace(themeCss(colours));
  };
  /** The visitor's own colours, with how well they can be told apart. */
  const showOwn = async (own: OwnColours): Promise<void> => {
    const { ownNotice, ownPalette } = await import('./own-palette.js');
    if (signal.aborted || settings.peek() !== own) return;
    show(ownPalette(own));
    page.notice(ownNotice(own), signal);
  };
  let own: Promise<void> | undefined;
  page.follow(
    settings,
    (values) => {
      page.notice(null, signal);
      if (values.theme === 'custom') own = showOwn(values);
      else show(palette(values.theme));
    },
    signal,
  );
  await own;

  // The colours are seen first. They are most of it, and measuring takes longer than a frame.
  const frame = (): Promise<void> => new Promise((came) => page.window.requestAnimationFrame(() => came()));
  await frame();
  await frame();
  if (signal.aborted) return;
  const selected = page.sheet(signal);
  page.listen(
    'selectionchange',
    () => {
      if (page.window.document.getSelection()?.isCollapsed === false) selected.replace(selectionCss());
    },
    signal,
  );

  const looks = new Looks(page, signal);
  page.watchNearFirst(({ added, changed, restyled }) => {
    const elements = new Set<Element>(added);
    for (const element of changed) elements.add(element);
    for (const element of restyled) {
      // Whether one stands out is told by the others.
      for (const beside of element.parentElement?.children ?? []) elements.add(beside);
      addAll(elements, element);
    }
    looks.take(elements);
  }, signal, { near: 0, portion: 400 });
};
