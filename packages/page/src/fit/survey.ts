import { clipBoxes } from './clip-boxes.js';
import { grounds } from './grounds.js';
import { measureRuns, type Surroundings } from './measure-runs.js';
import { markCovers, markOverlaps } from './overlaps.js';
import type { TextRun } from './text-run.js';

/** How long measuring may hold up the page at a stretch, in ms. */
const slice = 24;

/** Measures texts as they stand. */
export class Survey {
  #widths = new WeakMap<Document, number>();

  constructor(private readonly window: Window) {}

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

  /** Every document has another width now. */
  forgetWidths(): void {
    this.#widths = new WeakMap();
  }

  /** What measuring remembers from one element to the next. */
  surroundings(): Surroundings {
    return { clipBox: clipBoxes((document) => this.widthOf(document)), grounds: grounds(), groundBoxes: new Map() };
  }

  /** Measures the own texts of these elements. */
  measure(owners: Iterable<Element>, around = this.surroundings()): TextRun[] {
    const runs: TextRun[] = [];
    for (const owner of owners) runs.push(...measureRuns(owner, around));
    return this.#mark(runs);
  }

  /** Does so without holding up the page; `null` where that is no longer wanted. */
  async measureInSlices(owners: readonly Element[], goesOn: () => boolean): Promise<TextRun[] | null> {
    const { performance } = this.window;
    const runs: TextRun[] = [];
    let around = this.surroundings();
    let began = performance.now();
    for (const owner of owners) {
      runs.push(...measureRuns(owner, around));
      if (performance.now() - began < slice) continue;
      await this.pause();
      if (!goesOn()) return null;
      around = this.surroundings();
      began = performance.now();
    }
    return this.#mark(runs);
  }

  /** Lets the page have its turn. */
  pause(): Promise<void> {
    return new Promise((resolve) => this.window.setTimeout(resolve));
  }

  #mark(runs: TextRun[]): TextRun[] {
    const scrolled = this.window.scrollY > 0;
    markOverlaps(runs, scrolled);
    if (!scrolled) markCovers(runs);
    return runs;
  }
}
