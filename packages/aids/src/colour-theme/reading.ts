import { isOpaque } from './computed-colour.js';
import type { Pictures } from './pictures.js';

/** The element that this one is drawn in: slots and shadow hosts are followed. */
export const flatParent = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** What was found out about elements so far; kept as long as the theme is on. */
export class Known {
  /** The background colours that the page itself gives. */
  readonly grounds = new WeakMap<Element, string>();
  /** Elements whose text lies on a picture that stays in sight. */
  readonly onPictures = new WeakSet<Element>();
}

/** One look at some elements as the page itself draws them. */
export class Reading {
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #behind = new Map<Element, string>();

  constructor(
    readonly known: Known,
    readonly pictures: Pictures,
  ) {}

  style(element: Element): CSSStyleDeclaration {
    let style = this.#styles.get(element);
    if (!style) this.#styles.set(element, (style = element.ownerDocument.defaultView!.getComputedStyle(element)));
    return style;
  }

  /** The nearest solid colour of the page at or behind an element; white where nobody set one, as browsers do. */
  colourBehind(element: Element | null): string {
    if (!element) return 'rgb(255, 255, 255)';
    const known = this.#behind.get(element);
    if (known) return known;
    const own = this.known.grounds.get(element) ?? this.style(element).backgroundColor;
    const colour = isOpaque(own) ? own : this.colourBehind(flatParent(element));
    this.#behind.set(element, colour);
    return colour;
  }
}
