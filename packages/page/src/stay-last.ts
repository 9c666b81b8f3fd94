/**
 * Keeps an overlay above what comes to the top layer of its page later. Returns what has it hear of that from a root:
 * events of dialogs and popovers do not leave theirs.
 */
export function stayLast(box: HTMLElement, window: Window, signal: AbortSignal): (root: Node) => void {
  // The panel comes after other overlays, and leaves this one above it.
  box.setAttribute('data-last', '');
  let frame = 0;
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame), { once: true });
  const raise = (): void => {
    frame = 0;
    if (!box.isConnected || !box.matches('[popover]')) return;
    // What is shown last lies on top.
    box.hidePopover();
    box.showPopover();
  };
  /** When what opens has opened, and before it is drawn. */
  const soon = (): void => {
    frame ||= window.requestAnimationFrame(raise);
  };
  const hear = (event: Event): void => {
    if (event.target !== box && (event as ToggleEvent).newState === 'open') soon();
  };
  return (root) => {
    // A frame has a top layer of its own, within its rectangle.
    if ((root.ownerDocument ?? root) !== window.document) return;
    root.addEventListener('beforetoggle', hear, { capture: true, signal });
    root.addEventListener('fullscreenchange', soon, { capture: true, signal });
    root.addEventListener('mangdao-raise', soon, { capture: true, signal });
  };
}
