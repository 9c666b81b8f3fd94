import type { Mangdao } from './mangdao.js';

/** The toolbar of a same-origin page around this frame, which serves the frame too. */
export function toolbarAbove(window: Window, ours: (value: unknown) => Mangdao | undefined): Mangdao | undefined {
  try {
    const { parent } = window;
    // Reading `document` throws where the parent is of another origin.
    return parent !== window && parent.document ? (ours(parent.mangdao) ?? toolbarAbove(parent, ours)) : undefined;
  } catch {
    return undefined;
  }
}

/** The document of a same-origin frame; `null` for any other element or origin. */
export function frameDocument({ contentDocument }: Partial<HTMLIFrameElement>): Document | null {
  return contentDocument ?? null;
}

/** Calls back for each same-origin frame directly or indirectly in a window. */
export function eachFrame(window: Window, visit: (frame: Window) => void): void {
  for (let i = 0; i < window.frames.length; i++) {
    const frame = window.frames[i]!;
    try {
      if (!frame.document) continue;
    } catch {
      continue;
    }
    visit(frame);
    eachFrame(frame, visit);
  }
}
