/** Puts an element above everything on the page, again if it was there before, or leaves it to its `z-index` where the browser has no popovers. */
export function toTopLayer(element: HTMLElement): void {
  try {
    // Without the attribute it leaves the top layer.
    element.removeAttribute('popover');
    element.setAttribute('popover', 'manual');
    element.showPopover();
  } catch {
    // And without it, it is an ordinary fixed box, and shown.
    element.removeAttribute('popover');
  }
}
