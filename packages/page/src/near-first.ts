/** Pages with fewer elements than this are looked at in one go. */
const small = 1500;

/** How many elements are taken at a time at least, in how many portions at most, and how long one should take in ms. */
const leastPortion = 2000;
const portions = 16;
const portionTime = 50;
/** The same where laying out is no part of it. */
const shortTime = 30;

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
export function nearFirst(elements: readonly Element[], window: Window, near = 1, few = small): { first: readonly Element[]; rest: readonly Element[] } {
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
    const began = window.performance.now();
    const end = at + Math.ceil(portion);
    hand.take(elements.slice(at, end), end >= elements.length);
    at = end;
    if (at >= elements.length) return;
    drawn(() => {
      // Laying out is most of it, and takes longer the longer the page is.
      if (window.performance.now() - began < (first ? shortTime : portionTime)) portion *= 1.5;
      next();
    });
  };
  drawn(next);
}
