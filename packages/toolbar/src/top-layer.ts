/** Puts an element above everything on the page, again if it was there before, or leaves it to its `z-index` where the browser has no popovers. */
export function toTopLayer(element: HTMLElement): void {
  try {
    element.setAttribute('popover', 'manual');
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  } catch {
    // Without the attribute it is an ordinary fixed box, and shown.
    element.removeAttribute('popover');
  }
}
