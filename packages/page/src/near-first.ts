/** Pages with fewer elements than this are looked at in one go. */
const small = 1500;

/** How far beyond the edges of the window is near, in heights of the window. */
const near = 1;

/** The elements in or near the window. What lies in a box far away is far away. */
function nearElements(window: Window): Set<Element> {
  const found = new Set<Element>();
  const { innerHeight } = window;
  const enter = (parent: Element | ShadowRoot): void => {
    for (const child of parent.children) {
      const { top, bottom, width, height } = child.getBoundingClientRect();
      const far = width > 0 && height > 0 && (top > (1 + near) * innerHeight || bottom < -near * innerHeight);
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
export function nearFirst(elements: readonly Element[], window: Window): { first: readonly Element[]; rest: readonly Element[] } {
  if (elements.length < small) return { first: elements, rest: [] };
  const nearby = nearElements(window);
  const first: Element[] = [];
  const rest: Element[] = [];
  for (const element of elements) (nearby.has(element) ? first : rest).push(element);
  return { first, rest };
}
