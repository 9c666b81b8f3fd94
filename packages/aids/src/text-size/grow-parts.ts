import { isOnPage, type ClaimName, type Page, type Sheet } from '@mangdao/contract';
import { rounded } from '../typography/text-size.js';
import { scaledFont } from './scale-rule.js';

/** Texts that are no text of the element, and the claims for them. */
const parts = [
  ['::before', 'mangdao-before'],
  ['::after', 'mangdao-after'],
  ['::placeholder', 'mangdao-placeholder'],
] as const satisfies readonly (readonly [string, ClaimName])[];
type Part = (typeof parts)[number];

/** How long looking may hold up the page at a stretch, in ms. */
const slice = 8;

const styleOf = (element: Element, part = ''): CSSStyleDeclaration =>
  element.ownerDocument.defaultView!.getComputedStyle(element, part);

/** True where style puts text there, or where a field says what to write. */
function shows(element: Element, [part]: Part): boolean {
  if (part === '::placeholder') return !!(element as HTMLInputElement).placeholder;
  const { content } = styleOf(element, part);
  // Empty content is there to end floats.
  return /"[^"]*[^"\s.][^"]*"|counter|attr/.test(content);
}

/**
 * Grows texts that style puts before and after elements, and placeholders: they may have a size of their own. They are
 * looked at bit by bit after the frame.
 */
export function growParts(
  page: Page,
  sheet: Sheet,
  grown: (elements: readonly Element[]) => void,
  signal: AbortSignal,
): { look(elements: Iterable<Element>): void } {
  const waiting = new Set<Element>();
  const ruled = new Set<string>();
  let timer = 0;

  const grow = (found: readonly (readonly [Element, Part])[]): void => {
    const elements: Element[] = [];
    for (const [element] of found) elements.push(element);
    const sizes: number[] = [];
    page.original(() => {
      for (const [element, [part]] of found) sizes.push(rounded(parseFloat(styleOf(element, part).fontSize)));
    }, elements);
    const changed: Element[] = [];
    found.forEach(([element, [part, name]], index) => {
      const size = sizes[index]!;
      const value = String(size);
      const rule = `[${name}="${value}"]${part}{font-size:${scaledFont(size)}!important}`;
      if (!ruled.has(rule)) {
        ruled.add(rule);
        sheet.add(rule);
      }
      if (element.getAttribute(name) !== value) changed.push(element);
      page.claim(element, name, value, signal);
    });
    if (changed.length > 0) grown(changed);
  };

  const work = (): void => {
    timer = 0;
    const { performance } = page.window;
    const began = performance.now();
    const found: [Element, Part][] = [];
    for (const element of waiting) {
      waiting.delete(element);
      if (!isOnPage(element)) continue;
      for (const part of parts)
        if (shows(element, part)) found.push([element, part]);
        else page.claim(element, part[1], null, signal);
      if (performance.now() - began > slice) break;
    }
    if (found.length > 0) grow(found);
    schedule();
  };
  const schedule = (): void => {
    if (timer === 0 && waiting.size > 0) timer = page.window.setTimeout(work);
  };
  signal.addEventListener('abort', () => page.window.clearTimeout(timer), { once: true });

  return {
    look(elements) {
      for (const element of elements) waiting.add(element);
      schedule();
    },
  };
}
