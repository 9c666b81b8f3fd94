import type { ClipBox } from './clip-boxes.js';
import type { Grounds } from './grounds.js';
import { styleOf } from '../flat-tree.js';
import type { Box, ScrollOffset, TextRun } from './text-run.js';

/** What measuring remembers from one element to the next; good for as long as nothing moves. */
export interface Surroundings {
  clipBox(element: Element): ClipBox;
  readonly grounds: Grounds;
  groundBox(ground: Element): Box;
  /** How far a document is scrolled: asking for each line costs more than measuring it. */
  scrolled(document: Document): ScrollOffset;
}

/** A quarter of a line's height may be cut off before a glyph is. */
const leastHeight = 0.75;
/** Pixels that may be cut off at the side before a glyph is. */
const sideBearing = 2;

/** False in a closed `details` and wherever else style says that the content is not there; older browsers know no such style. */
const isShown = (element: Element): boolean =>
  element.checkVisibility?.({ contentVisibilityAuto: true, checkVisibilityCSS: true }) ??
  styleOf(element).visibility === 'visible';

const shared = (from: number, to: number, low: number, high: number): number =>
  Math.max(0, Math.min(to, high) - Math.max(from, low));

/** The element's box in its document. */
export function boxOf(element: Element): Box {
  const { scrollX, scrollY } = element.ownerDocument.defaultView!;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
}

const solid = /^(input|select|textarea|img|svg)$/;
const maybeIcon = /^(i|em|b|s|u|span|a|div)$/;
/** Sides of an icon at most, in pixels. */
const iconSize = 100;

/** Empty, and with a picture behind it. */
const isIcon = (element: Element): boolean =>
  maybeIcon.test(element.localName) && !element.firstChild && styleOf(element).backgroundImage !== 'none';

/** Measures the element's own text that shows, node by node, or the element itself where it is a field or a picture. Reads only. */
export function measureRuns(owner: Element, { clipBox, grounds, groundBox, scrolled }: Surroundings): TextRun[] {
  const { ownerDocument, localName } = owner;
  if (!ownerDocument.defaultView) return [];
  if (solid.test(localName)) return measureSolid(owner, clipBox, Infinity);
  if (isIcon(owner)) return measureSolid(owner, clipBox, iconSize);
  const runs: TextRun[] = [];
  for (let node = owner.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 3 || !/\S/.test((node as Text).data)) continue;
    const boxes = lineBoxes(node as Text, scrolled(ownerDocument));
    if (boxes.length === 0) continue;
    const clip = clipBox(owner);
    if (clip.hidden || !isShown(owner)) return runs;
    const painted = grounds.of(owner);
    runs.push({
      node: node as Text,
      owner,
      characters: (node as Text).data.replace(/\s+/g, '').length,
      lines: linesOf(boxes),
      boxes,
      ...cut(boxes, clip),
      ground: painted,
      grounded: painted ? standing(boxes, groundBox(painted)) : 1,
      pinned: clip.pinned,
      over: 0,
      by: null,
      upon: 0,
      at: null,
      under: null,
    });
  }
  return runs;
}

function measureSolid(element: Element, clipBox: Surroundings['clipBox'], most: number): TextRun[] {
  const box = boxOf(element);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width < 1 || height < 1 || width > most || height > most) return [];
  const clip = clipBox(element);
  if (clip.hidden || !isShown(element)) return [];
  const { pinned } = clip;
  const boxes = [box];
  return [
    { node: element, owner: element, characters: 0, lines: 1, boxes, ...cut(boxes, clip), ground: null, grounded: 1, pinned, over: 0, by: null, upon: 0, at: null, under: null },
  ];
}

const ranges = new WeakMap<Document, Range>();

/** One range for all: a document keeps every range up to date as long as there is any trace of it. */
function rangeIn(document: Document): Range {
  let range = ranges.get(document);
  if (!range) ranges.set(document, (range = document.createRange()));
  return range;
}

function lineBoxes(node: Text, { x, y }: ScrollOffset): Box[] {
  const range = rangeIn(node.ownerDocument);
  range.selectNodeContents(node);
  const boxes: Box[] = [];
  for (const { left, top, right, bottom } of range.getClientRects())
    if (right - left > 0.5 && bottom - top > 0.5)
      boxes.push({ left: left + x, top: top + y, right: right + x, bottom: bottom + y });
  return boxes;
}

/** How many lines the boxes make up. */
function linesOf(boxes: readonly Box[]): number {
  const tops = new Set<number>();
  for (const { top } of boxes) tops.add(Math.round(top / 4));
  return tops.size;
}

/** How much of the boxes lies outside the clip box, and what cuts it off. */
function cut(boxes: readonly Box[], clip: ClipBox): Pick<TextRun, 'lost' | 'outside' | 'clipper' | 'below'> {
  let area = 0;
  let lost = 0;
  let below = 0;
  let clipper: Element | null = null;
  let outside = true;
  for (const { left, top, right, bottom } of boxes) {
    const [width, height] = [right - left, bottom - top];
    area += width * height;
    const w = shared(left, right, clip.left, clip.right);
    const h = shared(top, bottom, clip.top, clip.bottom);
    if (w > 1 && h > 1) outside = false;
    if (h < leastHeight * height) {
      lost += width * height;
      clipper = bottom > clip.bottom ? clip.by.bottom : clip.by.top;
      if (top > clip.top) below = Math.max(below, bottom - clip.bottom);
    } else if (w < width - sideBearing) {
      lost += (width - w) * height;
      clipper ??= right > clip.right ? clip.by.right : clip.by.left;
    }
  }
  return { lost: lost / area, outside, clipper, below };
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
