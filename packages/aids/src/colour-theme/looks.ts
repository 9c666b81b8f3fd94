import type { Page } from '@mangdao/contract';
import { look, type Look } from './look.js';
import { PictureDesk } from './picture-desk.js';
import { isPainted, Known, Reading } from './reading.js';
import { isListed, isNamedChosen, standingOut } from './standing-out.js';

/** The pictures that keep a colour behind them, by the claim that names it. */
const behindParts = [
  ['mangdao-behind', ''],
  ['mangdao-behind-before', '::before'],
  ['mangdao-behind-after', '::after'],
] as const;

/** Looks at elements as the page draws them and claims for each what the theme's rules have to know. */
export class Looks {
  readonly #known = new Known();
  readonly #pictures: PictureDesk;
  readonly #sheet: ReturnType<Page['sheet']>;
  readonly #ruled = new Set<string>();
  readonly #icons = new Map<string, string>();

  constructor(
    private readonly page: Page,
    private readonly signal: AbortSignal,
  ) {
    this.#sheet = page.sheet(signal);
    this.#pictures = new PictureDesk(page.window, (waiting) => {
      const elements = new Set<Element>();
      // Text in front of a picture needs a plate: what is in its box, and what lies beside it.
      for (const element of waiting)
        if (element.isConnected) addAll(elements, element.parentElement?.parentElement ?? element);
      if (!signal.aborted) this.take(elements);
    });
  }

  /** Looks at these elements. */
  take(elements: Set<Element>): void {
    for (const element of elements) {
      const { ownerSVGElement } = element as Partial<SVGElement>;
      if (ownerSVGElement) elements.add(ownerSVGElement);
    }
    if (elements.size === 0) return;
    const words = new Map<Element, string>();
    const looks = new Map<Element, Look>();
    this.#bare(elements, () => this.#read(elements, looks, words));
    for (const element of elements) this.#claim(element, 'mangdao-look', words.get(element) ?? '');
    for (const [element, own] of words) if (!elements.has(element)) this.#claim(element, 'mangdao-look', own);
    for (const [element, { behind, icon }] of looks) {
      this.#claimIcon(element, icon);
      behindParts.forEach(([name, part], at) => this.#claimBehind(element, name, part, behind[at] ?? ''));
    }
    const { window } = this.page;
    window.requestAnimationFrame(() => window.setTimeout(() => this.#overcome(looks.keys())));
  }

  /** Runs `read` while the theme leaves the boxes of these elements as the page draws them, and of entries of lists all. */
  #bare(elements: Iterable<Element>, read: () => void): void {
    for (const element of elements) this.#claim(element, 'mangdao-bare', isListed(element) ? 'colour' : 'box');
    try {
      read();
    } finally {
      for (const element of elements) this.#claim(element, 'mangdao-bare', '');
    }
  }

  #read(elements: Iterable<Element>, looks: Map<Element, Look>, words: Map<Element, string>): void {
    const reading = new Reading(this.#known, this.#pictures);
    const parents = new Set<Element>();
    for (const element of elements) {
      if (element.localName === 'svg') this.#readDrawing(element, reading, looks, words);
      else if (!(element as Partial<SVGElement>).ownerSVGElement) {
        const own = look(element, reading);
        looks.set(element, own);
        words.set(element, isNamedChosen(element) ? `${own.words} chosen` : own.words);
        if (element.parentElement) parents.add(element.parentElement);
      }
    }
    for (const parent of parents) {
      const chosen = standingOut(parent, reading);
      if (chosen && looks.has(chosen)) words.set(chosen, `${looks.get(chosen)!.words} chosen`);
    }
  }

  #readDrawing(svg: Element, reading: Reading, looks: Map<Element, Look>, words: Map<Element, string>): void {
    if (svg.parentElement?.closest('svg')) return;
    const found = this.#pictures.code(svg)?.drawing(svg, reading);
    if (!found) return;
    for (const [shape, own] of found.shapes) words.set(shape, own);
    looks.set(svg, { words: '', behind: [found.behind], icon: '' });
  }

  /** Where the page has the last word, all the same: an inline `!important`, or one in an earlier layer. */
  #overcome(elements: Iterable<Element>): void {
    if (this.signal.aborted) return;
    for (const element of elements) {
      const words = element.getAttribute('mangdao-look') ?? '';
      if (!/ground|plate/.test(words) || /picture|stubborn/.test(words)) continue;
      const { documentElement, defaultView } = element.ownerDocument;
      const [own, now, wanted] = [this.#known.grounds.get(element)!, ...[element, documentElement].map((one) => defaultView?.getComputedStyle(one).backgroundColor)];
      if (isPainted(own) && now === own && own !== wanted) this.#claim(element, 'mangdao-look', `${words} stubborn`);
    }
  }

  /** See-through pictures keep the colour that they were drawn for behind them. */
  #claimBehind(element: Element, name: `mangdao-${string}`, part: string, colour: string): void {
    const rule = `[${name}="${colour}"]:not([mangdao-bare])${part}`;
    if (colour && !this.#ruled.has(rule)) {
      this.#ruled.add(rule);
      this.#rule(`${rule}{background-color:${colour}!important}`);
    }
    this.#claim(element, name, colour);
  }

  /** Icons beside texts keep their place, one rule for all that are alike. */
  #claimIcon(element: Element, style: string): void {
    let name = this.#icons.get(style);
    if (style && !name) {
      this.#icons.set(style, (name = `i${this.#icons.size}`));
      this.#rule(`[mangdao-icon=${name}]:not([mangdao-bare]){${style}}`);
    }
    this.#claim(element, 'mangdao-icon', name ?? '');
  }

  #rule(rule: string): void {
    this.#sheet.add(`@media screen and (forced-colors:none){${rule}}`);
  }

  #claim(element: Element, name: `mangdao-${string}`, value: string): void {
    this.page.claim(element, name, value || null, this.signal);
  }
}

/** Adds an element and all below it. */
export function addAll(elements: Set<Element>, within: Element): void {
  elements.add(within);
  for (const below of within.querySelectorAll('*')) elements.add(below);
}
