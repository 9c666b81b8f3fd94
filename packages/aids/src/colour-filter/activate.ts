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
  let inversion: AbortController | undefined;
  signal.addEventListener('abort', () => inversion?.abort(), { once: true });
  const box = page.overlay(signal, { last: true });
  const { documentElement } = box.ownerDocument;

  const forced = page.window.matchMedia('(forced-colors: active)');
  let isPlaced = box.isConnected;
  /** Shown when the page is there, and not to those who have the system set the colours. */
  const show = (): void => {
    box.style.display = isPlaced && !forced.matches ? 'block' : 'none';
  };
  show();
  forced.addEventListener('change', show, { signal });

  page.follow(
    settings,
    (values) => {
      const chain = filterChain(values);
      const kind = visionOf(values);
      const matrix = kind && vision(box, visionMatrix(kind, values.purpose, values.strength / 100));
      if (!matrix) box.replaceChildren();
      // Behind the matrix, browsers apply the other functions to linear light.
      box.style.setProperty('backdrop-filter', matrix ? `${chain} ${matrix}` : chain);
      const inverts = values.filter === 'invert';
      if (!inverts) {
        inversion?.abort();
        inversion = undefined;
      } else if (!inversion) {
        inversion = new AbortController();
        keepPictures(page, inversion.signal);
      }
      nextPage.replace(firstFrameCss(chain, inverts));
    },
    signal,
  );

  /** From here on the overlay does what the first-frame style did: in the same frame, or the page would be filtered twice. */
  const takeOver = (): void => {
    if (signal.aborted) return;
    isPlaced = true;
    show();
    page.claim(documentElement, 'mangdao-filtered', '', signal);
  };
  if (isPlaced) return takeOver();
  return new Promise((resolve) => {
    page.listen(
      'DOMContentLoaded',
      ({ target }) => {
        // Frames tell of theirs too.
        if (target !== page.window.document) return;
        // The overlay is raised in a task after this event.
        setTimeout(() => {
          takeOver();
          resolve();
        });
      },
      signal,
    );
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
};
