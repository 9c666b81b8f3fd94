import { flatAncestors, styleOf } from '../flat-tree.js';

/** The rectangles of all text in an element, in viewport pixels. */
export function lineRects(element: Element): DOMRect[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
}

/** How many lines the text of an element stands in. */
export const lineCount = (element: Element): number => new Set(lineRects(element).map(({ top }) => Math.round(top / 4))).size;

/**
 * The share of an element's text that cannot be seen, 0 to 1: a box around it cuts it off, or it lies beyond the window's
 * left or right side. A quarter of a line's height may be missing before a glyph is.
 */
export function cutOff(element: Element): number {
  let left = 0;
  let right = element.ownerDocument.documentElement.clientWidth;
  let [top, bottom] = [-Infinity, Infinity];
  for (const box of flatAncestors(element)) {
    if (box.localName === 'body' || styleOf(box).overflowY === 'visible') continue;
    const rect = box.getBoundingClientRect();
    [left, right] = [Math.max(left, rect.left), Math.min(right, rect.right)];
    [top, bottom] = [Math.max(top, rect.top), Math.min(bottom, rect.bottom)];
  }
  let [area, lost] = [0, 0];
  for (const rect of lineRects(element)) {
    const size = rect.width * rect.height;
    area += size;
    const height = Math.min(rect.bottom, bottom) - Math.max(rect.top, top);
    const width = Math.max(0, Math.min(rect.right, right) - Math.max(rect.left, left));
    if (height < 0.75 * rect.height) lost += size;
    else if (width < rect.width - 2) lost += size * (1 - width / rect.width);
  }
  return area === 0 ? 1 : lost / area;
}

/** True where no line of the one lies over a line of the other; line boxes are higher than their letters. */
export const apart = (one: Element, other: Element): boolean =>
  !lineRects(one).some((a) =>
    lineRects(other).some((b) => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return width > 3 && height > 0.4 * Math.min(a.height, b.height);
    }),
  );

/** True where all text of an element lies on this box; the air around letters may stick out. */
export function liesOn(element: Element, ground: Element): boolean {
  const { left, top, right, bottom } = ground.getBoundingClientRect();
  return lineRects(element).every(
    (rect) =>
      rect.left > left - 2 && rect.right < right + 2 && rect.top > top - rect.height / 4 && rect.bottom < bottom + rect.height / 4,
  );
}
