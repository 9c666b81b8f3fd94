import type { AidWords, Page } from '@mangdao/contract';
import { onTestFinished } from 'vitest';
import { createPage, type PageServices } from '../create-page.js';

type HostWindow = Window & typeof globalThis;

/** A page in a frame of its own, with page services over it. */
export interface Host {
  readonly window: HostWindow;
  readonly document: Document;
  readonly stage: HTMLElement;
  readonly services: PageServices;
  /** The page as an aid sees it; `failures` collects what its callbacks threw, `notices` what it told. */
  readonly page: Page;
  readonly failures: unknown[];
  readonly notices: (string | null)[];
  /** First-paint texts in the order in which they were reported. */
  readonly firstPaints: string[];
  /** The first element that a selector matches. */
  readonly find: Find;
}

interface Find {
  <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K];
  (selector: string): HTMLElement;
}

/** Opens this HTML in a frame of 800 × 600 pixels; the frame goes when the test is over. */
export async function openHost(html: string): Promise<Host> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:800px;height:600px;border:0';
  frame.srcdoc = `<!doctype html>${html}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;

  const window = frame.contentWindow as HostWindow;
  const own = window.document.createElement('mangdao-stage');
  const stage = window.document.createElement('div');
  own.attachShadow({ mode: 'open' }).append(stage);
  window.document.documentElement.insertBefore(own, window.document.body);

  const failures: unknown[] = [];
  const notices: (string | null)[] = [];
  const firstPaints: string[] = [];
  const services = createPage({ window, stage, language: () => 'en', firstPaint: (css) => firstPaints.push(css) });
  const page = services.pageFor({
    notice: (key) => notices.push(key),
    words: () => Promise.resolve({} as AidWords),
    failed: (error) => failures.push(error),
  });
  return {
    window,
    document: window.document,
    stage,
    services,
    page,
    failures,
    notices,
    firstPaints,
    find: ((selector: string) => window.document.querySelector(selector)) as Find,
  };
}

/** Waits until what was changed has been drawn, and what that set off is done. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Resolves when a frame has loaded what `navigate` makes it load. */
export async function loading(frame: HTMLIFrameElement, navigate: () => void): Promise<void> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  navigate();
  await loaded;
}

/** The computed value of a property, in the element's own document. */
export function computed(element: Element, property: string): string {
  return element.ownerDocument.defaultView!.getComputedStyle(element).getPropertyValue(property);
}
