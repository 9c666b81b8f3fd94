import type { Activate } from '@mangdao/contract';
import type { OwnColours } from './own-palette.js';
import { palette, type Palette } from './palette.js';
import type { settings as schema } from './settings.js';
import { firstPaintCss, selectionCss, themeCss, themeProperties } from './theme-css.js';

/** One static sheet colours the page; claims say of each element what only measuring can tell. */
export const activate: Activate<typeof schema> = async (page, settings, signal) => {
  const { window } = page;
  const { document } = window;
  // Comes while the colours are put on.
  const looking = import('./looks.js');
  looking.catch(() => undefined);
  const theme = page.sheet(signal, { firstPaint: true });
  page.sheet(signal, { firstPaint: 'only' }).replace(firstPaintCss());
  const show = (colours: Palette): void => {
    for (const [name, value] of Object.entries(themeProperties(colours))) theme.property(name as `--mangdao-${string}`, value);
    theme.replace(themeCss(colours));
    // Styled while the next frame is still to come, the page is seen in its colours that much earlier.
    if (document.readyState === 'complete') void window.getComputedStyle(document.documentElement).color;
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
  await new Promise<void>((shown) => {
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => shown()));
    // Behind other tabs there are no frames.
    window.setTimeout(shown, 200);
  });
  if (signal.aborted) return;
  const selected = page.sheet(signal);
  page.listen(
    'selectionchange',
    () => {
      if (document.getSelection()?.isCollapsed === false) selected.replace(selectionCss());
    },
    signal,
  );

  const { watchLooks } = await looking;
  if (signal.aborted) return;
  watchLooks(page, signal);
};
