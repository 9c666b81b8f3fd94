import { commonAncestor, flatAncestors, styleOf } from '../flat-tree.js';
import { boxOf } from './measure-runs.js';
import type { Repairs } from './repairs.js';
import type { TextRun } from './text-run.js';

/** What was known of a text before any aid changed it. */
export type Before = Pick<TextRun, 'lost' | 'over' | 'upon' | 'under' | 'ground' | 'grounded' | 'characters' | 'lines'>;

/** Shares from which on a text counts as cut off, run over, or pushed off its ground. */
const cutOff = 0.02;
const runOver = 0.15;
const onGround = 0.7;
/** Characters to a line: a column narrower than this cannot be read. */
const narrow = 2.5;
const readable = 4;

/**
 * Answers each conflict with one step of repair; false where there is none. What shows only now over texts that were there
 * before is a menu or a dialog, and no conflict.
 */
export function answerConflicts(
  runs: readonly TextRun[],
  beforeOf: (node: Node) => Before | undefined,
  edgeOf: (document: Document) => number,
  wasPinned: (element: Element) => boolean,
  repairs: Repairs,
): boolean {
  let conflicts = false;
  for (const run of runs) {
    const before = beforeOf(run.node);
    const { owner, clipper, ground } = run;
    if (before && before.lost > cutOff) {
      // What the page itself cut short opens up; what it hid stays hidden.
      const short = before.lost < 1 && run.lost > cutOff && clipper && run.below > 0;
      if (short && repairs.heighten(clipper, run.below)) conflicts = true;
      continue;
    }
    // What came later may be hidden on purpose, or lie on a picture.
    if (!before && (run.outside || run.characters === 0)) continue;
    if (run.lost > cutOff) {
      conflicts = true;
      if (clipper && run.below > 0 && repairs.heighten(clipper, run.below)) continue;
      repairs.escalate(clipper ?? sticksOut(run, edgeOf(owner.ownerDocument)), [owner], { whole: true, gently: isPicture(run) });
    } else if (run.by && !before === !beforeOf(run.by.node) && run.over > runOver + (before?.over ?? runOver)) {
      conflicts = true;
      const common = commonAncestor(owner, run.by.owner);
      if (common) repairs.escalate(common, [owner, run.by.owner]);
    } else if (before && run.at && beforeOf(run.at.node) && run.upon > runOver + before.upon) {
      conflicts = true;
      const common = commonAncestor(owner, run.at.owner);
      if (common) repairs.escalate(common, [owner, run.at.owner], { gently: isPicture(run) || isPicture(run.at) });
    } else if (before && run.under && !before.under && wasPinned(run.under)) {
      conflicts = true;
      repairs.say(run.under, ['flow']);
    } else if (before && ground && before.ground === ground && before.grounded > 0.8 && run.grounded < onGround) {
      conflicts = true;
      repairs.escalate(ground, [owner]);
    } else if (before && isSqueezed(run, before)) {
      conflicts = true;
      repairs.escalate(row(owner), [owner]);
    }
  }
  return conflicts;
}

/** The outermost box that reaches over the edge of the page with this text. */
function sticksOut({ owner, boxes }: TextRun, edge: number): Element {
  let subject = owner;
  if (boxes.some(({ right }) => right > edge))
    for (const at of flatAncestors(owner)) if (at.localName !== 'body' && boxOf(at).right > edge + 1) subject = at;
  return subject;
}

/** The box that sets the text's column beside others. */
function row(owner: Element): Element {
  for (const at of flatAncestors(owner).slice(1)) {
    if (at.localName === 'body') break;
    if (/flex|grid|table|row/.test(styleOf(at).display) || at.childElementCount > 1) return at;
  }
  return owner;
}

/** A picture or an icon; fields are more. */
const isPicture = ({ characters, owner }: TextRun): boolean => characters === 0 && !/^(input|select|textarea)$/.test(owner.localName);

/** Where words stood in lines, now letters do. */
const isSqueezed = (now: TextRun, before: Before): boolean =>
  before.characters >= 6 && before.characters / before.lines >= readable && now.characters / now.lines < narrow;
