import { drawnIn } from './flat-tree.js';
import type { Look } from './look.js';
import type { Box } from './placed-part.js';

type LookOf = (element: Element) => Look;
type Step = readonly [level: number, element: Element];

/** A text lies above the boxes of its own level. */
const inBoxes = -0.5;
const inText = -0.4;

/** The stacking levels from the root down to where an element paints (CSS 2.2, appendix E, without floats). */
function steps(element: Element, isText: boolean, lookOf: LookOf): Step[] {
  const ground = lookOf(element).isolates ? -Infinity : inBoxes;
  let path: Step[] = [[isText ? inText : ground, element]];
  for (let at: Element | null = element; at; at = drawnIn(at)) {
    const { level, isolates } = lookOf(at);
    // What is not isolated takes with it only what has no level of its own.
    if (level !== null && (isolates || path.length === 1)) path = [[level, at], ...path];
  }
  return path;
}

/** Below zero where the first is painted before the second. */
function inPaintOrder(one: readonly Step[], other: readonly Step[]): number {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const [[level, element], [otherLevel, otherElement]] = [one[i]!, other[i]!];
    if (level !== otherLevel) return level - otherLevel;
    if (element !== otherElement) return element.compareDocumentPosition(otherElement) & 4 ? -1 : 1;
  }
  return one.length - other.length;
}

/** A painter that is no ancestor, and after which of the ancestors, the outermost first, it paints. */
export interface Foreign {
  readonly element: Element;
  readonly after: number;
  /** False where some of the text lies beside it. */
  readonly covers: boolean;
}

type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** Pixels of a row of the index. */
const row = 256;
/** Boxes are not measured anew while they are as fresh as this, in ms. */
const fresh = 250;
/** Where less of a text than this lies on a painter, it is not on it. */
const touch = 0.04;

/** Finds what is painted behind a text without being drawn around it. */
export class Painters {
  readonly #painters = new Set<Element>();
  #rows = new Map<number, [Element, Edges][]>();
  #lifted = new Map<number, [Element, Edges][]>();
  #measured = -Infinity;

  constructor(
    private readonly window: Window,
    private readonly lookOf: LookOf,
  ) {}

  note(element: Element, { colour, images }: Look): void {
    if (!colour && images.length === 0) this.#painters.delete(element);
    else if (element.localName !== 'html' && element.localName !== 'body' && !this.#painters.has(element)) {
      this.#painters.add(element);
      this.#measured = -Infinity;
    }
  }

  /** True for what may lie over things that it is not drawn in. */
  #isLifted(element: Element): boolean {
    for (let at: Element | null = element; at; at = drawnIn(at)) if (this.lookOf(at).level !== null || at.localName === 'svg') return true;
    return false;
  }

  /** The part of a painter's box that nothing around it cuts off. */
  #seen(element: Element): Edges {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let at = drawnIn(element); at && at.localName !== 'body'; at = drawnIn(at))
      if (this.lookOf(at).clips) {
        const box = at.getBoundingClientRect();
        [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
        [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
    return { left, top, right, bottom };
  }

  #index(): void {
    const now = this.window.performance.now();
    if (now - this.#measured < fresh) return;
    this.#measured = now;
    this.#rows = new Map();
    this.#lifted = new Map();
    for (const element of this.#painters) {
      if (!element.isConnected) {
        this.#painters.delete(element);
        continue;
      }
      const rect = this.#seen(element);
      if (rect.right - rect.left < 8 || rect.bottom - rect.top < 8) continue;
      const lists = this.#isLifted(element) ? [this.#rows, this.#lifted] : [this.#rows];
      for (let y = Math.floor(rect.top / row); y <= Math.floor(rect.bottom / row); y++)
        for (const list of lists) {
          if (!list.has(y)) list.set(y, []);
          list.get(y)!.push([element, rect]);
        }
    }
  }

  /** Those behind a text of this box, in the order they are painted; `chain` is drawn around it, the outermost first. */
  behind(text: Element, chain: readonly Element[], boxOf: () => Box): Foreign[] {
    this.#index();
    const rows = this.#isLifted(text) ? this.#rows : this.#lifted;
    if (rows.size === 0) return [];
    const box = boxOf();
    const { left, top, width, height } = box;
    if (width === 0 || height === 0) return [];
    const middle = Math.floor((top + height / 2) / row);
    let own: Step[] | undefined;
    const around = new Set(chain);
    const found: [Step[], Foreign][] = [];
    for (const [element, rect] of rows.get(middle) ?? []) {
      const across = Math.min(rect.right, left + width) - Math.max(rect.left, left);
      const down = Math.min(rect.bottom, top + height) - Math.max(rect.top, top);
      if (across <= 0 || down <= 0 || across * down < touch * width * height || around.has(element)) continue;
      if (element.ownerDocument !== text.ownerDocument || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const drawing = (element as Partial<SVGElement>).ownerSVGElement;
      if (drawing && drawing !== (text as Partial<SVGElement>).ownerSVGElement) continue;
      own ??= steps(text, true, this.lookOf);
      // The shapes and texts of a drawing are painted as they come.
      const path = steps(element, drawing !== undefined, this.lookOf);
      if (inPaintOrder(path, own) > 0) continue;
      let after = chain.length - 1;
      while (after > 0 && inPaintOrder(steps(chain[after]!, false, this.lookOf), path) > 0) after--;
      found.push([path, { element, after, covers: across > width - 2 && down > height - 2 }]);
    }
    return Array.from(found.sort(([one], [other]) => inPaintOrder(one, other)), ([, foreign]) => foreign);
  }
}
