import { flatParent } from '../flat-tree.js';

/** So many of the boxes behind a repair are looked at with it; what it does farther away shows in the next pass. */
const neighbours = 30;

/** These elements and all within them. */
export function within(places: Iterable<Element>): Element[] {
  const found = new Set<Element>();
  for (const place of places)
    if (!found.has(place)) {
      found.add(place);
      for (const below of place.querySelectorAll('*')) found.add(below);
    }
  return [...found];
}

/** What was touched, and what comes behind it and may have been pushed along. */
export function around(touched: readonly Element[]): Element[] {
  const places = new Set(touched);
  for (const element of touched) {
    let next = places.has(flatParent(element)!) ? null : element.nextElementSibling;
    for (let i = 0; next && i < neighbours; i++, next = next.nextElementSibling) places.add(next);
  }
  return within(places);
}
