import type { ClaimLedger } from '../claim-ledger.js';
import type { Sheet } from '@mangdao/contract';
import { fitRules, iconRule, leastRule, type FitWord, type IconSide } from './fit-words.js';
import { flatAncestors, flatParent, styleOf } from '../flat-tree.js';

/** Has a size of its own kind, or an inner layout that is not ours to change. */
const replaced = /^(img|svg|input|select|textarea|br|hr|canvas|video|audio|iframe|object|embed|meter|progress)$/;
const tableParts = /^(td|th|tr|tbody|thead|tfoot|table|caption|col|colgroup)$/;

const isDrawing = (element: Element): boolean => element.namespaceURI !== 'http://www.w3.org/1999/xhtml';

/** How often a box that cuts its text off from below is made higher before other ways are tried. */
const heightenings = 3;

/** So many elements are changed in one frame. */
const atOnce = 600;

/** How many steps are taken for the sake of pictures. */
const gentleSteps = 1;

/** All that is said of elements. */
const claims = ['mangdao-fit', 'mangdao-least', 'mangdao-icon'] as const;

/** Hidden on purpose, for screen readers or until it is asked for: it stays where and as it is. */
function isHidden(element: Element): boolean {
  const { display, visibility, opacity, position, clip, clipPath, width } = styleOf(element);
  if (display === 'none' || visibility !== 'visible' || opacity === '0') return true;
  return /absolute|fixed/.test(position) && (clip !== 'auto' || clipPath !== 'none' || parseFloat(width) <= 1);
}

/** Makes room where text lost its own: little first, more where little was not enough. All of it is claims. */
export class Repairs {
  #words = new WeakMap<Element, Set<FitWord>>();
  #levels = new WeakMap<Element, number>();
  #heightened = new WeakMap<Element, number>();
  readonly #rules = new Set<string>();
  /** What is to be written when the round is over: all reads come before all writes, so that the page is laid out once. */
  readonly #newWords = new Set<Element>();
  readonly #newHeights = new Map<Element, number>();
  /** One step a round for each place. */
  readonly #handled = new Set<Element>();

  constructor(
    private readonly sheet: Sheet,
    private readonly ledger: ClaimLedger,
    private readonly signal: AbortSignal,
  ) {}

