import type { ReadonlySignal } from '@preact/signals-core';
import type { Language } from './language.js';

/**
 * All that an aid may do to the host page. Whatever it does is undone when the signal it passed aborts;
 * there is no other way to undo it, and nothing to remember.
 */
export interface Page {
  /** The host's window; for reading (sizes, media queries), never for changing anything. */
  readonly window: Window & typeof globalThis;
  /** The language of the toolbar. */
  readonly language: Language;

  /** Calls `listener` with the value now and again after each change. */
  follow<T>(source: ReadonlySignal<T>, listener: (value: T) => void, signal: AbortSignal): void;

  /**
   * A constructed style sheet in force in the document, every open shadow root and every same-origin frame.
   * Its rules sit in a cascade layer, so an `!important` in them beats the page's own unlayered `!important`.
   */
  sheet(signal: AbortSignal, options?: SheetOptions): Sheet;

  /** Sets an attribute whose name starts with `mangdao-` on host elements; `null` takes it off. */
  claim(element: Element, name: ClaimName, value: string | null, signal: AbortSignal): void;

  /** The elements that have a claim of this name now. */
  claimed(name: ClaimName): Iterable<Element>;

  /**
   * Calls `visit` once, now, with every element of the page (through open shadow roots and same-origin frames, own
   * elements left out) and later, at most once a frame, with those that were added, changed or restyled (these at most five times a second).
   */
  watch(visit: (batch: Batch) => void, signal: AbortSignal): void;

  /** The same, but on long pages first with what is in or near the window, and with the rest bit by bit in later frames. */
  watchNearFirst(visit: (batch: Batch) => void, signal: AbortSignal, options?: NearOptions): void;

  /** The elements in or near the window; of a short page all. */
  near(): readonly Element[];

  /**
   * Runs `read` on the page as it is without any aid: every sheet of ours is out of force. Writes nothing, returns what
   * `read` does. For a few `elements` it is enough, and cheaper, that nothing around them is claimed; rules that need no
   * claim stay in force then.
   */
  original<T>(read: () => T, elements?: Iterable<Element>): T;

  /**
   * Keeps text whole while the aid changes its size or face: what no longer fits its place is made to fit, whatever aid
   * it was. Resolves when the page has been measured as it is; to be awaited before the first change.
   */
  fit(signal: AbortSignal): Promise<TextFit>;

  /**
   * What there is to read, in reading order from `start` on: text nodes, and pictures that have a text alternative. Open
   * shadow roots and same-origin frames are followed; hidden and `aria-hidden` content, ruby annotations, scripts and what
   * stands in fields are left out.
   */
  contents(start?: Node): Iterable<Text | HTMLImageElement>;

  /** Marks ranges of text with a CSS custom highlight, or with rectangles where the browser has none. */
  highlight(name: HighlightName, ranges: readonly Range[], signal: AbortSignal): void;

  /**
   * A face of our own for text, made from the bytes of a font, in every document until the signal aborts; frames that come
   * later get it too. Nothing is asked of the network, so a policy for fonts has nothing to allow. Until the face can be
   * drawn, text keeps the faces it has. Rejects where the browser refuses the font.
   */
  face(family: FaceName, font: BufferSource, descriptors: FontFaceDescriptors, signal: AbortSignal): Promise<void>;

  /** A box of our own above the page; positions are viewport pixels. Pointer events pass through unless `interactive`. */
  overlay(signal: AbortSignal, options?: OverlayOptions): HTMLElement;

  /** Where the visitor points: pointer, finger, or the focused element when the keyboard moves; frames included. */
  pointer(listener: (point: Point) => void, signal: AbortSignal): void;

  /** Listens on the host's documents (the page and its same-origin frames), passively. */
  listen<K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
    signal: AbortSignal,
    options?: { readonly capture?: boolean },
  ): void;

  /** The rectangle of an element or range in viewport pixels of the top page, frames added in. */
  rect(target: Element | Range): DOMRect;

  /**
   * Tells the visitor something in the panel, politely: a key under `notices` in the aid's messages, with what stands in
   * their braces behind a `?` (`faint?text=4.2`). A key that starts with `about-` is no warning. `null` takes it back.
   */
  notice(key: string | null, signal: AbortSignal): void;

  /** This aid's own words in the toolbar's language, loaded on demand. */
  words(): Promise<AidWords>;
}

/** An attribute that may stand on host elements while an aid is on. */
export type ClaimName = `mangdao-${string}`;

/** A custom highlight's name; aids style `::highlight(name)` in a sheet of their own. */
export type HighlightName = `mangdao-${string}`;

/** A family of our own, as `font-family` in a sheet names it; the prefix keeps it apart from every family of the host. */
export type FaceName = `Mangdao ${string}`;

/** How a sheet takes part in the first paint of the next page. */
export interface SheetOptions {
  /**
   * Its text is remembered and put on the next page before its first frame; with `only`, it is not in force on this one.
   * Keep it small, and free of `url()`.
   */
  readonly firstPaint?: boolean | 'only';
  /**
   * Its rules stand outside of the layer, and so have to outweigh the page's by their selectors. A browser may lay out the
   * whole page for each change of a sheet that has layers; a sheet that often gets rules of colours alone is better without.
   */
  readonly unlayered?: boolean;
}

/** What of a long page is looked at first, and how fast the rest follows. */
export interface NearOptions {
  /** How far beyond the edges of the window is near, in heights of the window; a half by default. */
  readonly near?: number;
  /** Pages of fewer elements are taken in one go; of longer ones, so many at first in a later frame, more as long as that is quick. By default many: each portion may cost a layout. */
  readonly portion?: number;
}

/** One logical style sheet: as many constructed copies as the page has documents. */
export interface Sheet {
  /** Puts this text in place of what was there. */
  replace(css: string): void;
  /** Adds one rule behind the others. */
  add(rule: string): void;
  /** Sets a custom property on the root element of every document; no rule is parsed again. */
  property(name: `--mangdao-${string}`, value: string): void;
}

/** Keeps text whole. */
export interface TextFit {
  /** These texts were given another size: boxes that they outgrow open before the frame, the rest is repaired after it. */
  grown(elements: Iterable<Element>): void;
  /** A setting changed all texts: repaired when that has come to rest; where they became smaller, from the beginning. */
  changed(smaller: boolean): void;
}

/** Elements to look at: at first all, later what came or changed. */
export interface Batch {
  readonly added: readonly Element[];
  /** Their own text or children changed. */
  readonly changed: readonly Element[];
  /** An attribute changed: they and all below them may look different. */
  readonly restyled: readonly Element[];
}

/** Options of an overlay box. */
export interface OverlayOptions {
  /** True where the box holds controls that the visitor uses. */
  readonly interactive?: boolean;
  /** Its accessible name, where it is interactive. */
  readonly label?: string;
  /** True where it stays above all that comes to the top layer later: dialogs and popovers of the page, our own panel. */
  readonly last?: boolean;
}

/** A place the visitor points at. */
export interface Point {
  /** Viewport pixels of the top page. */
  readonly x: number;
  readonly y: number;
  /** Height in pixels of a line of text there, where it is known. */
  readonly lineHeight: number;
  /** The innermost element there, through shadow roots and frames. */
  readonly target: Element | null;
  readonly by: 'pointer' | 'touch' | 'keyboard';
}

/** Words of one aid in one language. */
export interface AidWords {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Labels of choice values: `setting.value`. */
  readonly values: Readonly<Record<string, string>>;
  readonly notices: Readonly<Record<string, string>>;
  /** Words for controls that the aid draws itself. */
  readonly labels: Readonly<Record<string, string>>;
}
