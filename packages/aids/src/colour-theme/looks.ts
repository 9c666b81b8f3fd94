import { isOnPage, type Page } from '@mangdao/contract';
import { drawing } from './drawing.js';
import { look, type Look } from './look.js';
import { Pictures } from './pictures.js';
import { isPainted } from './computed-colour.js';
import { Known, Reading } from './reading.js';
import { isFew, isListed, isNamedChosen, standingOut } from './standing-out.js';

/** The pictures that keep a colour behind them, by the claim that names it. */
const behindParts = [
  ['mangdao-behind', ''],
  ['mangdao-behind-before', '::before'],
  ['mangdao-behind-after', '::after'],
] as const;

/** Looks at elements as the page draws them and claims for each what the theme's rules have to know. */
class Looks {
  readonly #known = new Known();
  readonly #pictures: Pictures;
  readonly #sheet: ReturnType<Page['sheet']>;
  readonly #ruled = new Set<string>();
  readonly #icons = new Map<string, string>();

  constructor(
    private readonly page: Page,
    private readonly signal: AbortSignal,
  ) {
    this.#sheet = page.sheet(signal);
    this.#pictures = new Pictures(page.window, signal, (waiting) => {
      const elements = new Set<Element>();
      for (const element of waiting) if (isOnPage(element)) addAll(elements, placeOf(element));
      this.take(elements);
    });
    // What is ticked no attribute tells.
    page.listen(
      'change',
      ({ target }) => {
        const { form, name } = target as HTMLInputElement;
        const elements = new Set<Element>([target as Element]);
        if (form && name) for (const one of form.elements) if ((one as HTMLInputElement).name === name) elements.add(one);
        if (/^(checkbox|radio)$/.test((target as HTMLInputElement).type)) this.take(elements);
      },
      signal,
    );
  }

  /** Looks at these elements. */
  take(elements: Set<Element>): void {
    for (const element of elements) {
      const { ownerSVGElement, labels } = element as Partial<SVGElement & HTMLInputElement>;
      if (ownerSVGElement) elements.add(ownerSVGElement);
      for (const label of labels ?? []) elements.add(label);
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
        if (!words.has(element)) words.set(element, isNamedChosen(element) ? `${own.words} chosen` : own.words);
        if (own.words.includes('unseen')) this.#readLabels(element as HTMLInputElement, reading, words);
        if (element.parentElement) parents.add(element.parentElement);
      }
    }
    for (const parent of parents) {
      const chosen = standingOut(parent, reading, looks);
      // Who is pointed at stands out for as long.
      if (chosen && !chosen.matches(':hover,:focus-within')) words.set(chosen, `${looks.get(chosen)!.words} chosen`);
    }
  }

  /** The labels of a box that is out of sight show whether it is ticked. */
  #readLabels({ labels, checked }: HTMLInputElement, reading: Reading, words: Map<Element, string>): void {
    for (const label of labels ?? []) words.set(label, `${look(label, reading).words}${checked ? ' ticked' : ''}`.trim());
  }

  #readDrawing(svg: Element, reading: Reading, looks: Map<Element, Look>, words: Map<Element, string>): void {
    if (svg.parentElement?.closest('svg')) return;
    const found = drawing(svg, reading);
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
      const [own, now, wanted] = [this.#known.grounds.get(element)!, ...Array.from([element, documentElement], (one) => defaultView?.getComputedStyle(one).backgroundColor)];
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

/** Looks at all of the page, what is in the window first, and at whatever comes or changes until the signal aborts. */
export function watchLooks(page: Page, signal: AbortSignal): void {
  const looks = new Looks(page, signal);
  page.watchNearFirst(
    ({ added, changed, restyled }) => {
      const elements = new Set<Element>(added);
      for (const element of changed) elements.add(element);
      for (const element of restyled) {
        // Whether one stands out is told by the others.
        const { parentElement } = element;
        if (parentElement && isFew(parentElement)) for (const beside of parentElement.children) elements.add(beside);
        addAll(elements, element);
      }
      looks.take(elements);
    },
    signal,
    { near: 0, portion: 400 },
  );
}

/** Adds an element and all that is drawn in it, through open shadow roots. */
function addAll(elements: Set<Element>, within: Element | ShadowRoot): void {
  if ('localName' in within) {
    elements.add(within);
    if (within.shadowRoot) addAll(elements, within.shadowRoot);
  }
  for (const below of within.querySelectorAll('*')) {
    elements.add(below);
    if (below.shadowRoot) addAll(elements, below.shadowRoot);
  }
}

/** More elements than this are not the place of one picture. */
const largest = 60;

/** What lies in front of a picture: what is in its box, and what lies beside it. */
function placeOf(picture: Element): Element {
  let place = picture;
  for (let step = 0; step < 2; step++)
    if (place.parentElement && !place.parentElement.getElementsByTagName('*')[largest]) place = place.parentElement;
  return place;
}
