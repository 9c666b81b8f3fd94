import { iconSize } from './box-sizes.js';
import type { PictureDesk } from './picture-desk.js';

/** The element that this one is drawn in: slots and shadow hosts are followed. */
export const flatParent = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** False for a colour that lets all through. */
export const isPainted = (colour: string): boolean => !/^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/.test(colour);

/** True for a colour that lets nothing through. */
export const isOpaque = (colour: string): boolean => isPainted(colour) && !/^rgba\(|\/\s*[\d.]+%?\)$/.test(colour);

/** Red, green, blue (0 to 255) and alpha (0 to 1) of a computed colour; `null` for one that is not written so. */
function rgba(colour: string): number[] | null {
  const numbers = colour.startsWith('rgb') && colour.match(/[\d.]+/g);
  return numbers ? [...numbers.map(Number), 1].slice(0, 4) : null;
}

/** True for white, black and what lies between them. */
export function isNeutral(colour: string): boolean {
  const channels = rgba(colour)?.slice(0, 3);
  return channels !== undefined && Math.max(...channels) - Math.min(...channels) < 30;
}

/** True where nobody could tell one colour from the other. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [rgba(one), rgba(other)];
  if (!a || !b) return one === other;
  return a.every((channel, at) => Math.abs(channel - b[at]!) < 10);
}

/** What was found out about elements so far; kept as long as the theme is on. */
export class Known {
  /** The background colours that the page itself gives. */
  readonly grounds = new WeakMap<Element, string>();
  /** Elements whose text lies on a picture that stays in sight. */
  readonly onPictures = new WeakSet<Element>();
}

/** One look at some elements as the page itself draws them. */
export class Reading {
  // At hand for the chunk that comes later, which then shares none with this one.
  readonly flatParent = flatParent;
  readonly isAlike = isAlike;
  readonly isNeutral = isNeutral;
  readonly isPainted = isPainted;
  readonly iconSize = iconSize;
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #behind = new Map<Element, string>();

  constructor(
    readonly known: Known,
    readonly pictures: PictureDesk,
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
