import type { ClipBox } from './clip-boxes.js';
import type { Box, TextRun } from './text-run.js';

/** What measuring remembers from one element to the next; good for as long as nothing moves. */
export interface Surroundings {
  clipBox(element: Element): ClipBox;
  ground(element: Element): Element | null;
  readonly groundBoxes: Map<Element, Box>;
}

/** A quarter of a line's height may be cut off before a glyph is. */
const leastHeight = 0.75;
/** Pixels that may be cut off at the side before a glyph is. */
const sideBearing = 2;

const shows = (element: Element): boolean =>
  element.checkVisibility
    ? element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
    : element.getClientRects().length > 0;

const shared = (from: number, to: number, low: number, high: number): number =>
  Math.max(0, Math.min(to, high) - Math.max(from, low));

/** The element's box in its document. */
export function boxOf(element: Element): Box {
  const { scrollX, scrollY } = element.ownerDocument.defaultView!;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
}

/** Measures the element's own text that shows, node by node. Reads only. */
export function measureRuns(owner: Element, { clipBox, ground, groundBoxes }: Surroundings): TextRun[] {
  const window = owner.isConnected && owner.ownerDocument.defaultView;
  if (!window || !shows(owner)) return [];
  const runs: TextRun[] = [];
  for (let node = owner.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 3 || (node as Text).data.trim() === '') continue;
    const boxes = lineBoxes(node as Text, window);
    if (boxes.length === 0) continue;
    const clip = clipBox(owner);
    if (clip.hidden) continue;
    const painted = ground(owner);
    if (painted && !groundBoxes.has(painted)) groundBoxes.set(painted, boxOf(painted));
    runs.push({
      node: node as Text,
      owner,
      characters: (node as Text).data.replace(/\s+/g, '').length,
      lines: new Set(boxes.map(({ top }) => Math.round(top / 4))).size,
      boxes,
      ...cut(boxes, clip),
      ground: painted,
      grounded: painted ? standing(boxes, groundBoxes.get(painted)!) : 1,
      pinned: clip.pinned,
      over: 0,
      by: null,
    });
  }
  return runs;
}

function lineBoxes(node: Text, { scrollX, scrollY }: Window): Box[] {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const boxes: Box[] = [];
  for (const { left, top, right, bottom } of range.getClientRects())
    if (right - left > 0.5 && bottom - top > 0.5)
      boxes.push({ left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY });
  return boxes;
}

/** How much of the boxes lies outside the clip box, and what cuts it off. */
function cut(boxes: readonly Box[], clip: ClipBox): Pick<TextRun, 'lost' | 'clipper' | 'below'> {
  let area = 0;
  let lost = 0;
  let below = 0;
  let clipper: Element | null = null;
  for (const { left, top, right, bottom } of boxes) {
    const [width, height] = [right - left, bottom - top];
    area += width * height;
    const w = shared(left, right, clip.left, clip.right);
    if (shared(top, bottom, clip.top, clip.bottom) < leastHeight * height) {
      lost += width * height;
      clipper = bottom > clip.bottom ? clip.by.bottom : clip.by.top;
      if (top > clip.top) below = Math.max(below, bottom - clip.bottom);
    } else if (w < width - sideBearing) {
      lost += (width - w) * height;
      clipper ??= right > clip.right ? clip.by.right : clip.by.left;
    }
  }
  return { lost: lost / area, clipper, below };
}

/** The share of the boxes that lies on the ground. */
function standing(boxes: readonly Box[], ground: Box): number {
  let area = 0;
  let on = 0;
  for (const { left, top, right, bottom } of boxes) {
    area += (right - left) * (bottom - top);
    on += shared(left, right, ground.left, ground.right) * shared(top, bottom, ground.top, ground.bottom);
  }
  return on / area;
}
