/** Resolves when the next frame was drawn. */
export const drawn = (window: Window): Promise<void> =>
  new Promise((resolve) => {
    window.requestAnimationFrame(() => window.setTimeout(resolve));
  });
