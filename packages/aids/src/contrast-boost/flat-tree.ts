/** The element that this one is drawn in: slots, shadow hosts and frames are followed. */
export const drawnIn = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  element.ownerDocument.defaultView?.frameElement ??
  null;

/** Adds an element and all below it, through open shadow roots. */
export function addWithBelow(element: Element, to: Set<Element>): void {
  to.add(element);
  for (const root of [element, element.shadowRoot])
    for (const child of root?.querySelectorAll('*') ?? []) {
      if (child.shadowRoot) addWithBelow(child, to);
      else to.add(child);
    }
}
