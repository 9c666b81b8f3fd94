import type { OverlayOptions } from '@mangdao/contract';

/** Puts a box of our own above the page until the signal aborts; in the top layer where the browser has one. */
export function openOverlay(
  stage: Element,
  language: string,
  signal: AbortSignal,
  options: OverlayOptions = {},
): HTMLElement {
  const box = stage.ownerDocument.createElement('div');
  box.lang = language;
  const { style } = box;
  // The user agent styles a popover as a centred bordered box; this is a bare layer instead.
  style.cssText = 'all: initial; position: fixed; inset: 0; z-index: 2147483646;';
  if (options.interactive) {
    box.setAttribute('role', 'region');
    if (options.label) box.setAttribute('aria-label', options.label);
  } else {
    style.pointerEvents = 'none';
    box.setAttribute('aria-hidden', 'true');
  }
  stage.append(box);
  style.display = 'block';
  const raise = (): void => {
    // A page that threw our element out has no top layer for it.
    if (!('popover' in box) || !box.isConnected || signal.aborted) return;
    box.popover = 'manual';
    box.showPopover();
  };
  raise();
  // Before the page has come in, our element has no place yet.
  if (!box.isConnected) stage.ownerDocument.addEventListener('DOMContentLoaded', () => setTimeout(raise), { once: true, signal });
  signal.addEventListener('abort', () => box.remove(), { once: true });
  return box;
}
