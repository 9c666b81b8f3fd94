// Over 300 lines: one observer feeds every service, and what it feeds them has to stay in one order.
import { isOnPage, type Batch, type NearOptions, type SheetOptions, type TextFit } from '@mangdao/contract';
import { ClaimLedger } from './claim-ledger.js';
import type { Fit } from './fit/fit.js';
import type { openFit as OpenFit } from './fit/open-fit.js';
import { Highlights } from './highlights.js';
import { inPortions, nearBy, nearFirst } from './near-first.js';
import { openOverlay } from './overlay.js';
import { InlineLooks } from './inline-look.js';
import { isOwn } from './own-element.js';
import type { PageEnvironment } from './page-environment.js';
import { RootSet, type Root } from './root-set.js';
import { SharedSheet } from './shared-sheet.js';
import { Stillness } from './stillness.js';

type Visit = (batch: Batch) => void;
type OnDocument = (document: Document) => void;
type OnRoot = (root: Root) => void;

/** Changes of look are passed on at most this often, in ms: a script may make them in every frame. */
const restyleInterval = 200;
/** On large pages less often still, so that measuring them takes no more than one part in this many of the time. */
const restyleShare = 10;

/** Asked for a second time, an import would still cost a frame. */
let openFit: typeof OpenFit | undefined;

/** What the page services keep while at least one aid is on: the observer, the roots, the sheets, the claims. */
export class LivePage {
  readonly #abort = new AbortController();
  readonly #sheets = new Map<SharedSheet, boolean>();
  /** Sheets for the next page alone. */
  readonly #nextSheets = new Set<SharedSheet>();
  readonly #visits = new Set<Visit>();
  readonly #onRoot = new Set<OnRoot>();
  readonly #observer: MutationObserver;
  readonly #stillness: Stillness;
  readonly #added = new Set<Element>();
  readonly #changed = new Set<Element>();
  readonly #restyled = new Set<Element>();
  readonly #removed = new Set<Element>();
  readonly #inlineLooks = new InlineLooks();
  readonly #stilled = new WeakSet<Element>();
  #frame = 0;
  #timer = 0;
  #lastRestyled = -restyleInterval;
  #interval = restyleInterval;
  #users = 0;
  /** How many aids still take the page bit by bit. */
  #underWay = 0;
  #fit: { readonly controller: AbortController; readonly text: Fit; users: number } | undefined;

  readonly roots: RootSet;
  readonly ledger: ClaimLedger;
  readonly highlights: Highlights;

