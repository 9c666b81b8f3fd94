import type { Point } from '@mangdao/contract';
import { isOwn } from './own-element.js';
import { frameOffset } from './rect.js';

/** The line height in pixels of an element's text; where the style says "normal", 1.2 times the font size. */
function lineHeight(target: Element | null): number {
  if (!target) return 0;
  const style = target.ownerDocument.defaultView?.getComputedStyle(target);
  return parseFloat(style?.lineHeight ?? '') || 1.2 * parseFloat(style?.fontSize ?? '16');
}

function point(event: PointerEvent | FocusEvent, top: Window): Point | null {
  const target = (event.composedPath()[0] ?? null) as Element | null;
  for (const step of event.composedPath()) if (isOwn(step as Node)) return null;
  const element = target?.nodeType === 1 ? target : null;
  const offset = frameOffset(element?.ownerDocument ?? null, top);
  if ('clientX' in event)
    return {
      x: event.clientX + offset.x,
      y: event.clientY + offset.y,
      lineHeight: lineHeight(element),
      target: element,
      by: event.pointerType === 'touch' ? 'touch' : 'pointer',
    };
  const rect = element?.getBoundingClientRect();
  if (!rect) return null;
  return {
    x: rect.left + offset.x,
    y: rect.top + Math.min(rect.height / 2, lineHeight(element)) + offset.y,
    lineHeight: lineHeight(element),
    target: element,
    by: 'keyboard',
  };
}

/** The listeners of one document that together say where the visitor points, in pixels of the viewport of `top`. */
export function listenToPointer(
  document: Document,
  top: Window,
  listener: (point: Point) => void,
  signal: AbortSignal,
): void {
  const hear = (event: PointerEvent | FocusEvent): void => {
    const here = point(event, top);
    if (here) listener(here);
  };
  const options = { signal, passive: true, capture: true };
  document.addEventListener('pointermove', hear, options);
  document.addEventListener('pointerdown', hear, options);
  document.addEventListener(
    'focusin',
    (event) => {
      // A click focuses too; the pointer has already said where.
      if ((event.target as Element | null)?.matches(':focus-visible')) hear(event);
    },
    options,
  );
}