  /** Writes what was decided, or as much of it as the browser lays out in one frame; returns the elements that were changed. */
  commit(): Element[] {
    // Not before texts grow: with them, the page is styled anew only once.
    for (const rule of fitRules) this.#rule(rule);
    const touched: Element[] = [];
    for (const element of this.#newWords) {
      if (touched.length === atOnce) return touched;
      touched.push(element);
      this.#newWords.delete(element);
      // Frames may lie between deciding and writing.
      if (!element.isConnected) continue;
      this.ledger.claim(element, 'mangdao-fit', [...this.#words.get(element)!].join(' '), this.signal);
    }
    for (const [element, height] of this.#newHeights) {
      if (touched.length === atOnce) return touched;
      touched.push(element);
      this.#newHeights.delete(element);
      if (!element.isConnected) continue;
      this.#rule(leastRule(height));
      this.ledger.claim(element, 'mangdao-least', String(height), this.signal);
    }
    this.#handled.clear();
    return touched;
  }

  /** True where something was decided and not written yet. */
  get isWaiting(): boolean {
    return this.#newWords.size + this.#newHeights.size > 0;
  }

  /** Keeps the element's text off the icon behind it. */
  keepOff(element: Element, side: IconSide, width: number): void {
    this.#rule(iconRule(side, width));
    this.ledger.claim(element, 'mangdao-icon', `${side}-${width}`, this.signal);
  }

  #rule(rule: string): void {
    if (this.#rules.has(rule)) return;
    this.#rules.add(rule);
    this.sheet.add(rule);
  }

  /** Elements that came (back) to the page have nothing of what was said of them before. */
  forget(elements: Iterable<Element>): void {
    for (const element of elements) {
      for (const said of [this.#words, this.#levels, this.#heightened, this.#newWords, this.#newHeights]) said.delete(element);
      for (const name of claims) this.ledger.claim(element, name, null, this.signal);
    }
  }

  /** Takes everything back, to begin anew. */
  clear(): void {
    for (const name of claims)
      for (const element of [...this.ledger.claimed(name)]) this.ledger.claim(element, name, null, this.signal);
    this.#words = new WeakMap();
    this.#levels = new WeakMap();
    this.#heightened = new WeakMap();
    this.#newHeights.clear();
    this.#newWords.clear();
  }

  /** Lets a box of fixed height grow, from that height in pixels on. */
  least(element: Element, height: number): void {
    this.#newHeights.set(element, height);
  }

  /** Makes a box that cuts its text off higher; what it hides at its sides stays hidden. False where that was done enough. */
  heighten(clipper: Element, below: number): boolean {
    if (this.#handled.has(clipper)) return true;
    const times = this.#heightened.get(clipper) ?? 0;
    if (times === heightenings) return false;
    this.#handled.add(clipper);
    this.#heightened.set(clipper, times + 1);
    this.least(clipper, Math.ceil((clipper.getBoundingClientRect().height + below) / 4) * 4);
    return true;
  }

  /**
   * Makes room in `subject` for the text of `owners`, one step more than last time; `gently` does not go as far as to give
   * up the order of columns: for the sake of a picture a page is not made over.
   */
  escalate(subject: Element, owners: readonly Element[], { whole = false, gently = false } = {}): void {
    if (this.#handled.has(subject) || (gently && (this.#levels.get(subject) ?? 0) >= gentleSteps)) return;
    this.#handled.add(subject);
    const chain = new Set<Element>();
    for (const owner of owners)
      for (const at of flatAncestors(owner)) {
        if (at.localName === 'body') break;
        chain.add(at);
        if (at === subject) break;
      }
    const steps = [
      () => this.#each(chain, (at) => [...this.#wrap(at), ...this.#root(at), ...this.#flow(at, subject)]),
      () => this.#each(chain, (at) => (at !== subject || whole ? [...this.#wrap(at), 'wide', ...this.#flow(at, subject)] : [])),
      () =>
        this.#each(subject.querySelectorAll('*'), (at) =>
          tableParts.test(at.localName) || isHidden(at) ? [] : [...this.#wrap(at), 'wide', 'sink', ...this.#flow(at, subject)],
        ),
      () => {
        this.say(subject, ['wrap', 'line', 'show']);
        return this.#each(subject.querySelectorAll('*'), (at) =>
          /^(inline|contents)/.test(styleOf(at).display) || isHidden(at) ? [] : [...this.#wrap(at), 'wide', 'sink', 'line', ...this.#flow(at, subject)],
        );
      },
    ];
    const last = gently ? gentleSteps : steps.length;
    for (let level = this.#levels.get(subject) ?? 0; level < last; level++) {
      this.#levels.set(subject, level + 1);
      if (steps[level]!()) return;
    }
    const parent = flatParent(subject);
    if (gently || !parent || parent.localName === 'body' || parent.localName === 'html') return;
    this.#levels.set(parent, Math.max(this.#levels.get(parent) ?? 0, 1));
    this.escalate(parent, owners);
  }

  /** Says the words that `wordsFor` gives for each element; true where any of them is news. */
  #each(elements: Iterable<Element>, wordsFor: (element: Element) => readonly FitWord[]): boolean {
    let changed = false;
    for (const element of elements)
      if (!isDrawing(element) && !replaced.test(element.localName)) changed = this.say(element, wordsFor(element)) || changed;
    return changed;
  }

  /** Says these words of an element; true where any of them is news. */
  say(element: Element, words: readonly FitWord[]): boolean {
    let said = this.#words.get(element);
    if (!said) this.#words.set(element, (said = new Set()));
    const before = said.size;
    for (const word of words) said.add(word);
    if (said.size === before) return false;
    this.#newWords.add(element);
    return true;
  }

  #wrap(element: Element): FitWord[] {
    return [/pre/.test(styleOf(element).whiteSpace) ? 'lines' : 'wrap'];
  }

  #root(element: Element): FitWord[] {
    return /^(block|list-item)$/.test(styleOf(element).display) ? ['root'] : [];
  }

  #flow(element: Element, subject: Element): FitWord[] {
    if (element === subject) return [];
    const { position, top, left, marginTop, marginBottom } = styleOf(element);
    if (/absolute|fixed/.test(position)) return ['flow'];
    const moved = position === 'relative' && !/^(auto|0px) (auto|0px)$/.test(`${top} ${left}`);
    return moved || marginTop.startsWith('-') || marginBottom.startsWith('-') ? ['place'] : [];
  }
}
