import { createPage, type PageServices } from '@mangdao/page';
import type { AidWords, Language, Page } from '@mangdao/contract';
import { words as english } from '../generated/messages.en.js';

type HostWindow = Window & typeof globalThis;

/** A page of its own for a test: a frame with a document nobody of us wrote, and page services over it. */
export interface HostPage {
  readonly window: HostWindow;
  readonly document: Document;
  readonly services: PageServices;
  /** Our own element's shadow root content, where overlays go. */
  readonly stage: HTMLElement;
  /** What `firstPaint` reported last. */
  firstPaint(): string;
  /** The page as its owner would serialise it, shadow roots and frames included, our own element left out. */
  html(): string;
  /** Our sheets, highlights and faces still in force anywhere on the page. */
  traces(): string[];
  close(): void;
}

const roots = function* (document: Document): Generator<Document | ShadowRoot> {
  yield document;
  const below = function* (root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.startsWith('mangdao-')) continue;
      if (element.shadowRoot) {
        yield element.shadowRoot;
        yield* below(element.shadowRoot);
      }
      const inner = (element as HTMLIFrameElement).contentDocument;
      if (inner) yield* roots(inner);
    }
  };
  yield* below(document);
};

function serialised(root: Document | ShadowRoot): string {
  if (root.nodeType === 11) return (root as ShadowRoot).innerHTML;
  const copy = (root as Document).documentElement.cloneNode(true) as Element;
  for (const own of copy.querySelectorAll('mangdao-toolbar')) own.remove();
  return copy.outerHTML;
}

/** Opens a page with this HTML in a frame of 1000 × 700 pixels and waits until it has loaded. */
export async function openHost(html: string, options: { width?: number } = {}): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${options.width ?? 1000}px;height:700px;border:0`;
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as HostWindow;
  const host = window.document;
  for (const script of host.querySelectorAll('[data-after-load]')) script.remove();

  const own = host.createElement('mangdao-toolbar');
  const stage = host.createElement('div');
  own.attachShadow({ mode: 'open' }).append(stage);
  host.documentElement.insertBefore(own, host.body);

  let css = '';
  return {
    window,
    document: host,
    stage,
    services: createPage({ window, stage, language: (): Language => 'en', firstPaint: (text) => (css = text) }),
    firstPaint: () => css,
    html: () => [...roots(host)].map(serialised).join('\n'),
    traces() {
      const left: string[] = [];
      for (const root of roots(host)) {
        for (const sheet of root.adoptedStyleSheets)
          for (const rule of sheet.cssRules) if (rule.cssText.includes('mangdao')) left.push(rule.cssText.slice(0, 80));
        if (root.nodeType === 9)
          for (const name of (root as Document).defaultView!.CSS.highlights.keys())
            if (name.startsWith('mangdao')) left.push(`highlight ${name}`);
        if (root.nodeType === 9)
          for (const { family } of (root as Document).fonts) if (/mangdao/i.test(family)) left.push(`face ${family}`);
      }
      if (stage.childElementCount > 0) left.push(`overlay ${stage.innerHTML.slice(0, 80)}`);
      return left;
    },
    close: () => frame.remove(),
  };
}

/** Waits until every frame of the page, moved ones among them, has loaded what it shows. */
export async function framesLoaded(document: Document): Promise<void> {
  for (const frame of document.querySelectorAll('iframe')) {
    while (frame.contentDocument?.URL !== 'about:srcdoc' || frame.contentDocument.readyState !== 'complete')
      await new Promise((resolve) => setTimeout(resolve, 5));
    await framesLoaded(frame.contentDocument);
  }
}

/** The page as an aid of this id sees it; failures of its callbacks are thrown at the end of the test run. */
export function pageFor(host: HostPage, id: string): Page & { readonly notices: (string | null)[] } {
  const notices: (string | null)[] = [];
  const page = host.services.pageFor({
    notice: (key) => void notices.push(key),
    words: (): Promise<AidWords> => Promise.resolve(english[id]!),
    failed: (error) => {
      throw error;
    },
  });
  return Object.defineProperty(page, 'notices', { value: notices }) as Page & { readonly notices: (string | null)[] };
}

/** Waits for two frames: what was changed is drawn, what it set off is done. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}
