import { boosted, isLighter } from '../colours/boosted.js';
import { painted, type Ground } from '../colours/ground.js';
import { black, hex, white, type Rgba } from '../colours/rgba.js';
import { Backdrops } from './backdrop.js';
import type { Move, Text } from './backdrop-parts.js';
import { drawnIn } from './flat-tree.js';
import type { Look } from './look.js';
import type { Surroundings } from './surroundings.js';

/** How often grounds may move for texts that moved with other grounds. */
const rounds = 4;

/** Stands for the very colour that a text has. */
const kept: Rgba = [0, 0, 0, 0];

/** The words of elements' claims, and what depends on them. */
export interface Decision {
  readonly words: ReadonlyMap<Element, readonly string[]>;
  /** Elements whose ground or text colour is another now, so that all in them has to be decided again. */
  readonly moved: ReadonlySet<Element>;
  /** Elements that wait for a picture, or for what knows their surroundings. */
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
  /** What only some texts need, once it is there. */
  surroundings: Surroundings | undefined;

  constructor(
    private readonly ratio: number,
    private readonly lookOf: (element: Element) => Look,
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
      if (!this.surroundings?.grounds.move(texts, this.#moves, moved)) break;
    }
    const words = new Map<Element, string[]>();
    const waiting: Element[] = [];
    for (const element of [...elements, ...moved]) words.set(element, [...(this.#moves.get(element)?.words ?? [])]);
    for (const text of texts) {
      const { element, coming } = text;
      if (coming) waiting.push(element);
      else this.#word(text, words.get(element)!, moved);
    }
    return { words, moved, waiting };
  }

  #texts(elements: Iterable<Element>): Text[] {
    const backdrops = new Backdrops(this.lookOf, (element) => this.#moves.get(element), this.surroundings);
    const texts: Text[] = [];
    for (const element of elements) {
      const { inks } = this.lookOf(element);
      if (inks.length === 0) continue;
      const backdrop = backdrops.of(element);
      for (const { part, name, colour, under } of inks) {
        const grounds = under ? Array.from(backdrop.grounds, (ground) => painted(ground, under)) : backdrop.grounds;
        const found = backdrop.coming ? colour : this.#boosted(name, colour, grounds);
        const coming = backdrop.coming || (!found && !this.surroundings);
        texts.push({ element, part, name, ink: colour, grounds, backdrop, found, coming });
      }
    }
    return texts;
  }

  #boosted(name: string, ink: Rgba, grounds: readonly Ground[]): Rgba | null {
    let here = this.#found.get(grounds);
    if (!here) this.#found.set(grounds, (here = new Map<string, Rgba | null>()));
    let found = here.get(name);
    if (found === undefined) {
      let key = name;
      for (const { seen, share, veil } of grounds) key += share < 1 ? `${hex(seen)}/${share}/${hex(veil)}` : hex(seen);
      found = this.#foundByColour.get(key);
      if (found === undefined) {
        found = boosted(ink, grounds, this.ratio);
        if (found && hex(found) === hex(ink)) found = kept;
        this.#foundByColour.set(key, found);
      }
      here.set(name, found);
    }
    return found === kept ? ink : found;
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
    const visited = part === 'c' && element.matches(':any-link') && this.surroundings?.visited.of(element, name);
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
