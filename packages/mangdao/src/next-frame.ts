/** Resolves once the next frame has been drawn; at once where the page is hidden and draws none. */
export function nextFrame(window: Window): Promise<void> {
  return new Promise((resolve) => {
    if (window.document.visibilityState === 'hidden') resolve();
    else window.requestAnimationFrame(() => window.setTimeout(resolve));
  });
}
