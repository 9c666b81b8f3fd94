import type { Page } from '@playwright/test';
import type { Area } from './changed-pixels.js';

/** Where a thing of a page lies, in CSS pixels of the page. */
export interface Place {
  readonly box: Area;
  /** Around its text alone; the inside of its box where it is a field. */
  readonly text: Area;
}

/** The places of everything that has an id, through open shadow roots and frames of the same origin. */
export const pageBoxes = (page: Page): Promise<Readonly<Record<string, Place>>> =>
  page.evaluate(() => {
    const places: Record<string, Place> = {};
    const look = (root: Document | ShadowRoot, left: number, top: number): void => {
      const area = ({ x, y, width, height }: DOMRect, inset = 0): Area => ({
        x: x + left + inset,
        y: y + top + inset,
        width: width - 2 * inset,
        height: height - 2 * inset,
      });
      for (const element of root.querySelectorAll('*')) {
        if (element.localName.startsWith('mangdao-')) continue;
        const rect = element.getBoundingClientRect();
        if (element.id && rect.width > 0) {
          const range = element.ownerDocument.createRange();
          range.selectNodeContents(element);
          const text = range.getBoundingClientRect();
          const isField = element.matches('input, select, textarea') || text.width === 0;
          places[element.id] = { box: area(rect), text: isField ? area(rect, 4) : area(text) };
        }
        if (element.shadowRoot) look(element.shadowRoot, left, top);
        const inner = (element as HTMLIFrameElement).contentDocument;
        if (inner) look(inner, left + rect.x, top + rect.y);
      }
    };
    look(document, scrollX, scrollY);
    return places;
  });
