import { flatParent, styleOf } from './flat-tree.js';

const isPainted = ({ backgroundColor, backgroundImage, display }: CSSStyleDeclaration): boolean =>
  display !== 'inline' && (backgroundImage !== 'none' || !/^transparent$|, 0\)$|\/ 0\)$/.test(backgroundColor));

/** Finds the painted box that an element's text stands on, `null` for the page's own ground; each element is looked at once. */
export function grounds(): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  const groundOf = (element: Element): Element | null => {
    if (element.localName === 'body' || element.localName === 'html') return null;
    let ground = known.get(element);
    if (ground !== undefined) return ground;
    const parent = flatParent(element);
    ground = isPainted(styleOf(element)) ? element : parent && groundOf(parent);
    known.set(element, ground);
    return ground;
  };
  return groundOf;
}
