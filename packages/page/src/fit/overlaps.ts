import { styleOf } from '../flat-tree.js';
import { boxOf } from './measure-runs.js';
import type { Box, TextRun } from './text-run.js';

/** Sides of the squares that line boxes are sorted into, in pixels. */
const square = 64;
/** Boxes that share less than this are neighbours: glyphs do not fill their boxes. */
const least = { width: 3, height: 0.4 };

/** The share of the narrower box that the two have in common; 0 where they only touch. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const lower = Math.min(one.bottom - one.top, other.bottom - other.top);
  if (width < least.width || height < least.height * lower) return 0;
  return width / Math.min(one.right - one.left, other.right - other.left);
}

/** Notes that `other` lies over this part of `run`. */
function note(run: TextRun, other: TextRun, share: number): void {
  if (other.characters > 0 && run.characters > 0) {
    if (share > run.over) [run.over, run.by] = [share, other];
  } else if (other.characters === 0 && share > run.upon) [run.upon, run.at] = [share, other];
}

/** A drawing is not run over by its own words. */
const isPartOf = (one: TextRun, other: TextRun): boolean =>
  (one.characters === 0 && one.owner.contains(other.owner)) || (other.characters === 0 && other.owner.contains(one.owner));

/** Notes on each run which pinned box lies over it. At the top of the page nothing does that a page meant to be read. */
export function markCovers(runs: readonly TextRun[]): void {
  const covers = new Map<Element, Box>();
  for (const { pinned } of runs)
    if (pinned && !covers.has(pinned) && !/, 0\)$|^transparent$/.test(styleOf(pinned).backgroundColor)) covers.set(pinned, boxOf(pinned));
  for (const run of runs)
    if (!run.pinned)
      for (const [pinned, cover] of covers)
        if (cover.left < cover.right && run.boxes.some((box) => overlap(box, cover) > 0 && pinned.ownerDocument === run.owner.ownerDocument))
          run.under = pinned;
}

/** Notes on each run which other one runs over it most. Pinned texts pass over others only while the page scrolls. */
export function markOverlaps(runs: Iterable<TextRun>, scrolled: boolean): void {
  const documents = new Map<Document, Map<number, [TextRun, Box][]>>();
  for (const run of runs) {
    run.over = run.upon = 0;
    run.by = run.at = null;
    if (run.lost > 0.5) continue;
    const { ownerDocument } = run.owner;
    let squares = documents.get(ownerDocument);
    if (!squares) documents.set(ownerDocument, (squares = new Map<number, [TextRun, Box][]>()));
    for (const box of run.boxes)
      for (let y = Math.floor(box.top / square); y <= Math.floor(box.bottom / square); y++)
        for (let x = Math.floor(box.left / square); x <= Math.floor(box.right / square); x++) {
          const key = y * 65536 + x;
          const here = squares.get(key);
          if (!here) {
            squares.set(key, [[run, box]]);
            continue;
          }
          for (const [other, otherBox] of here) {
            if (other === run || (scrolled && other.pinned !== run.pinned) || isPartOf(run, other)) continue;
            const share = overlap(box, otherBox);
            note(run, other, share);
            note(other, run, share);
          }
          here.push([run, box]);
        }
  }
}
