import { iconSize } from './box-sizes.js';
import type { PictureDesk } from './picture-desk.js';

/** The element that this one is drawn in: slots and shadow hosts are followed. */
export const flatParent = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** False for a colour that lets all through. */
export const isPainted = (colour: string): boolean => !/^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/.test(colour);

/** True for a colour that lets nothing through. */
export const isOpaque = (colour: string): boolean => isPainted(colour) && !/^rgba\(|\/\s*[\d.]+%?\)$/.test(colour);

/** Red, green, blue and alpha of a computed colour, each 0 to 1; `null` for one that is not sRGB. */
export function rgba(colour: string): [number, number, number, number] | null {
  const scale = colour.startsWith('rgb') ? 255 : colour.startsWith('color(srgb ') ? 1 : 0;
  const numbers = scale && colour.replace('color(srgb', '').match(/-?[\d.]+(e-?\d+)?/g)?.map(Number);
  if (!numbers) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return [red / scale, green / scale, blue / scale, alpha];
}

/** True for white, black and what lies between them. */
export function isNeutral(colour: string): boolean {
  const channels = rgba(colour)?.slice(0, 3);
  return channels !== undefined && Math.max(...channels) - Math.min(...channels) < 0.12;
}

/** True where nobody could tell one colour from the other. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [rgba(one), rgba(other)];
  if (!a || !b) return one === other;
  return a.every((channel, at) => Math.abs(channel - b[at]!) < 0.04);
}

/** What lies behind text: the page's own ground, or a picture that stays in sight. */
export type Stand = 'ground' | 'picture';

/** What was found out about elements so far; kept as long as the theme is on. */
export class Known {
  /** The background colours that the page itself gives. */
  readonly grounds = new WeakMap<Element, string>();
  readonly stands = new WeakMap<Element, Stand>();
}

/** One look at some elements as the page itself draws them. */
export class Reading {
  // At hand for the chunk that comes later, which then shares none with this one.
  readonly isAlike = isAlike;
  readonly isNeutral = isNeutral;
  readonly isPainted = isPainted;
  readonly iconSize = iconSize;
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #behind = new Map<Element, string>();
  readonly #pictures = new Map<Element, boolean>();

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

  /** True where there is a picture among what an element holds: beside its other children, or behind them. */
  holdsPicture(element: Element): boolean {
    let holds = this.#pictures.get(element);
    if (holds === undefined) {
      holds = element.querySelector('img,video,canvas,object,embed') !== null;
      for (const child of element.children) holds ||= this.known.stands.get(child) === 'picture';
      this.#pictures.set(element, holds);
    }
    return holds;
  }

  /** What the text of this element lies on, its own background included. */
  standOf(element: Element | null): Stand {
    return (element && this.known.stands.get(element)) ?? 'ground';
  }
}
