import { drawn } from '@mangdao/contract';

/** Pages with fewer elements than this are looked at in one go. */
const small = 400;
/** What lies within so many heights of the window is near it. */
const reach = 0.5;

/** How many elements are taken at a time at least, in how many portions at most, and how long one should take in ms. */
const leastPortion = 1400;
const portions = 16;
const portionTime = 36;
/** Where laying out is no part of it, looking at them should take so long, or half of what the browser takes to draw. */
const lookTime = 15;

/** A box of this share of the window's height is low, and one with so many elements in it large. */
const low = 0.5;
const many = 200;

const isLarge = (element: Element): boolean => element.getElementsByTagName('*').length >= many;

/** What is in it inherits from a text, or a list's mark, of its own. */
const handsOn = (element: Element): boolean =>
  element.childElementCount > 0 &&
  (element.localName === 'li' || [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test((node as Text).data)));

/**
 * The elements in or near the window. What lies in a box far away is far away. A low box is not divided, nor one with text
 * of its own, unless it is large: what is in it inherits from it, and would be measured with its new size.
 */
function nearElements(window: Window, near: number): Set<Element> {
  const found = new Set<Element>();
  const { innerHeight } = window;
  const enter = (parent: Element | ShadowRoot, whole: boolean): void => {
    for (const child of parent.children) {
      let all = whole;
      if (!all) {
        const { top, bottom, width, height } = child.getBoundingClientRect();
        const far = width * height > 0 && (top > (1 + near) * innerHeight || bottom < -near * innerHeight);
        if (far) continue;
        all = ((height > 0 && height < low * innerHeight) || handsOn(child)) && !isLarge(child);
      }
      found.add(child);
      if (child.shadowRoot) enter(child.shadowRoot, all);
      enter(child, all);
    }
  };
  enter(window.document.documentElement, false);
  return found;
}

/** Those of these elements of a page that are in or near the window; of a short page all. */
export function nearBy(elements: readonly Element[], window: Window): readonly Element[] {
  if (elements.length < small) return elements;
  const nearby = nearElements(window, reach);
  return elements.filter((element) => nearby.has(element));
}

/** Where a portion that should end at `end` may: not inside a box that began in it, unless that is a large one. */
function portionEnd(elements: readonly Element[], start: number, end: number): number {
  const taken = new Set(elements.slice(start, end));
  let box: Element | null = null;
  for (let at = elements[end]?.parentElement; at && taken.has(at) && !isLarge(at); at = at.parentElement) box = at;
  while (box?.contains(elements[end] ?? null)) end++;
  return end;
}

/**
 * Splits the elements of a page into what is looked at before the next frame and what can wait. Large boxes that hand their
 * style on come last, the innermost first.
 */
export function nearFirst(elements: readonly Element[], window: Window, near = reach, least = small): { first: readonly Element[]; rest: readonly Element[] } {
  if (elements.length < least) return { first: elements, rest: [] };
  const nearby = nearElements(window, near);
  const first: Element[] = [];
  const rest: Element[] = [];
  const last: Element[] = [];
  for (const element of elements) (handsOn(element) && isLarge(element) ? last : nearby.has(element) ? first : rest).push(element);
  return { first, rest: [...rest, ...last.reverse()] };
}

/** Hands on elements portion by portion, one in each frame; the larger the less time they take. */
export async function inPortions(
  elements: readonly Element[],
  window: Window,
  signal: AbortSignal,
  hand: { take(portion: readonly Element[], last: boolean): void; aborted(): void },
  first?: number,
): Promise<void> {
  const { performance } = window;
  let portion = first ?? Math.max(leastPortion, elements.length / portions);
  await drawn(window);
  for (let at = 0; at < elements.length; ) {
    if (signal.aborted) return hand.aborted();
    const began = performance.now();
    const end = portionEnd(elements, at, at + Math.ceil(portion));
    hand.take(elements.slice(at, end), end >= elements.length);
    at = end;
    const looked = performance.now();
    await drawn(window);
    const now = performance.now();
    // Laying out is most of it, and takes longer the longer the page is.
    if (first ? looked - began < Math.max(lookTime, (now - looked) / 2) : now - began < portionTime) portion *= 1.5;
  }
}
