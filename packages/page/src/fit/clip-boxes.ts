import { flatParent, styleOf } from '../flat-tree.js';
import { remembered } from './remembered.js';
import type { ScrollOffset } from './text-run.js';

/** A side of a box. */
export type Side = 'left' | 'top' | 'right' | 'bottom';

const nothing = { left: null, top: null, right: null, bottom: null };

/** Outside this box text can neither be seen nor scrolled to; in pixels from the top left of its document. */
export interface ClipBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What cuts it off on each side; `null` where only the edge of the page does. */
  readonly by: Readonly<Record<Side, Element | null>>;
  /** Nothing in it is ever drawn: wholly transparent, or hidden from sight on purpose, for screen readers. */
  readonly hidden: boolean;
  /** The box around it that stays where it is while the page scrolls. */
  readonly pinned: Element | null;
}

const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/** Hidden from sight by clipping, as texts for screen readers are; they are taken out of the flow. */
const isClippedAway = ({ clip, clipPath }: CSSStyleDeclaration): boolean =>
  /^rect\((0|1)px, ?(0|1)px, ?(0|1)px, ?(0|1)px\)$/.test(clip) || /inset\((50|100)%/.test(clipPath);

/**
 * Finds the clip box of one element after the other; each element is looked at once.
 *
 * @param widthOf How wide a document was before aids changed anything: text farther right is lost.
 * @param plain Boxes that are known to cut off, pin and hide nothing, as most do; those that are found are added.
 */
export function clipBoxes(
  widthOf: (document: Document) => number,
  plain: WeakSet<Element>,
  scrolled: (document: Document) => ScrollOffset,
): (element: Element) => ClipBox {
  const pageBox = (element: Element): ClipBox => ({
    left: 0,
    top: 0,
    right: widthOf(element.ownerDocument),
    bottom: Infinity,
    by: nothing,
    hidden: false,
    pinned: null,
  });

  const boxAround = (element: Element): ClipBox => {
    const parent = flatParent(element);
    return parent ? clipBox(parent) : pageBox(element);
  };

  // Most elements cut off nothing; of them as little as possible is read.
  const find = (element: Element): ClipBox => {
    if (plain.has(element)) return boxAround(element);
    const style = styleOf(element);
    const { position } = style;
    let box = position === 'fixed' ? pageBox(element) : boxAround(element);
    if (box.hidden) return box;
    if (style.opacity === '0') return { ...box, hidden: true };
    if (position === 'fixed' || position === 'sticky') box = { ...box, pinned: element };
    if ((position === 'absolute' || position === 'fixed') && isClippedAway(style)) return { ...box, hidden: true };
    const { overflowX, overflowY } = style;
    if (overflowX === 'visible' && overflowY === 'visible') {
      if (/^(static|relative)$/.test(position)) plain.add(element);
      return box;
    }
    if (element.localName === 'html' || element.localName === 'body' || style.display === 'inline') return box;
    const { x, y } = scrolled(element.ownerDocument);
    const rect = element.getBoundingClientRect();
    // Whatever lies in a scroller can be reached; nothing farther out cuts it off.
    if (scrolls(overflowX)) box = { ...box, left: -Infinity, right: Infinity, by: { ...box.by, left: null, right: null } };
    else if (overflowX !== 'visible') {
      const [left, right] = [rect.left + x, rect.right + x];
      if (left > box.left) box = { ...box, left, by: { ...box.by, left: element } };
      if (right < box.right) box = { ...box, right, by: { ...box.by, right: element } };
    }
    if (scrolls(overflowY)) box = { ...box, top: -Infinity, bottom: Infinity, by: { ...box.by, top: null, bottom: null } };
    else if (overflowY !== 'visible') {
      const [top, bottom] = [rect.top + y, rect.bottom + y];
      if (top > box.top) box = { ...box, top, by: { ...box.by, top: element } };
      if (bottom < box.bottom) box = { ...box, bottom, by: { ...box.by, bottom: element } };
    }
    return box;
  };

  const clipBox = remembered(find);
  return clipBox;
}
