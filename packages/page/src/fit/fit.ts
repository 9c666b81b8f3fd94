import type { TextFit } from '@mangdao/contract';
import { flatParent, styleOf } from '../flat-tree.js';
import { backgroundStretch, iconBehind, type GrownBox } from './backgrounds.js';
import { answerConflicts, type Before } from './conflicts.js';
import type { IconSide } from './fit-words.js';
import { boxOf } from './measure-runs.js';
import { fixedBoxes, outgrown, type Outgrown } from './outgrown.js';
import { overlap } from './overlaps.js';
import type { Repairs } from './repairs.js';
import { Survey } from './survey.js';
import type { TextRun } from './text-run.js';

/** Repairs in a row at one place, and looks at the whole page, at most. */
const rounds = 9;
const passes = 30;
/** So many of the boxes behind a repair are looked at with it; what it does farther away shows in the next pass. */
const neighbours = 30;

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

/** Keeps text whole while aids change its size. */
export class Fit implements TextFit {
  #before = new WeakMap<Node, Before>();
  readonly #survey: Survey;
  /** The boxes with a picture behind their text, and where they were. */
  readonly #pictures = new Map<Element, DOMRect>();
  /** The boxes that stay in place, seen while the page was at its top: what they covered then they are meant to. */
  #pinned = new WeakSet<Element>();
  /** The elements whose texts were moved off their icons. */
  #freed = new WeakSet<Element>();
  readonly #dirty = new Set<Element>();
  #wish: Wish = 'look';
  #repairing = 0;
  #timer = 0;
  #lookTimer = 0;
  #interval = gathering;
  #lastLook = -Infinity;
  #complete = false;
  /** While the page is taken bit by bit, what of it is looked at before all is there; then empty. */
  readonly #near = new Set<Element>();
  /** The boxes of fixed height that wait for their texts to grow. */
  readonly #fixed = new Map<Element, number>();

  constructor(private readonly environment: FitEnvironment) {
    this.#survey = new Survey(environment.window);
  }

