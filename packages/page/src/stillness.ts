import type { ClaimLedger } from './claim-ledger.js';
import type { Root } from './root-set.js';
import { SharedSheet } from './shared-sheet.js';

/** False where every transition of the element takes no time, as by default. */
const hasTransition = (element: Element): boolean =>
  /[1-9]/.test(element.ownerDocument.defaultView!.getComputedStyle(element).transitionDuration);

/**
 * Keeps the page's own transitions out of the way. A style that changes under a transition is for a while neither the old
 * one nor the new: read then, it would be taken for the page's own.
 */
export class Stillness {
  readonly sheet: SharedSheet;
  /** True once anything on the page was found to have a transition. */
  #needed = false;
  #depth = 0;
  #frame = 0;

  /** @param replay The mirrored first-paint style, as long as it is in force: it is not the page's own either. */
  constructor(
    private readonly window: Window,
    private readonly roots: ReadonlySet<Root>,
    private readonly replay: () => CSSStyleSheet | null,
  ) {
    // Outside of the layer, in which any change would have the whole page styled anew; several ids outweigh the page.
    this.sheet = new SharedSheet(roots, () => undefined, true);
    // Only what is marked: a rule for everything would have the whole page styled anew each time it goes in and out of force.
    const marked = '[mangdao-still]:not(#mangdao#mangdao#mangdao)';
    this.sheet.replace(`${marked},${marked}::before,${marked}::after{transition:none!important}`);
    this.sheet.disabled = true;
  }

  /** Marks those of these elements that have a transition. */
  mark(elements: readonly Element[], ledger: ClaimLedger, signal: AbortSignal): void {
    const marked: Element[] = [];
    for (const element of elements) if (hasTransition(element)) marked.push(element);
    for (const element of marked) ledger.claim(element, 'mangdao-still', '', signal);
    this.#needed ||= marked.length > 0;
  }

  /** Runs `read` while nothing is in transition and no mirrored style is in force; starts no transition by it. */
  during<T>(read: () => T): T {
    const replay = this.#depth === 0 ? this.replay() : null;
    this.#depth++;
    this.sheet.disabled = !this.#needed;
    if (replay) replay.disabled = true;
    try {
      return read();
    } finally {
      if (replay) replay.disabled = false;
      if (--this.#depth === 0) this.untilDrawn();
    }
  }

  /** Nothing is in transition until what was just changed has been drawn. */
  untilDrawn(): void {
    if (!this.#needed) return;
    this.sheet.disabled = false;
    if (this.#frame) return;
    this.#frame = this.window.requestAnimationFrame(() => {
      this.window.setTimeout(() => {
        this.#frame = 0;
        this.#flush();
        this.sheet.disabled = true;
      });
    });
  }

  /** The styles as they are now are those that a later transition starts from. */
  #flush(): void {
    for (const root of this.roots)
      if (root.nodeType === 9) {
        const { defaultView, documentElement } = root as Document;
        if (documentElement) void defaultView?.getComputedStyle(documentElement).color;
      }
  }
}
