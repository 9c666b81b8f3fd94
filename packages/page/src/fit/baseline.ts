import type { Before } from './conflicts.js';
import { fixedBoxes } from './outgrown.js';
import type { Survey } from './survey.js';

/** What was known of the page before any aid changed it. */
export class Baseline {
  #before = new WeakMap<Node, Before>();
  /** The boxes that stay in place, seen while the page was at its top: what they covered then they are meant to. */
  readonly #pinned = new WeakSet<Element>();
  /** The boxes with a picture behind their text, and where they were. */
  readonly pictures = new Map<Element, DOMRect>();
  /** The boxes of fixed height that wait for their texts to grow, and that height in pixels. */
  readonly fixed = new Map<Element, number>();

  constructor(
    private readonly survey: Survey,
    private readonly window: Window,
  ) {}

  /** What was known of this text, field or picture; nothing of what came later. */
  readonly of = (node: Node): Before | undefined => this.#before.get(node);

  /** True for a box that stayed in place while the page was at its top. */
  readonly wasPinned = (element: Element): boolean => this.#pinned.has(element);

  /** Measures these elements as they stand; what is known already stays as it is. */
  add(elements: Iterable<Element>): void {
    const around = this.survey.surroundings();
    const owners = new Set<Element>();
    for (const run of this.survey.measure(elements, around)) {
      if (this.#before.has(run.node)) continue;
      const { lost, over, upon, under, ground, grounded, characters, lines } = run;
      this.#before.set(run.node, { lost, over, upon, under, ground, grounded, characters, lines });
      if (characters > 0) owners.add(run.owner);
      if (run.pinned && this.window.scrollY === 0) this.#pinned.add(run.pinned);
    }
    for (const box of around.grounds.pictured) if (!this.pictures.has(box)) this.pictures.set(box, box.getBoundingClientRect());
    for (const [box, height] of fixedBoxes(owners)) this.fixed.set(box, height);
  }

  /** Nothing is known any more. */
  clear(): void {
    this.#before = new WeakMap();
    this.pictures.clear();
    this.fixed.clear();
  }
}
