import type { TextFit } from '@mangdao/contract';
import type { LivePage } from '../live-page.js';
import { Fit } from './fit.js';
import { Repairs } from './repairs.js';

/** The page has come to rest when nothing was asked for this long, in ms. */
const rest = 120;

/** Starts keeping the page's text whole, until the signal aborts. */
export function openFit(live: LivePage, window: Window, signal: AbortSignal): TextFit {
  const repairs = new Repairs(live.sheet(signal, false), live.ledger, signal);
  const fit = new Fit({
    window,
    repairs,
    signal,
    elements: () => live.elements(),
    original: (read) => live.original(read),
  });
  signal.addEventListener('abort', () => fit.stop(), { once: true });
  fit.remember();

  const waiting = new Set<Element>();
  const open = (): void => {
    if (!signal.aborted) fit.open(waiting);
    waiting.clear();
  };

  let started = false;
  live.watch((batch) => {
    if (started) fit.look([...batch.added, ...batch.changed, ...batch.restyled]);
    started = true;
  }, signal);
  live.eachDocument((document) => {
    // Menus open under the pointer and at the focus by style alone.
    for (const type of ['pointerover', 'focusin', 'transitionend', 'toggle'])
      document.addEventListener(type, ({ target }) => fit.look([target as Element]), { signal, passive: true, capture: true });
    let width = document.documentElement.clientWidth;
    document.defaultView?.addEventListener(
      'resize',
      () => {
        if (width === document.documentElement.clientWidth) return;
        width = document.documentElement.clientWidth;
        fit.rememberAnew(rest);
      },
      { signal, passive: true },
    );
  }, signal);

  return {
    grown(elements) {
      const first = waiting.size === 0;
      for (const element of elements) waiting.add(element);
      // Before the next frame, after whatever else this task writes.
      if (first) queueMicrotask(open);
      fit.check();
    },
    changed(smaller) {
      if (smaller) fit.checkAnew(rest);
      else fit.check(rest);
    },
  };
}
