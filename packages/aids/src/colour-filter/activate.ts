import type { Activate } from '@mangdao/contract';
import { filterChain, visionOf } from './filter-chain.js';
import { firstFrameCss } from './first-frame-css.js';
import { keepPictures } from './kept-pictures.js';
import type { settings as schema } from './settings.js';
import { vision } from './vision-filter.js';
import { visionMatrix } from './vision-matrix.js';

/** One overlay over all that is drawn filters what lies behind it; the page itself is left as it is, but for pictures in an inversion. */
export const activate: Activate<typeof schema> = (page, settings, signal) => {
  const nextPage = page.sheet(signal, { firstPaint: 'only' });
  const keep = keepPictures(page, signal);
  const box = page.overlay(signal, { last: true });
  const { documentElement } = box.ownerDocument;

  const forced = page.window.matchMedia('(forced-colors: active)');
  /** Who has the system set the colours gets those. */
  const standBack = (): void => {
    box.style.display = forced.matches ? 'none' : 'block';
  };
  standBack();
  forced.addEventListener('change', standBack, { signal });

  page.follow(
    settings,
    (values) => {
      const chain = filterChain(values);
      const kind = visionOf(values);
      const matrix = kind && vision(box, visionMatrix(kind, values.purpose, values.strength / 100));
      if (!matrix) box.replaceChildren();
      // Behind the matrix, browsers apply the other functions to linear light.
      box.style.setProperty('backdrop-filter', matrix ? `${chain} ${matrix}` : chain);
      keep(values.filter === 'invert');
      nextPage.replace(firstFrameCss(chain, values.filter === 'invert'));
    },
    signal,
  );

  /** From here on the overlay does what the first-frame style did. */
  const takeOver = (): void => page.claim(documentElement, 'mangdao-filtered', '', signal);
  if (box.isConnected) return takeOver();
  return new Promise((resolve) => {
    // The overlay is raised in a task after this event.
    page.listen(
      'DOMContentLoaded',
      () =>
        setTimeout(() => {
          takeOver();
          resolve();
        }),
      signal,
    );
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
};
