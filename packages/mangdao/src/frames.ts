import type { Mangdao } from './mangdao.js';
import { oursIn } from './ours.js';

/** The toolbar of a same-origin page around this frame, which serves the frame too. */
export function toolbarAbove(window: Window): Mangdao | undefined {
  try {
    const { parent } = window;
    // Reading `document` throws where the parent is of another origin.
    return parent !== window && parent.document ? (oursIn(parent) ?? toolbarAbove(parent)) : undefined;
  } catch {
    return undefined;
  }
}

/** Calls back for each same-origin frame directly or indirectly in a window. */
export function eachFrame(window: Window, visit: (frame: Window) => void): void {
  for (let i = 0; i < window.length; i++)
    try {
      const frame = window[i]!;
      // Reading `document` throws where the frame is of another origin.
      if (!frame.document) continue;
      visit(frame);
      eachFrame(frame, visit);
    } catch {
      // Not for us.
    }
}
