import { drawn, isOnPage, type TextFit } from '@mangdao/contract';
import { flatParent } from '../flat-tree.js';
import { Baseline } from './baseline.js';
import { within } from './neighbourhood.js';
import { Repairing } from './repairing.js';
import type { Repairs } from './repairs.js';
import { Survey } from './survey.js';

/** How long what the page does by itself is gathered before it is looked at, in ms; longer on pages that take long. */
const gathering = 200;
/** What the visitor changes has come to rest when nothing was asked for this long, in ms. */
const rest = 120;
const share = 10;

/** What may be asked for, the least first. */
const wishes = ['look', 'anew', 'remember'] as const;
type Wish = (typeof wishes)[number];

/** How long the first frame may wait for repairs, in ms. */
const patience = 300;

/** What keeping text whole works with. */
export interface FitEnvironment {
  readonly window: Window & typeof globalThis;
  readonly repairs: Repairs;
  readonly signal: AbortSignal;
  /** Every element of the page. */
  elements(): readonly Element[];
  /** Runs `read` on the page as it is without any aid. */
  original<T>(read: () => T): T;
}

/** Keeps text whole while aids change its size: says when what is measured and repaired. */
export class Fit implements TextFit {
  readonly #survey: Survey;
  readonly #baseline: Baseline;
  readonly #repairing: Repairing;
  readonly #dirty = new Set<Element>();
  #wish: Wish = 'look';
  #timer = 0;
  #lookTimer = 0;
  #interval = gathering;
  #lastLook = -Infinity;
  #complete = false;
  /** While the page is taken bit by bit, what of it is looked at before all is there; then empty. */
  readonly #near = new Set<Element>();

  constructor(private readonly environment: FitEnvironment) {
    const { window } = environment;
    this.#survey = new Survey(window);
    this.#baseline = new Baseline(this.#survey, window);
    this.#repairing = new Repairing({ ...environment, survey: this.#survey, baseline: this.#baseline, inSight: (elements) => this.#inSight(elements) });
  }

  /**
   * Measures these elements before an aid changes them: what is cut off or run over by the page's own doing stays so.
   * Once all of the page was measured, it does nothing.
   *
   * @param near They are what is near the window; the rest of the page comes bit by bit, and is looked at when all of it is there.
   */
  before(elements: Iterable<Element>, near = false): void {
    if (near) for (const element of elements) this.#near.add(element);
    if (!this.#complete) this.#baseline.add(elements);
  }

  /** The last portion is there, though the page itself may still be coming: from now on all is looked at. */
  taken(): void {
    this.#near.clear();
  }

  /** All of the page was measured, and changed. */
  complete(wasComing: boolean): void {
    this.#complete = true;
    this.taken();
    // All of the page is looked at.
    this.#dirty.clear();
    // While it came in, nobody could know how wide it would be.
    if (wasComing) this.environment.original(() => this.#survey.measureWidth(this.environment.window.document));
    this.#ask('look', 0);
  }

  /** These texts have another size. */
  grown(elements: Iterable<Element>): void {
    const { repairs } = this.environment;
    const { fixed } = this.#baseline;
    for (const [box, height] of fixed) repairs.least(box, height);
    fixed.clear();
    repairs.commit();
    this.look(this.#inSight(elements));
  }

  /** The page has another width: everything is measured again, and repaired from the beginning. */
  rememberAnew(): void {
    this.#ask('remember', rest);
  }

  /** A setting changed all texts: they are looked at when that has come to rest. */
  changed(smaller: boolean): void {
    this.#ask(smaller ? 'anew' : 'look', rest);
  }

  /** Does what was asked for when nothing was asked for `delay` ms; of several wishes the one that does most. */
  #ask(wish: Wish, delay: number): void {
    const { window } = this.environment;
    if (wishes.indexOf(wish) > wishes.indexOf(this.#wish)) this.#wish = wish;
    this.#repairing.cancel();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#grant(), delay);
  }

  async #grant(): Promise<void> {
    if (this.environment.signal.aborted) return;
    const wish = this.#wish;
    this.#wish = 'look';
    this.#timer = 0;
    if (wish === 'remember') this.#remember();
    if (wish === 'look') await drawn(this.environment.window);
    else this.#repairing.clear();
    if (await this.#repairing.whole()) this.#ask('look', 0);
  }

  #remember(): void {
    this.#survey.forget();
    this.#baseline.clear();
    this.environment.original(() => this.#baseline.add(this.environment.elements()));
    this.#baseline.fixed.clear();
    this.#complete = true;
  }

  /** Looks at these elements and what is around them once they are drawn; not too often. */
  look(elements: Iterable<Element>): void {
    const { window } = this.environment;
    for (const element of elements) this.#dirty.add(element);
    if (this.#lookTimer || this.#dirty.size === 0) return;
    const early = this.#lastLook + this.#interval - window.performance.now();
    this.#lookTimer = window.setTimeout(() => void this.#lookAround(), early);
  }

  async #lookAround(): Promise<void> {
    const { window } = this.environment;
    await drawn(window);
    this.#lookTimer = 0;
    const began = window.performance.now();
    if (this.#repairing.isUnderWay) {
      // Not before the next interval: a repair takes more than a frame.
      this.#lastLook = began;
      return this.look([]);
    }
    // What was added or changed lies beside others.
    const places = new Set<Element>();
    for (const element of this.#dirty) if (isOnPage(element)) places.add(flatParent(element) ?? element);
    this.#dirty.clear();
    const measured = (): void => void (this.#interval = Math.max(gathering, share * (window.performance.now() - began)));
    await this.#repairing.part(this.#inSight(within(places)), measured);
    this.#lastLook = window.performance.now();
  }

  /** What of these is looked at before all of the page is. */
  #inSight(elements: Iterable<Element>): Element[] {
    return [...elements].filter((element) => this.#near.size === 0 || this.#near.has(element));
  }

  /** Resolves when nothing near the window is left to repair, or that takes too long. */
  async rest(): Promise<void> {
    const { window, signal } = this.environment;
    const latest = window.performance.now() + patience;
    while ((this.#timer || this.#lookTimer || this.#repairing.isUnderWay) && !signal.aborted && window.performance.now() < latest)
      await new Promise((resolve) => window.setTimeout(resolve));
  }
}
