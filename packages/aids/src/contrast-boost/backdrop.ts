import { extremes, faded, painted, solid } from '../colours/ground.js';
import { white, type Rgba } from '../colours/rgba.js';
import { drawnIn } from './flat-tree.js';
import type { Look } from './look.js';
import type { Box } from './placed-part.js';
import type { Backdrop, Move } from './backdrop-parts.js';
import type { Surroundings } from './surroundings.js';

const darkCanvas: Rgba = [18 / 255, 18 / 255, 18 / 255, 1];
/** Colours thinner than this make no box. */
const visibleShare = 0.04;
/** What is smaller, in pixels, is for screen readers. */
const hidden = 2;

/** Where the lines of an element's own text lie. */
export function textBox(element: Element): Box {
  const box = element.getBoundingClientRect();
  if (box.width < hidden || box.height < hidden) return { left: 0, top: 0, width: 0, height: 0 };
  const range = element.ownerDocument.createRange();
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) {
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      if (rect.width > 0) return rect;
    }
  return box;
}

/** True where an element's box lies nowhere under another. */
function isBeside(box: Box, element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return left >= box.left + box.width || right <= box.left || top >= box.top + box.height || bottom <= box.top;
}

/** Says what lies behind texts, with what was moved already; to be made anew after each move. */
export class Backdrops {
  readonly #steady = new Map<Element, Backdrop>();

  constructor(
    private readonly lookOf: (element: Element) => Look,
    private readonly moveOf: (element: Element) => Move | undefined,
    private readonly surroundings: Surroundings | undefined,
  ) {}

  of(text: Element): Backdrop {
    const chain: Element[] = [];
    for (let at: Element | null = text; at; at = drawnIn(at)) chain.unshift(at);
    let box: Box | undefined;
    const boxOf = (): Box => (box ??= textBox(text));
    const foreign = this.surroundings?.painters.behind(text, chain, boxOf) ?? [];
    // The innermost from which on nothing depends on where this text is.
    let first = chain.length - 1;
    while (first >= 0 && !(this.#steady.has(chain[first]!) && (foreign[0]?.after ?? Infinity) > first)) first--;
    let backdrop = first < 0 ? this.#canvas(chain[0]!) : this.#steady.get(chain[first]!)!;
    if (first >= 0 && foreign[0]?.after === first) first--;
    for (let i = first + 1; i < chain.length; i++) {
      if (this.lookOf(chain[i]!).escapes) backdrop = this.#escaped(backdrop, chain.slice(0, i), chain[i]!, boxOf);
      backdrop = this.#over(backdrop, chain[i]!, boxOf);
      if (backdrop.steady) this.#steady.set(chain[i]!, backdrop);
      for (const { element, after, covers } of foreign) {
        if (after !== i) continue;
        const over = this.#over(backdrop, element, boxOf);
        const grounds = covers ? over.grounds : extremes([...backdrop.grounds, ...over.grounds]);
        backdrop = { ...over, grounds, dim: backdrop.dim, steady: false };
      }
    }
    return !this.surroundings && this.#isUnsure(chain) ? { ...backdrop, coming: true } : backdrop;
  }

  /** True in a box that may lie over others, where it has no ground of its own. */
  #isUnsure(chain: readonly Element[]): boolean {
    const last = chain.findLast((at) => {
      const { level, colour } = this.lookOf(at);
      return level !== null || colour?.[3] === 1 || at.localName === 'svg';
    });
    return last !== undefined && this.lookOf(last).colour?.[3] !== 1;
  }

  /** What browsers paint where nobody painted anything. */
  #canvas(root: Element): Backdrop {
    const window = root.ownerDocument.defaultView!;
    const scheme = window.getComputedStyle(root).colorScheme;
    const dark = scheme.includes('dark') && (!scheme.includes('light') || window.matchMedia('(prefers-color-scheme:dark)').matches);
    return { grounds: [solid(dark ? darkCanvas : white)], owner: null, picture: false, dim: null, steady: true, coming: false };
  }

  /** What lies behind a box that is not where those around it are. */
  #escaped(behind: Backdrop, around: readonly Element[], element: Element, boxOf: () => Box): Backdrop {
    if (!behind.owner) return behind;
    const own = element.getBoundingClientRect();
    const box = own.width > 0 ? own : boxOf();
    if (box.width === 0 || !isBeside(box, behind.owner)) return behind;
    let backdrop = this.#canvas(around[0]!);
    for (const at of around) {
      const { colour, images } = this.lookOf(at);
      const canvas = at.localName === 'html' || at.localName === 'body';
      if ((colour ?? images.length > 0) && (canvas || !isBeside(box, at))) backdrop = this.#over(backdrop, at, boxOf);
    }
    return backdrop;
  }

  #over(behind: Backdrop, element: Element, boxOf: () => Box): Backdrop {
    const look = this.lookOf(element);
    const move = this.moveOf(element);
    let { grounds, owner, picture, dim, steady, coming } = behind;
    if (look.opacity < 1 && !move?.opaque) {
      grounds = Array.from(grounds, (ground) => faded(ground, look.opacity));
      dim = element;
    }
    const paint = (colour: Rgba): void => {
      grounds = extremes(Array.from(grounds, (ground) => painted(ground, colour)));
      if (colour[3] > visibleShare) owner = element;
      if (colour[3] === 1) [picture, steady, coming] = [false, true, false];
    };
    const colour = move?.colour ?? look.colour;
    if (colour) paint(colour);
    for (const image of move?.images ?? look.images) {
      const { stops, repeat, size } = image;
      if (stops && (size === 'auto' || repeat === 'repeat')) {
        const below = grounds;
        grounds = extremes(stops.flatMap((stop) => Array.from(below, (ground) => painted(ground, stop))));
        if (stops.every(([, , , alpha]) => alpha === 1)) [picture, steady, coming] = [false, true, false];
      } else {
        const over = this.surroundings ? this.surroundings.pictures.behind(image, element.getBoundingClientRect(), boxOf(), grounds) : 'coming';
        steady = false;
        coming ||= over === 'coming';
        if (!over || over === 'coming') continue;
        grounds = over;
        picture = true;
      }
      owner = element;
    }
    if (move?.plate) paint(move.plate);
    return { grounds, owner, picture, dim, steady, coming };
  }
}
