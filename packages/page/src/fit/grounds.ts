import { flatParent, styleOf } from '../flat-tree.js';

/** What texts stand on. */
export interface Grounds {
  /** The painted box that an element's text stands on; `null` for the page's own ground. */
  of(element: Element): Element | null;
  /** The boxes with a background picture that were met so far. */
  readonly pictured: ReadonlySet<Element>;
}

const isPainted = ({ backgroundColor, backgroundImage, display }: CSSStyleDeclaration): boolean =>
  display !== 'inline' && (backgroundImage !== 'none' || !/^transparent$|, 0\)$|\/ 0\)$/.test(backgroundColor));

/** Finds grounds; each element is looked at once. */
export function grounds(): Grounds {
  const known = new Map<Element, Element | null>();
  const pictured = new Set<Element>();
  const of = (element: Element): Element | null => {
    if (element.localName === 'body' || element.localName === 'html') return null;
    let ground = known.get(element);
    if (ground !== undefined) return ground;
    const parent = flatParent(element);
    const behind = parent && of(parent);
    const style = styleOf(element);
    ground = isPainted(style) ? element : behind;
    if (ground === element && style.backgroundImage.startsWith('url(')) pictured.add(element);
    known.set(element, ground);
    return ground;
  };
  return { of, pictured };
}
