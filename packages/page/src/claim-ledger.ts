import type { ClaimName } from '@mangdao/contract';
import { flatParent } from './flat-tree.js';
import type { Root } from './root-set.js';

/** Who put which attribute on which element, so that all of it can be taken off in any order. */
export class ClaimLedger {
  readonly #claims = new Map<ClaimName, Set<Element>>();

  /** @param changed Called when an attribute is set or taken off. */
  constructor(
    private readonly roots: ReadonlySet<Root>,
    private readonly changed: () => void,
  ) {}

  /** Sets the attribute, or takes it off for `null`. */
  claim(element: Element, name: ClaimName, value: string | null, signal: AbortSignal): void {
    if (!name.startsWith('mangdao-')) throw new TypeError(`Claims start with "mangdao-", not "${name}".`);
    if (signal.aborted) return;
    let elements = this.#claims.get(name);
    if (!elements && value === null) return;
    if (!elements) {
      this.#claims.set(name, (elements = new Set()));
      signal.addEventListener('abort', () => this.#release(name), { once: true });
    }
    if (value === null) {
      if (!elements.delete(element)) return;
      element.removeAttribute(name);
    } else {
      elements.add(element);
      if (element.getAttribute(name) === value) return;
      element.setAttribute(name, value);
    }
    this.changed();
  }

  /** The elements that have this claim now. */
  claimed(name: ClaimName): Iterable<Element> {
    return this.#claims.get(name) ?? [];
  }

  /** Runs `read` while these elements and all that they are drawn in have no claims. */
  without<T>(elements: Iterable<Element>, read: () => T): T {
    const bare = new Set<Element>();
    const taken: [Element, ClaimName, string][] = [];
    for (const element of elements)
      for (let at: Element | null = element; at && !bare.has(at); at = flatParent(at)) {
        bare.add(at);
        for (const [name, claimed] of this.#claims)
          if (name !== 'mangdao-still' && claimed.has(at)) taken.push([at, name, at.getAttribute(name) ?? '']);
      }
    for (const [element, name] of taken) element.removeAttribute(name);
    try {
      return read();
    } finally {
      for (const [element, name, value] of taken) element.setAttribute(name, value);
    }
  }

  /** Takes off the attributes that a host script copied along when it cloned a claimed element. */
  disown(elements: readonly Element[]): void {
    for (const [name, claimed] of this.#claims)
      for (const element of elements)
        if (!claimed.has(element) && element.hasAttribute(name)) element.removeAttribute(name);
  }

  /** Leaves nothing on a tree that was taken out of the page: the host may keep it, serialise it or put it back. */
  forget(tree: Element | Root): void {
    for (const [name, claimed] of this.#claims) {
      if ('localName' in tree && claimed.delete(tree)) tree.removeAttribute(name);
      for (const element of tree.querySelectorAll(`[${name}]`)) {
        claimed.delete(element);
        element.removeAttribute(name);
      }
    }
  }

  #release(name: ClaimName): void {
    const elements = this.#claims.get(name);
    this.#claims.delete(name);
    for (const element of elements ?? []) element.removeAttribute(name);
    for (const root of this.roots)
      for (const copy of root.querySelectorAll(`[${name}]`)) copy.removeAttribute(name);
  }
}
