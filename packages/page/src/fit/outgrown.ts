import { flatParent, styleOf } from './flat-tree.js';

/** Table parts grow by themselves; what scrolls or hides on purpose stays as it is. */
const mayGrow = ({ overflowY, display }: CSSStyleDeclaration): boolean =>
  overflowY === 'visible' && !display.startsWith('table') && !/^(inline|contents|none)$/.test(display);

/** The boxes around these elements whose fixed height their text outgrew, with that height in pixels. Reads only. */
export function outgrown(elements: Iterable<Element>): [Element, number][] {
  const seen = new Set<Element>();
  const found: [Element, number][] = [];
  for (const element of elements)
    for (let box: Element | null = element; box && box.localName !== 'body'; box = flatParent(box)) {
      if (seen.has(box)) break;
      seen.add(box);
      if (box.clientHeight === 0 || box.scrollHeight <= box.clientHeight + 1) continue;
      const style = styleOf(box);
      if (mayGrow(style)) found.push([box, Math.round(parseFloat(style.height)) || 0]);
    }
  return found;
}
