import { flatParent, styleOf } from '../flat-tree.js';
import { remembered } from './remembered.js';

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
  const pictured = new Set<Element>();
  const of = remembered((element: Element): Element | null => {
    if (element.localName === 'body' || element.localName === 'html') return null;
    const parent = flatParent(element);
    const style = styleOf(element);
    if (!isPainted(style)) return parent && of(parent);
    if (style.backgroundImage.startsWith('url(')) pictured.add(element);
    return element;
  });
  return { of, pictured };
}
