import { clipBoxes } from './clip-boxes.js';
import { grounds, type Grounds } from './grounds.js';
import { boxOf, measureRuns, type Surroundings } from './measure-runs.js';
import { markCovers, markOverlaps } from './overlaps.js';
import { remembered } from './remembered.js';
import type { ScrollOffset, TextRun } from './text-run.js';

/** How long measuring may hold up the page at a stretch, in ms. */
const slice = 24;

const scrollOffset = ({ defaultView }: Document): ScrollOffset => ({ x: defaultView!.scrollX, y: defaultView!.scrollY });

/** Measures texts as they stand. */
export class Survey {
  #widths = new WeakMap<Document, number>();
  /** What style says that no repair changes: what texts stand on, and which boxes cut off nothing. */
  #grounds: Grounds = grounds();
  #plain = new WeakSet<Element>();

  constructor(private readonly window: Window & typeof globalThis) {}

  /** The page may have another style now: what is remembered of it is forgotten. */
  forgetStyle(): void {
    this.#grounds = grounds();
    this.#plain = new WeakSet();
  }

  /** How wide a document was when it was first measured, in pixels. */
  widthOf(document: Document): number {
    let width = this.#widths.get(document);
    if (width === undefined) {
      width = Math.max(document.documentElement.scrollWidth, document.documentElement.clientWidth);
      this.#widths.set(document, width);
    }
    return width;
  }

  /** The document is as wide as it is now. */
  measureWidth(document: Document): void {
    this.#widths.delete(document);
    this.widthOf(document);
  }

  /** Every document has another width now, and may have another style. */
  forget(): void {
    this.#widths = new WeakMap();
    this.forgetStyle();
  }

  /** What measuring remembers from one element to the next. */
  surroundings(): Surroundings {
    const scrolled = remembered(scrollOffset);
    const clipBox = clipBoxes((document) => this.widthOf(document), this.#plain, scrolled);
    return { clipBox, grounds: this.#grounds, groundBox: remembered(boxOf), scrolled };
  }

  /** Measures the own texts of these elements. */
  measure(owners: Iterable<Element>, around = this.surroundings()): TextRun[] {
    const runs: TextRun[] = [];
    for (const owner of owners) runs.push(...measureRuns(owner, around));
    return this.#mark(runs);
  }

  /** Does so without holding up the page; `null` where that is no longer wanted. */
  async measureInSlices(owners: readonly Element[], goesOn: () => boolean): Promise<TextRun[] | null> {
    const runs: TextRun[] = [];
    let around = this.surroundings();
    const paused = (): void => void (around = this.surroundings());
    const done = await this.inSlices(owners, goesOn, (owner) => runs.push(...measureRuns(owner, around)), paused);
    return done ? this.#mark(runs) : null;
  }

  /** Looks at one element after the other without holding up the page; false where that is no longer wanted. */
  async inSlices(elements: readonly Element[], goesOn: () => boolean, look: (element: Element) => void, paused?: () => void): Promise<boolean> {
    const { performance } = this.window;
    let began = performance.now();
    for (const element of elements) {
      look(element);
      if (performance.now() - began < slice) continue;
      await this.pause();
      if (!goesOn()) return false;
      paused?.();
      began = performance.now();
    }
    return true;
  }

  /** Lets the page have its turn. A message comes back at once; a timer that a timer set takes some ms. */
  pause(): Promise<void> {
    return new Promise((resolve) => {
      const { port1, port2 } = new this.window.MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }

  #mark(runs: TextRun[]): TextRun[] {
    const scrolled = this.window.scrollY > 0;
    markOverlaps(runs, scrolled);
    if (!scrolled) markCovers(runs);
    return runs;
  }
}
