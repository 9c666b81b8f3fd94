import type { Batch, SheetOptions } from '@mangdao/contract';
import { isOwn } from '../own-element.js';
import type { ClaimLedger } from '../claim-ledger.js';
import type { SharedSheet } from '../shared-sheet.js';
import { Fit } from './fit.js';
import { Repairs } from './repairs.js';

/** What keeping text whole needs of the page services. */
export interface FitHost {
  readonly ledger: ClaimLedger;
  sheet(signal: AbortSignal, options?: SheetOptions): SharedSheet;
  elements(): Element[];
  original<T>(read: () => T): T;
  hear(visit: (batch: Batch) => void, signal: AbortSignal): void;
  eachDocument(attach: (document: Document) => void, signal: AbortSignal): void;
}

/** Starts keeping the page's text whole, until the signal aborts. */
export function openFit(live: FitHost, window: Window & typeof globalThis, signal: AbortSignal): Fit {
  const repairs = new Repairs(live.sheet(signal), live.ledger, signal);
  // On the next page nothing can be claimed before there is something to claim. Rather than jump a moment after it appeared,
  // its content appears when it has its size; it does so by itself where that takes long.
  const wait = live.sheet(signal, { firstPaint: 'only' });
  wait.replace('body{animation:mangdao-wait var(--mangdao-wait) step-end}@keyframes mangdao-wait{0%{opacity:0}}');
  const fit = new Fit({
    window,
    repairs,
    signal,
    elements: () => live.elements(),
    original: (read) => live.original(read),
  });
  live.hear(({ added, changed, restyled }) => {
    repairs.forget(added);
    fit.look([...added, ...changed, ...restyled]);
  }, signal);
  const look = ({ target }: Event): void => {
    // Beside everything else there is no menu.
    const { nodeType, ownerDocument } = target as Node;
    const beside = [ownerDocument?.body, ownerDocument?.documentElement] as (EventTarget | null | undefined)[];
    if (nodeType === 1 && !beside.includes(target) && !isOwn(target as Element)) fit.look([target as Element]);
  };
  live.eachDocument((document) => {
    // Menus open under the pointer and at the focus by style alone.
    for (const type of ['pointerover', 'focusin', 'transitionend', 'toggle'])
      document.addEventListener(type, look, { signal, passive: true, capture: true });
    // A document that is just being loaded has no element yet.
    const widthNow = (): number => document.documentElement?.clientWidth ?? 0;
    let width = widthNow();
    document.defaultView?.addEventListener(
      'resize',
      () => {
        if (width === widthNow()) return;
        width = widthNow();
        fit.rememberAnew();
      },
      { signal, passive: true },
    );
  }, signal);

  return fit;
}
