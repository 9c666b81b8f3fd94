/** The element that this one is drawn in, within its own document: slots and shadow hosts are followed. */
export const flatParent = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The element and those it is drawn in, up to but without `html`. */
export function flatAncestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at.localName !== 'html'; at = flatParent(at)) chain.push(at);
  return chain;
}

/** The innermost element that both are drawn in; `null` where they have none in common below `html`. */
export function commonAncestor(one: Element, other: Element): Element | null {
  const chain = new Set(flatAncestors(one));
  for (const at of flatAncestors(other)) if (chain.has(at)) return at;
  return null;
}

/** The computed style of an element that lies in a document on show. */
export const styleOf = (element: Element): CSSStyleDeclaration =>
  element.ownerDocument.defaultView!.getComputedStyle(element);
