/** Puts an element above everything on the page, again if it was there before, or leaves it to its `z-index` where the browser has no popovers. */
export function toTopLayer(element: HTMLElement): void {
  try {
    // Without the attribute it leaves the top layer.
    element.removeAttribute('popover');
    element.setAttribute('popover', 'manual');
    element.showPopover();
    // An overlay that lies over the toolbar too has to come after it.
    element.dispatchEvent(new Event('mangdao-raise', { bubbles: true, composed: true }));
  } catch {
    // And without it, it is an ordinary fixed box, and shown.
    element.removeAttribute('popover');
  }
}
