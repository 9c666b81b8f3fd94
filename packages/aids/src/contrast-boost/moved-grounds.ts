import { mean } from '../colours/contrast.js';
import { extremes } from '../colours/ground.js';
import { colourPattern, hex, parsedColour, type Rgba } from '../colours/rgba.js';
import type { Move, Text } from './backdrop-parts.js';
import { drawnIn } from './flat-tree.js';
import type { Look } from './look.js';
import { leadingInk, movedGround, plate } from './moved-ground.js';

/** What was moved so far. */
type Moves = WeakMap<Element, Move>;

/** Pictures lower than this, in pixels, are the ground of a bar or a button. */
const lowest = 100;

function isDrawnIn(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at; at = drawnIn(at)) if (at === box) return true;
  return false;
}

/** Decides what grounds make way for texts that no colour can help. */
export class MovedGrounds {
  #gradients = 0;

  constructor(
    private readonly ratio: number,
    private readonly lookOf: (element: Element) => Look,
    private readonly ruleGradient: (word: string, image: string) => void,
  ) {}

  /** Moves what is behind texts that no colour can help; false where there are none. */
  move(texts: readonly Text[], moves: Moves, moved: Set<Element>): boolean {
    const on = new Map<Element, Text[]>();
    const short = new Set<Element>();
    for (const text of texts) {
      const { owner } = text.backdrop;
      if (owner && !on.has(owner)) on.set(owner, []);
      if (owner) on.get(owner)!.push(text);
      const { dim } = text.backdrop;
      const mover = dim && !moves.get(dim)?.opaque ? dim : owner;
      if (!text.found && !text.coming && mover) short.add(mover);
    }
    let any = false;
    const put = (element: Element, move: Move): void => {
      moves.set(element, move);
      moved.add(element);
      any = true;
    };
    for (const owner of short) {
      const look = this.lookOf(owner);
      const before = moves.get(owner);
      const here = on.get(owner) ?? [];
      if (look.opacity < 1 && !before?.opaque) put(owner, { ...before, opaque: true, words: [...(before?.words ?? []), 'o'] });
      else if (here.some(({ backdrop }) => backdrop.picture)) this.#plates(owner, here, moves, put);
      else if (!before?.colour && !before?.images && !before?.plate) put(owner, { ...before, ...this.#ground(owner, look, here, before?.words ?? []) });
    }
    return any;
  }

  /** A ground moves for all texts on it. */
  #ground(owner: Element, look: Look, here: readonly Text[], words: readonly string[]): Move {
    const ink = leadingInk(here);
    if (look.images.length > 0) {
      const move = (stop: Rgba): Rgba => movedGround(stop, ink, this.ratio);
      const images = Array.from(look.images, (image) => ({ ...image, ...(image.stops && { stops: Array.from(image.stops, move) }) }));
      const word = `i${this.#gradients++}`;
      this.ruleGradient(word, look.imageText.replace(colourPattern, (text) => `#${hex(move(parsedColour(text)!))}`));
      return { images, words: [...words, word] };
    }
    // One that can be seen through is moved as it is seen.
    const { grounds } = here[0]!.backdrop;
    const seen = look.colour?.[3] === 1 ? look.colour : mean(Array.from(grounds, (ground) => ground.seen));
    const colour = movedGround(seen, ink, this.ratio);
    return { colour, words: [...words, `g${hex(colour)}`] };
  }

  /** Over a picture a plate comes behind each text; the outermost first, since others may stand on it too. */
  #plates(owner: Element, here: readonly Text[], moves: Moves, put: (element: Element, move: Move) => void): void {
    const before = moves.get(owner);
    const { top, bottom } = owner.getBoundingClientRect();
    const isIn = ({ element }: Text): boolean => {
      const box = element.getBoundingClientRect();
      return box.top > top - 2 && box.bottom < bottom + 2 && isDrawnIn(element, owner);
    };
    const bar = bottom - top < lowest && here.every(isIn);
    if (bar && !before?.plate) {
      // On a low one the whole of it is dimmed: a bar or a button stays one.
      const colour = plate({ ink: leadingInk(here), grounds: extremes(here.flatMap(({ grounds }) => grounds)) }, this.ratio);
      return put(owner, { ...before, plate: colour, words: [...(before?.words ?? []), `s${hex(colour)}`] });
    }
    const plated = new Set<Element>();
    for (const text of here) {
      const { element, backdrop, found } = text;
      if (found || !backdrop.picture || plated.has(element)) continue;
      for (let at = drawnIn(element); at; at = drawnIn(at)) if (plated.has(at)) { plated.add(element); break; }
      if (plated.has(element)) continue;
      plated.add(element);
      const before = moves.get(element);
      if (before?.plate) continue;
      const colour = plate(text, this.ratio);
      const look = this.lookOf(element);
      const letter = element === owner || look.colour || look.images.length > 0 ? 's' : 'p';
      put(element, { ...before, plate: colour, words: [...(before?.words ?? []), letter + hex(colour)] });
    }
  }
}
