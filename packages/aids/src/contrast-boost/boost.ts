import { boosted, isLighter } from '../colours/boosted.js';
import { mean } from '../colours/contrast.js';
import { extremes, painted, type Ground } from '../colours/ground.js';
import { black, colourPattern, hex, parsedColour, white, type Rgba } from '../colours/rgba.js';
import { Backdrops, type Backdrop, type Move, type PicturesBehind } from './backdrop.js';
import { drawnIn } from './flat-tree.js';
import type { Ink, Look } from './look.js';
import { leadingInk, movedGround, plate, type Stand } from './moved-ground.js';
import type { Painters } from './painters.js';
import { VisitedColours } from './visited-colours.js';

/** How often grounds may move for texts that moved with other grounds. */
const rounds = 4;

/** Pictures lower than this, in pixels, are the ground of a bar or a button. */
const lowest = 100;

function isDrawnIn(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at; at = drawnIn(at)) if (at === box) return true;
  return false;
}

/** A text of an element, what it stands on, and the colour it gets: `null` where none would do. */
interface Text extends Stand {
  readonly element: Element;
  readonly part: Ink['part'];
  readonly name: string;
  readonly backdrop: Backdrop;
  readonly found: Rgba | null;
}

/** The words of elements' claims, and what depends on them. */
export interface Decision {
  readonly words: ReadonlyMap<Element, readonly string[]>;
  /** Elements whose ground or text colour is another now, so that all in them has to be decided again. */
  readonly moved: ReadonlySet<Element>;
  /** Elements that wait for a picture. */
  readonly waiting: readonly Element[];
}

/** The text colour that was claimed for an element, for those that inherit it. */
interface Claimed {
  readonly from: string;
  readonly to: string;
  readonly fills: boolean;
}

/** Decides which colours move, from looks that were taken before; touches nothing. */
export class Boost {
  readonly #moves = new WeakMap<Element, Move>();
  readonly #claimed = new WeakMap<Element, Claimed>();
  /** By the very grounds, which neighbours share, and by their colours. */
  readonly #found = new WeakMap<readonly Ground[], Map<string, Rgba | null>>();
  readonly #foundByColour = new Map<string, Rgba | null>();
  readonly #visited = new VisitedColours();
  #gradients = 0;

  constructor(
    private readonly ratio: number,
    private readonly lookOf: (element: Element) => Look,
    private readonly painters: Painters,
    private readonly pictures: PicturesBehind,
    private readonly ruleGradient: (word: string, image: string) => void,
  ) {}

  /** What an element was moved to is no more: it looks different now. */
  forget(element: Element): void {
    this.#moves.delete(element);
  }

