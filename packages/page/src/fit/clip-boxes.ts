import { flatParent, styleOf } from './flat-tree.js';

/** Outside this box text can neither be seen nor scrolled to; in pixels from the top left of its document. */
export interface ClipBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What cuts it off sideways, and what above and below; `null` where only the edge of the page does. */
  readonly clipperX: Element | null;
  readonly clipperY: Element | null;
  /** Nothing in it is ever drawn: hidden from sight on purpose, for screen readers. */
  readonly hidden: boolean;
  /** It stays where it is while the page scrolls. */
  readonly pinned: boolean;
}

const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/** Hidden from sight by clipping, as texts for screen readers are. */
const isClippedAway = ({ clip, clipPath, position }: CSSStyleDeclaration): boolean =>
  (/absolute|fixed/.test(position) && /^rect\((0|1)px, ?(0|1)px, ?(0|1)px, ?(0|1)px\)$/.test(clip)) ||
  /inset\((50|100)%/.test(clipPath);

/**
 * Finds the clip box of one element after the other; each element is looked at once.
 *
 * @param widthOf How wide a document was before aids changed anything: text farther right is lost.
 */
export function clipBoxes(widthOf: (document: Document) => number): (element: Element) => ClipBox {
  const known = new Map<Element, ClipBox>();

  const pageBox = (element: Element): ClipBox => ({
    left: 0,
    top: 0,
    right: widthOf(element.ownerDocument),
    bottom: Infinity,
    clipperX: null,
    clipperY: null,
    hidden: false,
    pinned: false,
  });

  const find = (element: Element): ClipBox => {
    const style = styleOf(element);
    const { overflowX, overflowY, position } = style;
    const parent = position === 'fixed' ? null : flatParent(element);
    let box = parent ? clipBox(parent) : pageBox(element);
    if (position === 'fixed' || position === 'sticky') box = { ...box, pinned: true };
    if (isClippedAway(style)) return { ...box, hidden: true };
    const cuts = (overflowX !== 'visible' || overflowY !== 'visible') && style.display !== 'inline';
    if (!cuts || element.localName === 'html' || element.localName === 'body') return box;
    const { scrollX, scrollY } = element.ownerDocument.defaultView!;
    const rect = element.getBoundingClientRect();
    // Whatever lies in a scroller can be reached; nothing farther out cuts it off.
    if (scrolls(overflowX)) box = { ...box, left: -Infinity, right: Infinity, clipperX: null };
    else if (overflowX !== 'visible') {
      const [left, right] = [rect.left + scrollX, rect.right + scrollX];
      if (left > box.left || right < box.right)
        box = { ...box, left: Math.max(box.left, left), right: Math.min(box.right, right), clipperX: element };
    }
    if (scrolls(overflowY)) box = { ...box, top: -Infinity, bottom: Infinity, clipperY: null };
    else if (overflowY !== 'visible') {
      const [top, bottom] = [rect.top + scrollY, rect.bottom + scrollY];
      if (top > box.top || bottom < box.bottom)
        box = { ...box, top: Math.max(box.top, top), bottom: Math.min(box.bottom, bottom), clipperY: element };
    }
    return box;
  };

  const clipBox = (element: Element): ClipBox => {
    let box = known.get(element);
    if (!box) known.set(element, (box = find(element)));
    return box;
  };
  return clipBox;
}
