import type { Page } from '@mangdao/contract';

/** Lets boxes grow with their text. */
export interface Releases {
  /** Looks, once the present batch of changes is laid out, at the boxes around these elements. */
  look(elements: Iterable<Element>): void;
}

/** Table parts grow by themselves; what scrolls or hides on purpose stays as it is. */
function mayGrow(style: CSSStyleDeclaration): boolean {
  return (
    style.overflowY === 'visible' && !style.display.startsWith('table') && !/^(inline|contents|none)$/.test(style.display)
  );
}

/** Gives up the fixed height of every box that its text outgrew: the height becomes the least height. */
export function releaseHeights(page: Page, signal: AbortSignal): Releases {
  const sheet = page.sheet(signal);
  const ruled = new Set<number>();
  const waiting = new Set<Element>();
  let scheduled = false;

  const release = (): void => {
    scheduled = false;
    if (signal.aborted) return;
    const boxes = new Set<Element>();
    for (const element of waiting)
      for (let box: Element | null = element; box && box.localName !== 'body'; box = box.parentElement) {
        if (boxes.has(box)) break;
        boxes.add(box);
      }
    waiting.clear();
    // All reads, then all writes: the page is laid out once.
    const outgrown: [Element, number][] = [];
    for (const box of boxes) {
      if (box.hasAttribute('mangdao-least') || box.scrollHeight <= box.clientHeight + 1 || box.clientHeight === 0) continue;
      const style = box.ownerDocument.defaultView!.getComputedStyle(box);
      if (mayGrow(style)) outgrown.push([box, Math.round(parseFloat(style.height)) || 0]);
    }
    for (const [box, height] of outgrown) {
      if (!ruled.has(height)) {
        ruled.add(height);
        sheet.add(
          `[mangdao-least="${height}"]{height:auto!important;max-height:none!important;min-height:${height}px!important}`,
        );
      }
      page.claim(box, 'mangdao-least', String(height), signal);
    }
  };

  return {
    look(elements) {
      for (const element of elements) waiting.add(element);
      if (scheduled) return;
      scheduled = true;
      // Before the next frame, after whatever else this task writes.
      queueMicrotask(release);
    },
  };
}