  decide(elements: ReadonlySet<Element>): Decision {
    const moved = new Set<Element>();
    let texts: Text[] = [];
    for (let round = 0; round < rounds; round++) {
      texts = this.#texts(elements);
      if (!this.#move(texts, moved)) break;
    }
    const words = new Map<Element, string[]>();
    const waiting: Element[] = [];
    for (const element of elements) words.set(element, []);
    for (const element of moved) words.set(element, []);
    for (const text of texts) {
      const { element, backdrop } = text;
      if (!words.has(element)) words.set(element, []);
      if (backdrop.coming) waiting.push(element);
      else this.#word(text, words.get(element)!, moved);
    }
    for (const [element, list] of words) list.push(...(this.#moves.get(element)?.words ?? []));
    return { words, moved, waiting };
  }

  #texts(elements: Iterable<Element>): Text[] {
    const backdrops = new Backdrops(this.lookOf, (element) => this.#moves.get(element), this.painters, this.pictures);
    const texts: Text[] = [];
    for (const element of elements) {
      const { inks } = this.lookOf(element);
      if (inks.length === 0) continue;
      const backdrop = backdrops.of(element);
      for (const { part, name, colour, under } of inks) {
        const grounds = under ? backdrop.grounds.map((ground) => painted(ground, under)) : backdrop.grounds;
        texts.push({ element, part, name, ink: colour, grounds, backdrop, found: backdrop.coming ? colour : this.#boosted(name, colour, grounds) });
      }
    }
    return texts;
  }

  #boosted(name: string, ink: Rgba, grounds: readonly Ground[]): Rgba | null {
    let here = this.#found.get(grounds);
    if (!here) this.#found.set(grounds, (here = new Map<string, Rgba | null>()));
    let found = here.get(name);
    if (found !== undefined) return found;
    let key = name;
    for (const { seen, share, veil } of grounds) key += share < 1 ? `${hex(seen)}/${share}/${hex(veil)}` : hex(seen);
    found = this.#foundByColour.get(key);
    if (found === undefined) this.#foundByColour.set(key, (found = boosted(ink, grounds, this.ratio)));
    if (found && hex(found) === hex(ink)) found = ink;
    here.set(name, found);
    return found;
  }

  /** Moves what is behind texts that no colour can help; false where there are none. */
  #move(texts: readonly Text[], moved: Set<Element>): boolean {
    const on = new Map<Element, Text[]>();
    const short = new Set<Element>();
    for (const text of texts) {
      const { owner } = text.backdrop;
      if (owner && !on.has(owner)) on.set(owner, []);
      if (owner) on.get(owner)!.push(text);
      const { dim } = text.backdrop;
      const mover = dim && !this.#moves.get(dim)?.opaque ? dim : owner;
      if (!text.found && mover) short.add(mover);
    }
    let any = false;
    const put = (element: Element, move: Move): void => {
      this.#moves.set(element, move);
      moved.add(element);
      any = true;
    };
    for (const owner of short) {
      const look = this.lookOf(owner);
      const before = this.#moves.get(owner);
      const here = on.get(owner) ?? [];
      if (look.opacity < 1 && !before?.opaque) put(owner, { ...before, opaque: true, words: [...(before?.words ?? []), 'o'] });
      else if (here.some(({ backdrop }) => backdrop.picture)) this.#plates(owner, here, put);
      else if (!before?.colour && !before?.images && !before?.plate) put(owner, { ...before, ...this.#ground(owner, look, here, before?.words ?? []) });
    }
    return any;
  }

  /** A ground moves for all texts on it. */
  #ground(owner: Element, look: Look, here: readonly Text[], words: readonly string[]): Move {
    const ink = leadingInk(here);
    if (look.images.length > 0) {
      const move = (stop: Rgba): Rgba => movedGround(stop, ink, this.ratio);
      const images = look.images.map((image) => ({ ...image, ...(image.stops && { stops: image.stops.map(move) }) }));
      const word = `i${this.#gradients++}`;
      this.ruleGradient(word, look.imageText.replace(colourPattern, (text) => `#${hex(move(parsedColour(text)!))}`));
      return { images, words: [...words, word] };
    }
    // One that can be seen through is moved as it is seen.
    const { grounds } = here[0]!.backdrop;
    const seen = look.colour?.[3] === 1 ? look.colour : mean(grounds.map((ground) => ground.seen));
    const colour = movedGround(seen, ink, this.ratio);
    return { colour, words: [...words, `g${hex(colour)}`] };
  }

  /** Over a picture a plate comes behind each text; the outermost first, since others may stand on it too. */
  #plates(owner: Element, here: readonly Text[], put: (element: Element, move: Move) => void): void {
    const before = this.#moves.get(owner);
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
      const before = this.#moves.get(element);
      if (before?.plate) continue;
      const colour = plate(text, this.ratio);
      const look = this.lookOf(element);
      const letter = element === owner || look.colour || look.images.length > 0 ? 's' : 'p';
      put(element, { ...before, plate: colour, words: [...(before?.words ?? []), letter + hex(colour)] });
    }
  }

  #word({ element, part, name, ink, grounds, found }: Text, words: string[], moved: Set<Element>): void {
    const own = part === 'c' || part === 't' || part === 'f';
    const inherited = this.#inherited(element, name, own);
    if (found === ink && !inherited) {
      if (own) this.#claim(element, null, moved);
      return;
    }
    const to = hex(found ?? (isLighter(ink, grounds) ? white : black));
    const letter = part === 'c' && inherited?.fills ? 't' : part;
    words.push(letter + to);
    if (own) this.#claim(element, { from: name, to, fills: letter === 't' }, moved);
    const visited = part === 'c' && element.matches(':any-link') && this.#visited.of(element, name);
    const visitedTo = visited && boosted(visited, grounds, this.ratio);
    if (visitedTo) words.push(`v${hex(visitedTo)}`);
  }

  #claim(element: Element, claimed: Claimed | null, moved: Set<Element>): void {
    if (this.#claimed.get(element)?.to !== claimed?.to && element.firstElementChild) moved.add(element);
    if (claimed) this.#claimed.set(element, claimed);
    else this.#claimed.delete(element);
  }

  /** The claim that would recolour a text from above, if it inherits its colour. */
  #inherited(element: Element, from: string, own: boolean): Claimed | null {
    for (let at = own ? drawnIn(element) : element; at; at = drawnIn(at)) {
      const claimed = this.#claimed.get(at);
      if (claimed) return claimed.fills || claimed.from === from ? claimed : null;
    }
    return null;
  }
}
