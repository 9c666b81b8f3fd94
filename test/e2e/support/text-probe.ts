import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const corpus = `${shared}corpus/`;
const probe = `${shared}lab/probe.js`;

/**
 * The real pages that lie beside the repository where it is developed, by the names of their folders, and are not part of
 * it; none where the probe that measures their text is not there.
 */
export const corpusPages: readonly string[] =
  existsSync(probe) && existsSync(corpus)
    ? readdirSync(corpus).filter((name) => existsSync(`${corpus}${name}/index.html`)).sort()
    : [];

/** How the text of a page fares beside what it was; shares of its characters in percent. */
export interface Fared {
  readonly chars: number;
  readonly grown: number;
  readonly overgrown: number;
  readonly clipped: number;
  readonly overlapped: number;
  readonly gone: number;
  readonly squeezed: number;
  /** Width of the document in pixels. */
  readonly width: number;
  readonly worst: readonly unknown[];
}

/** A line of text: left, top, right, bottom in CSS pixels of the page, its characters, its text, its colour, its element. */
export type ProbedLine = readonly [number, number, number, number, number, string, string, string];

/** An opaque picture: left, top, right, bottom in CSS pixels of the page, its mean colour. */
export type ProbedPicture = readonly [number, number, number, number, readonly number[]];

interface Probe {
  /** What can be seen down to `maxY` and is no disabled control. */
  lines(maxY: number): ProbedLine[];
  images(maxY: number): ProbedPicture[];
  baseline(): { readonly width: number };
  compare(target: number): Fared;
}

declare global {
  interface Window {
    __probe: Probe;
  }
}

/** Puts the probe on the page, where it is not yet. */
export async function putProbe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => '__probe' in window))) await page.evaluate(readFileSync(probe, 'utf8'));
}

/** Remembers the text of the page as it is now. */
export async function rememberText(page: Page): Promise<void> {
  await putProbe(page);
  await page.evaluate(() => window.__probe.baseline());
}

/** Compares the text of the page with what was remembered. */
export const faredText = (page: Page, factor: number): Promise<Fared> =>
  page.evaluate((target) => window.__probe.compare(target), factor);

/** Resolves when no mark of ours has come or gone for 400 ms, after 6 s at the latest. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const began = performance.now();
    let last = began;
    const observer = new MutationObserver((records) => {
      if (records.some(({ attributeName }) => attributeName?.startsWith('mangdao-'))) last = performance.now();
    });
    const observe = (root: Document | ShadowRoot): void => {
      observer.observe(root, { subtree: true, attributes: true });
      for (const element of root.querySelectorAll('*')) {
        const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
        if (inner && !element.localName.startsWith('mangdao-')) observe(inner);
      }
    };
    observe(document);
    while (performance.now() - last < 400 && performance.now() - began < 6000) await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
  });
}
