import { isOwn } from './own-element.js';
import { frameDocument } from './root-set.js';

const silent = new Set(['script', 'style', 'noscript', 'template', 'rt', 'rp', 'head', 'title', 'select', 'textarea', 'datalist']);

const shown = (element: Element, options?: CheckVisibilityOptions): boolean =>
  element.checkVisibility ? element.checkVisibility(options) : element.getClientRects().length > 0;

/** True where text in this element shows; `display: contents` has no box of its own and still shows its children. */
function showsText(element: Element | null | undefined): boolean {
  if (!element || shown(element, { visibilityProperty: true, opacityProperty: true })) return true;
  const { display, visibility } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return display === 'contents' && visibility === 'visible' && showsText(boxAround(element));
}

/** The element that a node is drawn in, within its own document. */
const boxAround = (node: Element | Text): Element | undefined =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;

/** Children as they are drawn: a shadow tree in place of the light one, assigned nodes in place of a slot's own. */
function drawnChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const body = frameDocument(element)?.body;
  return body ? [body] : element.childNodes;
}

/** The parent as it is drawn; `null` above the body of `top`. */
function drawnParent(node: Node, top: Window): Element | null {
  if ((node as Element | Text).assignedSlot) return (node as Element | Text).assignedSlot;
  if (node.parentElement && node !== node.ownerDocument?.body) return node.parentElement;
  const root = node.getRootNode();
  if (root.nodeType === 11) return (root as ShadowRoot).host;
  const { defaultView } = root as Document;
  return defaultView === top ? null : (defaultView?.frameElement ?? null);
}

function* below(node: Node): Generator<Text | HTMLImageElement> {
  if (node.nodeType === 3) {
    if ((node as Text).data.trim() && showsText(boxAround(node as Text))) yield node as Text;
    return;
  }
  if (node.nodeType !== 1 || isOwn(node)) return;
  const element = node as Element;
  if (silent.has(element.localName) || element.getAttribute('aria-hidden') === 'true') return;
  // `display: contents` has no box of its own and still shows its children.
  if (!shown(element) && element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'contents') return;
  if (element.localName === 'img') {
    if ((element as HTMLImageElement).alt.trim()) yield element as HTMLImageElement;
  } else for (const child of drawnChildren(element)) yield* below(child);
}

/**
 * What there is to read, in reading order from `start` on: text nodes, and pictures that have a text alternative. Slots,
 * open shadow roots and same-origin frames are followed; hidden and `aria-hidden` content, ruby annotations, scripts and
 * what stands in fields are left out. It ends with the body of `top`.
 */
export function* contents(start: Node, top: Window): Generator<Text | HTMLImageElement> {
  yield* below(start);
  let node = start;
  for (let parent = drawnParent(node, top); parent; parent = drawnParent(node, top)) {
    let behind = false;
    for (const sibling of drawnChildren(parent)) {
      if (behind) yield* below(sibling);
      behind ||= sibling === node;
    }
    node = parent;
  }
}