  constructor(
    private readonly environment: PageEnvironment,
    private readonly ended: () => void,
  ) {
    const { window, stage } = environment;
    this.#observer = new window.MutationObserver((records) => this.#collect(records));
    this.roots = new RootSet(
      {
        opened: (root) => this.#opened(root),
        closed: (root) => this.#closed(root),
        found: (elements) => this.#later(elements),
      },
      this.#abort.signal,
    );
    this.#stillness = new Stillness(window, this.roots.roots, environment.replay ?? (() => null));
    this.#sheets.set(this.#stillness.sheet, false);
    this.ledger = new ClaimLedger(this.roots.roots, () => this.#stillness.untilDrawn());
    this.highlights = new Highlights((signal) => openOverlay(stage, environment.language(), signal), window);
    const elements = this.roots.open(window.document);
    // Nobody sees what glides far away; before it is looked at, it is marked as well.
    this.#still(nearFirst(elements, window, 0).first);
  }

  /** Keeps the page services running until the signal aborts. */
  use(signal: AbortSignal): void {
    this.#users++;
    signal.addEventListener(
      'abort',
      () => {
        if (--this.#users > 0) return;
        this.#observer.disconnect();
        this.environment.window.cancelAnimationFrame(this.#frame);
        this.environment.window.clearTimeout(this.#timer);
        this.#stillness.sheet.remove();
        this.#abort.abort();
        this.ended();
      },
      { once: true },
    );
  }

  sheet(signal: AbortSignal, { firstPaint = false, unlayered }: SheetOptions = {}): SharedSheet {
    if (firstPaint === 'only') return this.#nextSheet(signal);
    const changed = (): void => {
      this.#stillness.untilDrawn();
      if (firstPaint) this.#report();
    };
    const sheet = new SharedSheet(this.roots.roots, changed, unlayered);
    this.#sheets.set(sheet, firstPaint);
    signal.addEventListener(
      'abort',
      () => {
        this.#sheets.delete(sheet);
        sheet.remove();
        if (firstPaint) this.#report();
      },
      { once: true },
    );
    return sheet;
  }

  #nextSheet(signal: AbortSignal): SharedSheet {
    const sheet = new SharedSheet(new Set(), () => this.#report());
    this.#nextSheets.add(sheet);
    signal.addEventListener(
      'abort',
      () => {
        this.#nextSheets.delete(sheet);
        this.#report();
      },
      { once: true },
    );
    return sheet;
  }

  /** Runs `read` while no sheet of ours is in force and nothing is in transition; for these `elements` alone that is cheaper. */
  original<T>(read: () => T, elements?: Iterable<Element>): T {
    if (elements) return this.#stillness.during(() => this.ledger.without(elements, read));
    return this.#stillness.during(() => {
      const sheets = [...this.#sheets.keys()].filter((sheet) => sheet !== this.#stillness.sheet && !sheet.disabled);
      for (const sheet of sheets) sheet.disabled = true;
      try {
        return read();
      } finally {
        for (const sheet of sheets) sheet.disabled = false;
      }
    });
  }

  /** Keeps text whole for as long as one of those who asked for it is on. */
  async fit(signal: AbortSignal): Promise<TextFit> {
    openFit ??= (await import('./fit/open-fit.js')).openFit;
    signal.throwIfAborted();
    if (!this.#fit) {
      const controller = new AbortController();
      this.#fit = { controller, users: 0, text: openFit(this, this.environment.window, controller.signal) };
    }
    const fit = this.#fit;
    fit.users++;
    signal.addEventListener(
      'abort',
      () => {
        if (--fit.users > 0) return fit.text.changed(true);
        this.#fit = undefined;
        fit.controller.abort();
      },
      { once: true },
    );
    return fit.text;
  }

  async rest(): Promise<void> {
    await this.#fit?.text.rest();
  }

  /** Every element of the page, root by root, own elements left out. */
  elements(): Element[] {
    const elements: Element[] = [];
    for (const root of this.roots.roots)
      for (const element of root.querySelectorAll('*')) if (!isOwn(element)) elements.push(element);
    return elements;
  }

  near(): readonly Element[] {
    return nearBy(this.elements(), this.environment.window);
  }

  /** Calls back with what is added or changes from now on. */
  hear(visit: Visit, signal: AbortSignal): void {
    this.#visits.add(visit);
    signal.addEventListener('abort', () => this.#visits.delete(visit), { once: true });
  }

  watchNearFirst(visit: Visit, signal: AbortSignal, { near, portion }: NearOptions = {}): void {
    const { window } = this.environment;
    this.#flush();
    this.roots.prune();
    this.hear(visit, signal);
    const { first, rest } = nearFirst(this.elements(), window, near, portion);
    this.#stillNew(first);
    if (rest.length === 0) return this.#visitFirst(visit, first, signal);
    this.#fit?.text.before(first, true);
    visit({ added: first, changed: [], restyled: [] });
    this.#underWay++;
    void inPortions(rest, window, signal, {
      take: (elements, last) => {
        const added = elements.filter(isOnPage);
        this.#stillNew(added);
        if (last) {
          this.#underWay--;
          return this.#visitFirst(visit, added, signal);
        }
        this.#fit?.text.before(added);
        visit({ added, changed: [], restyled: [] });
      },
      aborted: () => {
        // While the page still comes in, those that go on say when it is there.
        if (--this.#underWay === 0 && !this.#isComing()) this.#fit?.text.complete(false);
      },
    }, portion);
  }

  /** The last elements, or all, of those that are there when an aid starts. */
  #visitFirst(visit: Visit, added: readonly Element[], signal: AbortSignal): void {
    this.#fit?.text.before(added);
    visit({ added, changed: [], restyled: [] });
    const complete = (wasComing: boolean): void => {
      if (!signal.aborted && this.#underWay === 0) this.#fit?.text.complete(wasComing);
    };
    const { document } = this.environment.window;
    if (this.#underWay === 0) this.#fit?.text.taken();
    if (this.#isComing()) document.addEventListener('DOMContentLoaded', () => complete(true), { once: true, signal });
    else complete(false);
  }

  eachRoot(attach: OnRoot, signal: AbortSignal): void {
    this.#onRoot.add(attach);
    signal.addEventListener('abort', () => this.#onRoot.delete(attach), { once: true });
    for (const root of this.roots.roots) attach(root);
  }

  eachDocument(attach: OnDocument, signal: AbortSignal): void {
    this.eachRoot((root) => {
      if (root.nodeType === 9) attach(root as Document);
    }, signal);
  }

  /** True while the parser still adds to the page: what it adds was not changed by any script yet. */
  #isComing(): boolean {
    return this.environment.window.document.readyState === 'loading';
  }

  #stillNew(elements: readonly Element[]): void {
    this.#still(elements.filter((element) => !this.#stilled.has(element)));
  }

  #still(elements: readonly Element[]): void {
    for (const element of elements) this.#stilled.add(element);
    this.#stillness.mark(elements, this.ledger, this.#abort.signal);
  }

  #report(): void {
    let css = '';
    for (const [sheet, firstPaint] of this.#sheets) if (firstPaint) css += sheet.text;
    for (const sheet of this.#nextSheets) css += sheet.text;
    this.environment.firstPaint(css);
  }

  #opened(root: Root): void {
    for (const sheet of this.#sheets.keys()) sheet.adopt(root);
    for (const attach of this.#onRoot) attach(root);
    // Style sheets have not come when their element has.
    root.addEventListener(
      'load',
      ({ target }) => {
        this.#noteStyle(target as Node);
        this.#schedule();
      },
      { capture: true, passive: true, signal: this.#abort.signal },
    );
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  #closed(root: Root): void {
    for (const sheet of this.#sheets.keys()) sheet.drop(root);
    this.ledger.forget(root);
  }

  #later(elements: readonly Element[]): void {
    for (const element of elements) this.#added.add(element);
    this.#schedule();
  }

  /** Roots are taken at once, so that their first frame is styled; elements wait for the frame. */
  #collect(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (attributeName?.startsWith('mangdao-')) continue;
      this.#noteStyle(target);
      if (type === 'attributes') {
        if (isOwn(target)) continue;
        if (attributeName === 'style' && !this.#inlineLooks.changed(target as Element)) continue;
        this.#restyled.add(target as Element);
        continue;
      }
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      if (element) this.#changed.add(element);
      const added: Element[] = [];
      for (const node of addedNodes) this.#noteStyle(node);
      for (const node of addedNodes) if (node.nodeType === 1) this.roots.enterTree(node as Element, added);
      for (const one of added) this.#added.add(one);
      for (const node of removedNodes) {
        if (node.nodeType === 1) this.#removed.add(node as Element);
        if (/^(style|link)$/.test((node as Partial<Element>).localName ?? '')) this.#restyled.add(target.ownerDocument!.documentElement);
      }
    }
    this.#schedule();
  }

  /** A style sheet that comes or changes may make all of its document look different. */
  #noteStyle(node: Node): void {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (!element || !/^(style|link)$/.test(element.localName) || isOwn(element)) return;
    const root = element.getRootNode();
    this.#restyled.add(root.nodeType === 11 ? (root as ShadowRoot).host : element.ownerDocument.documentElement);
  }

  #schedule(): void {
    const waiting = this.#added.size + this.#changed.size + this.#restyled.size + this.#removed.size;
    if (this.#frame || waiting === 0) return;
    this.#frame = this.environment.window.requestAnimationFrame(() => this.#flush());
  }

  /** What was restyled, at most every so often: all below it has to be measured again. */
  #takeRestyled(): Element[] {
    if (this.#restyled.size === 0) return [];
    const { window } = this.environment;
    const early = this.#lastRestyled + this.#interval - window.performance.now();
    if (early > 0) {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#schedule(), early);
      return [];
    }
    this.#lastRestyled = window.performance.now();
    const restyled = [...this.#restyled];
    this.#restyled.clear();
    return restyled;
  }

  #flush(): void {
    this.environment.window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const tree of this.#removed) if (!tree.isConnected) this.ledger.forget(tree);
    if (this.#removed.size > 0) this.roots.prune();
    this.#removed.clear();
    // A host script may have set its own list of adopted sheets and dropped ours with it.
    for (const root of this.roots.roots) for (const sheet of this.#sheets.keys()) sheet.adopt(root);
    // A shadow root may have been attached to an element that was there before.
    for (const elements of [this.#changed, this.#restyled])
      for (const { shadowRoot } of elements)
        if (shadowRoot?.host.isConnected && !isOwn(shadowRoot.host))
          for (const element of this.roots.open(shadowRoot)) this.#added.add(element);
    const added = [...this.#added].filter(isOnPage);
    const seen = (element: Element): boolean => isOnPage(element) && !this.#added.has(element);
    const changed = [...this.#changed].filter(seen);
    const restyled = this.#takeRestyled().filter(seen);
    this.#added.clear();
    this.#changed.clear();
    if (added.length + changed.length + restyled.length === 0) return;
    this.ledger.disown(added);
    this.#still(added);
    this.#still(restyled);
    const { performance } = this.environment.window;
    const began = performance.now();
    if (this.#isComing()) this.#fit?.text.before(added);
    for (const visit of this.#visits) visit({ added, changed, restyled });
    if (restyled.length > 0) this.#interval = Math.max(restyleInterval, restyleShare * (performance.now() - began));
  }
}
