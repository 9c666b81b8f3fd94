import { isOwn } from './own-element.js';

/** A tree of its own style scope: a document or an open shadow root. */
export type Root = Document | ShadowRoot;

type Frame = HTMLIFrameElement | HTMLFrameElement;

const isFrame = (element: Element): element is Frame =>
  element.localName === 'iframe' || element.localName === 'frame';

/** The document of a same-origin frame, or `null`. */
export function frameDocument(frame: Element): Document | null {
  try {
    return isFrame(frame) ? frame.contentDocument : null;
  } catch {
    return null;
  }
}

/** Hears of roots as they are found and as they go. */
export interface RootListener {
  opened(root: Root): void;
  closed(root: Root): void;
  /** Elements that came into view of the page services later than at the first look (a frame that loaded, a late upgrade). */
  found(elements: readonly Element[]): void;
}

/** Every document and open shadow root that the visitor can see into, kept up to date. */
export class RootSet {
  readonly #roots = new Set<Root>();
  readonly #frames = new Set<Frame>();
  readonly #awaited = new Set<string>();

  constructor(
    private readonly listener: RootListener,
    private readonly signal: AbortSignal,
  ) {}

  /** The roots known now. */
  get roots(): ReadonlySet<Root> {
    return this.#roots;
  }

  /** Takes a root and all within it; returns its elements, in tree order per root. */
  open(root: Root, into: Element[] = []): Element[] {
    if (this.#roots.has(root)) return into;
    this.#roots.add(root);
    this.listener.opened(root);
    const all = root.querySelectorAll('*');
    for (let i = 0; i < all.length; i++) this.#enter(all[i]!, into);
    return into;
  }

  /** Takes an element that was added, and all below it. */
  enterTree(element: Element, into: Element[]): void {
    if (isOwn(element)) return;
    this.#enter(element, into);
    const all = element.querySelectorAll('*');
    for (let i = 0; i < all.length; i++) this.#enter(all[i]!, into);
  }

  #enter(element: Element, into: Element[]): void {
    if (isOwn(element)) return;
    into.push(element);
    if (element.shadowRoot) this.open(element.shadowRoot, into);
    else if (element.localName.includes('-')) this.#awaitUpgrade(element);
    if (isFrame(element)) this.#openFrame(element, into);
  }

  #openFrame(frame: Frame, into: Element[]): void {
    const document = frameDocument(frame);
    if (document) this.open(document, into);
    if (this.#frames.has(frame)) return;
    this.#frames.add(frame);
    frame.addEventListener(
      'load',
      () => {
        this.prune();
        const loaded = frameDocument(frame);
        if (loaded) this.listener.found(this.open(loaded));
      },
      { signal: this.signal },
    );
  }

  /** An element that is upgraded later gets its shadow root without any mutation that could be observed. */
  #awaitUpgrade(element: Element): void {
    const name = element.localName;
    const registry = element.ownerDocument.defaultView?.customElements;
    if (!registry || registry.get(name) || this.#awaited.has(name)) return;
    this.#awaited.add(name);
    void registry.whenDefined(name).then(() => {
      if (this.signal.aborted) return;
      const found: Element[] = [];
      for (const root of [...this.#roots])
        for (const upgraded of root.querySelectorAll(name))
          if (upgraded.shadowRoot) this.open(upgraded.shadowRoot, found);
      this.listener.found(found);
    });
  }

  /** Lets go of roots that left the page. */
  prune(): void {
    for (const frame of this.#frames) if (!frame.isConnected) this.#frames.delete(frame);
    for (const root of this.#roots)
      if (!isLive(root)) {
        this.#roots.delete(root);
        this.listener.closed(root);
      }
  }
}

const isDocument = (root: Root): root is Document => root.nodeType === 9;

/** False for a document that was navigated away from, and for what hung on an element that was taken out. */
function isLive(root: Root): boolean {
  if (isDocument(root)) return root.defaultView !== null;
  return root.host.isConnected && root.ownerDocument.defaultView !== null;
}