  /**
   * Measures these elements before an aid changes them: what is cut off or run over by the page's own doing stays so.
   * Once all of the page was measured, it does nothing.
   *
   * @param near They are what is near the window; the rest of the page comes bit by bit, and is looked at when all of it is there.
   */
  before(elements: Iterable<Element>, near = false): void {
    if (near) for (const element of elements) this.#near.add(element);
    if (this.#complete) return;
    const around = this.#survey.surroundings();
    const owners = new Set<Element>();
    for (const run of this.#survey.measure(elements, around)) {
      if (this.#before.has(run.node)) continue;
      const { lost, over, upon, under, ground, grounded, characters, lines } = run;
      this.#before.set(run.node, { lost, over, upon, under, ground, grounded, characters, lines });
      if (characters > 0) owners.add(run.owner);
      if (run.pinned && this.environment.window.scrollY === 0) this.#pinned.add(run.pinned);
    }
    for (const box of around.grounds.pictured)
      if (!this.#pictures.has(box)) this.#pictures.set(box, box.getBoundingClientRect());
    for (const [box, height] of fixedBoxes(owners)) this.#fixed.set(box, height);
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
    for (const [box, height] of this.#fixed) repairs.least(box, height);
    this.#fixed.clear();
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
    this.#repairing = 0;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const most = this.#wish;
      this.#wish = 'look';
      this.#timer = 0;
      if (most === 'remember') this.#remember();
      if (most === 'look') return this.#drawn(() => void this.#repair());
      this.#freed = new WeakSet();
      this.environment.repairs.clear();
      void this.#repair();
    }, delay);
  }

  #remember(): void {
    this.#before = new WeakMap();
    this.#survey.forget();
    this.#fixed.clear();
    this.#pictures.clear();
    this.#complete = false;
    this.environment.original(() => this.before(this.environment.elements()));
    this.#fixed.clear();
    this.#complete = true;
  }

  /** Opens the boxes around these elements that their text outgrew. */
  async #open(elements: readonly Element[], goesOn: () => boolean): Promise<void> {
    const { repairs } = this.environment;
    const find = outgrown();
    const found: Outgrown[] = [];
    if (!(await this.#survey.inSlices(elements, goesOn, (element) => found.push(...find(element))))) return;
    for (const { box, height, narrow } of found) {
      if (!isOnPage(box)) continue;
      repairs.least(box, height);
      if (narrow) repairs.say(box, ['room']);
    }
    await this.#commit(goesOn);
  }

  /** Looks at these elements and what is around them once they are drawn; not too often. */
  look(elements: Iterable<Element>): void {
    const { window } = this.environment;
    for (const element of elements) this.#dirty.add(element);
    if (this.#lookTimer || this.#dirty.size === 0) return;
    const early = this.#lastLook + this.#interval - window.performance.now();
    this.#lookTimer = window.setTimeout(() => {
      this.#drawn(() => {
        this.#lookTimer = 0;
        if (this.#repairing) {
          // Not before the next interval: a repair takes more than a frame.
          this.#lastLook = window.performance.now();
          this.look([]);
        } else void this.#repairAround();
      });
    }, early);
  }

  /** What of these is looked at before all of the page is. */
  #inSight(elements: Iterable<Element>): Element[] {
    return [...elements].filter((element) => this.#near.size === 0 || this.#near.has(element));
  }

  /** Resolves when nothing near the window is left to repair, or that takes too long. */
  async rest(): Promise<void> {
    const { window, signal } = this.environment;
    const latest = window.performance.now() + patience;
    while ((this.#timer || this.#lookTimer || this.#repairing) && !signal.aborted && window.performance.now() < latest)
      await new Promise((resolve) => window.setTimeout(resolve));
  }

  /** Stops whatever is under way. */
  stop(): void {
    const { window } = this.environment;
    this.#repairing = 0;
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#lookTimer);
  }

  /** A repair begins, and whatever was under way ends; tells for how long it goes on. */
  #begin(): () => boolean {
    const run = (this.#repairing = runs++);
    this.#survey.forgetStyle();
    return () => run === this.#repairing && !this.environment.signal.aborted;
  }

  /** Ends a round of repair: writes it, frame by frame where it is much, for as long as it goes on; returns what was changed. */
  async #commit(goesOn: () => boolean): Promise<Element[]> {
    const { repairs } = this.environment;
    const all: Element[] = [];
    for (;;) {
      all.push(...repairs.commit());
      if (!repairs.isWaiting || !goesOn()) return all;
      await new Promise<void>((resolve) => this.#drawn(resolve));
    }
  }

  #drawn(work: () => void): void {
    const { window } = this.environment;
    window.requestAnimationFrame(() => window.setTimeout(work));
  }

  /** Repairs the whole page, pass by pass, until a look at all of it finds nothing. */
  async #repair(): Promise<void> {
    const { signal, elements } = this.environment;
    if (signal.aborted) return;
    const goesOn = this.#begin();
    let moved: boolean;
    try {
      await this.#open(elements(), goesOn);
      let found: TextRun[] | null = null;
      for (let pass = 0; pass < passes; pass++) {
        found = await this.#survey.measureInSlices(elements(), goesOn);
        if (!found || !(await this.#rounds(found, goesOn))) break;
      }
      if (found && goesOn()) this.#trimEdges(found);
      if (goesOn()) await this.#stretch(goesOn);
      moved = goesOn() && (await this.#freeIcons(goesOn));
    } finally {
      if (goesOn()) this.#repairing = 0;
    }
    if (moved) this.#ask('look', 0);
  }

  /** Where boxes without text stick out at the side, the page does not become wider for them. */
  #trimEdges(runs: readonly TextRun[]): void {
    const { repairs, window } = this.environment;
    const { document } = window;
    const { documentElement, body } = document;
    const width = this.#survey.widthOf(document);
    if (width > documentElement.clientWidth || documentElement.scrollWidth <= width + 1) return;
    if (styleOf(body).overflow !== 'visible') return;
    const isNeeded = ({ owner, boxes, characters }: TextRun): boolean =>
      characters > 0 && owner.ownerDocument === document && boxes.some(({ right }) => right > width + 1);
    if (!runs.some(isNeeded)) repairs.say(documentElement, ['edge']);
    repairs.commit();
  }

  /** Has the pictures behind texts grow with the boxes that they were drawn for. */
  async #stretch(goesOn: () => boolean): Promise<void> {
    const { repairs } = this.environment;
    const grown: GrownBox[] = [];
    for (const [box, before] of this.#pictures)
      if (isOnPage(box)) grown.push({ box, before, height: box.getBoundingClientRect().height });
    for (const one of grown) {
      const word = await backgroundStretch(one);
      if (!goesOn()) return;
      if (word) repairs.say(one.box, [word]);
    }
    await this.#commit(goesOn);
  }

  /** Moves texts aside that came to lie on the icon behind them; true where there were any. */
  async #freeIcons(goesOn: () => boolean): Promise<boolean> {
    const covered: [Element, IconSide, number][] = [];
    for (const element of this.#pictures.keys()) {
      if (!isOnPage(element) || this.#freed.has(element)) continue;
      const box = boxOf(element);
      const icon = await iconBehind(element, box);
      if (!goesOn()) return false;
      if (!icon) continue;
      const texts = this.#survey.measure([element, ...element.querySelectorAll('*')]);
      const isCovered = texts.some(({ boxes, characters }) => characters > 0 && boxes.some((line) => overlap(line, icon) > 0.2));
      if (!isCovered) continue;
      const left = icon.left - box.left < box.right - icon.right;
      const width = Math.ceil((left ? icon.right - box.left : box.right - icon.left) / 4) * 4 + 4;
      covered.push([element, left ? 'left' : 'right', width]);
    }
    for (const [element, side, width] of covered) {
      this.#freed.add(element);
      this.environment.repairs.keepOff(element, side, width);
    }
    return covered.length > 0;
  }

  async #repairAround(): Promise<void> {
    const { signal, window } = this.environment;
    if (signal.aborted) return;
    const began = window.performance.now();
    const goesOn = this.#begin();
    try {
      // What was added or changed lies beside others.
      const places = new Set<Element>();
      for (const element of this.#dirty) if (isOnPage(element)) places.add(flatParent(element) ?? element);
      const scope = this.#inSight(this.#within(places));
      this.#dirty.clear();
      await this.#open(scope, goesOn);
      const measured = await this.#survey.measureInSlices(scope, goesOn);
      this.#interval = Math.max(gathering, share * (window.performance.now() - began));
      if (measured) await this.#rounds(measured, goesOn);
    } finally {
      this.#lastLook = window.performance.now();
      if (goesOn()) this.#repairing = 0;
    }
  }

  /** Repairs round by round, looking only at what is around the last repairs; false where there was nothing to do. */
  async #rounds(runs: readonly TextRun[], goesOn: () => boolean): Promise<boolean> {
    for (let round = 0; round < rounds; round++) {
      if (!this.#answer(runs)) return round > 0;
      const scope = this.#inSight(this.#around(await this.#commit(goesOn)));
      if (scope.length === 0) return round > 0;
      await this.#survey.pause();
      const measured = goesOn() ? await this.#survey.measureInSlices(scope, goesOn) : null;
      if (!measured) return false;
      runs = measured;
    }
    return true;
  }

  #answer(runs: readonly TextRun[]): boolean {
    return answerConflicts(
      runs.filter(({ owner }) => isOnPage(owner)),
      (node) => this.#before.get(node),
      (document) => this.#survey.widthOf(document),
      (element) => this.#pinned.has(element),
      this.environment.repairs,
    );
  }

  /** What was touched, and what comes behind it and may have been pushed along. */
  #around(touched: readonly Element[]): Element[] {
    const places = new Set(touched);
    for (const element of touched) {
      let next = places.has(flatParent(element)!) ? null : element.nextElementSibling;
      for (let i = 0; next && i < neighbours; i++, next = next.nextElementSibling) places.add(next);
    }
    return this.#within(places);
  }

  /** These elements and all within them. */
  #within(places: Iterable<Element>): Element[] {
    const found = new Set<Element>();
    for (const place of places)
      if (!found.has(place)) {
        found.add(place);
        for (const below of place.querySelectorAll('*')) found.add(below);
      }
    return [...found];
  }

}

/** Tells one repair from the next. */
let runs = 1;

const isOnPage = (element: Element): boolean => element.isConnected && element.ownerDocument.defaultView !== null;
