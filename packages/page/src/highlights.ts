import type { HighlightName } from '@mangdao/contract';
import { topRect } from './rect.js';

type HighlightWindow = Window & typeof globalThis;

const supported = (window: HighlightWindow): boolean => 'Highlight' in window && 'highlights' in window.CSS;

/** Marks ranges without touching the DOM: as custom highlights, each in the registry of its own document. */
export class Highlights {
  readonly #windows = new Map<HighlightName, Set<HighlightWindow>>();

  readonly #boxes = new Map<HighlightName, HTMLElement>();

  constructor(
    private readonly layer: (signal: AbortSignal) => HTMLElement,
    private readonly top: Window,
  ) {}

  /** Marks these ranges and no others under the name. */
  mark(name: HighlightName, ranges: readonly Range[], signal: AbortSignal): void {
    if (!this.#windows.has(name)) {
      this.#windows.set(name, new Set());
      signal.addEventListener('abort', () => this.#clear(name), { once: true });
    }
    const byWindow = new Map<HighlightWindow, Range[]>();
    for (const range of ranges) {
      const window = range.startContainer.ownerDocument?.defaultView;
      if (!window) continue;
      byWindow.set(window, [...(byWindow.get(window) ?? []), range]);
    }
    const windows = this.#windows.get(name)!;
    for (const window of windows) if (!byWindow.has(window)) window.CSS.highlights.delete(name);
    windows.clear();
    this.#boxes.get(name)?.replaceChildren();
    for (const [window, group] of byWindow) {
      if (!supported(window)) {
        this.#draw(name, ranges, signal);
        return;
      }
      window.CSS.highlights.set(name, new window.Highlight(...group));
      windows.add(window);
    }
  }

  #clear(name: HighlightName): void {
    for (const window of this.#windows.get(name) ?? []) window.CSS.highlights.delete(name);
    this.#windows.delete(name);
    this.#boxes.delete(name);
  }

  /** Frames around the text for browsers without custom highlights; they stay where the text was when it was marked. */
  #draw(name: HighlightName, ranges: readonly Range[], signal: AbortSignal): void {
    const layer = this.#boxes.get(name) ?? this.layer(signal);
    this.#boxes.set(name, layer);
    for (const range of ranges) {
      const box = layer.ownerDocument.createElement('div');
      const { x, y, width, height } = topRect(range, this.top);
      const { style } = box;
      style.position = 'fixed';
      style.left = `${x}px`;
      style.top = `${y}px`;
      style.width = `${width}px`;
      style.height = `${height}px`;
      style.outline = '3px solid Highlight';
      layer.append(box);
    }
  }
}
