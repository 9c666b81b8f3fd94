import { isOwn } from './own-element.js';
import { frameDocument } from './root-set.js';

const silent = new Set(['script', 'style', 'noscript', 'template', 'rt', 'rp', 'head', 'title', 'select', 'textarea', 'datalist']);

const shown = (element: Element, options?: CheckVisibilityOptions): boolean =>
  element.checkVisibility ? element.checkVisibility(options) : element.getClientRects().length > 0;

function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const body = frameDocument(element)?.body;
  return body ? [body] : element.childNodes;
}

function* below(node: Node): Generator<Node> {
  if (node.nodeType === 3) {
    const parent = node.parentElement;
    const text = (node as Text).data.trim();
    if (text && (!parent || shown(parent, { visibilityProperty: true, opacityProperty: true }))) yield node;
    return;
  }
  if (node.nodeType !== 1 || isOwn(node)) return;
  const element = node as Element;
  if (silent.has(element.localName) || element.getAttribute('aria-hidden') === 'true') return;
  // `display: contents` has no box of its own and still shows its children.
  if (!shown(element) && element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'contents') return;
  yield element;
  for (const child of childrenOf(element)) yield* below(child);
}

/** Visible text nodes in reading order (slots, open shadow roots and same-origin frames followed), from `start` on. */
export function* texts(document: Document, start?: Node): Generator<Text> {
  let started = !start;
  for (const node of below(document.body)) {
    started ||= node === start;
    if (started && node.nodeType === 3) yield node as Text;
  }
}
