/** Pages with fewer elements than this are looked at in one go. */
const small = 400;
/** What lies within so many heights of the window is near it. */
const reach = 0.5;

/** How many elements are taken at a time at least, in how many portions at most, and how long one should take in ms. */
const leastPortion = 1400;
const portions = 16;
const portionTime = 50;
/** Where laying out is no part of it, looking at them should take so long, or half of what the browser takes to draw. */
const lookTime = 15;

/** The elements in or near the window. What lies in a box far away is far away. */
function nearElements(window: Window, near: number): Set<Element> {
  const found = new Set<Element>();
  const { innerHeight } = window;
  const enter = (parent: Element | ShadowRoot): void => {
    for (const child of parent.children) {
      const { top, bottom, width, height } = child.getBoundingClientRect();
      const far = width * height > 0 && (top > (1 + near) * innerHeight || bottom < -near * innerHeight);
      if (far) continue;
      found.add(child);
      if (child.shadowRoot) enter(child.shadowRoot);
      enter(child);
    }
  };
  enter(window.document.documentElement);
  return found;
}

/** Splits the elements of a page into what is looked at before the next frame and what can wait. */
export function nearFirst(elements: readonly Element[], window: Window, near = reach, few = small): { first: readonly Element[]; rest: readonly Element[] } {
  if (elements.length < few) return { first: elements, rest: [] };
  const nearby = nearElements(window, near);
  const first: Element[] = [];
  const rest: Element[] = [];
  for (const element of elements) (nearby.has(element) ? first : rest).push(element);
  return { first, rest };
}

/** Hands on elements portion by portion, one in each frame; the larger the less time they take. */
export function inPortions(
  elements: readonly Element[],
  window: Window,
  signal: AbortSignal,
  hand: { take(portion: readonly Element[], last: boolean): void; aborted(): void },
  first?: number,
): void {
  let at = 0;
  let portion = first ?? Math.max(leastPortion, elements.length / portions);
  const drawn = (then: () => void): void => void window.requestAnimationFrame(() => window.setTimeout(then));
  const next = (): void => {
    if (signal.aborted) return hand.aborted();
    const { performance } = window;
    const began = performance.now();
    const end = at + Math.ceil(portion);
    hand.take(elements.slice(at, end), end >= elements.length);
    at = end;
    if (at >= elements.length) return;
    const looked = performance.now();
    drawn(() => {
      const now = performance.now();
      // Laying out is most of it, and takes longer the longer the page is.
      if (first ? looked - began < Math.max(lookTime, (now - looked) / 2) : now - began < portionTime) portion *= 1.5;
      next();
    });
  };
  drawn(next);
}
