// What a page reads before its first frame: small and synchronous. IndexedDB (storage.ts) keeps the durable copy.
import { parsePreferences, toolbarChoices, type Preferences, type ToolbarChoices } from './preferences.js';

/** The key in localStorage and in IndexedDB. */
export const storageKey = 'mangdao';

/** A visitor's choices with the style that shows them in the first frame. */
export interface Snapshot {
  readonly preferences: Preferences;
  /** Text of the first-paint sheets, made by the same build; `''` where there is none. */
  readonly css: string;
}

/** Style that could fetch something, or that hides by escapes what it does, is never replayed. */
const fetches = /url\(|@import|image-set|src\(|\\/i;

/** As much of a mirrored snapshot as is needed before the first frame. */
export interface Mirror extends ToolbarChoices, Pick<Snapshot, 'css'> {
  /** Whether aids seem to be on: their settings are read when they are started. */
  readonly used: boolean;
}

/**
 * The mirror; `null` where there is none that can be read, of which the core says more once it is needed.
 * @param build Style from another build is dropped: its selectors may mean something else now.
 */
export function readMirror(window: Window, build: string): Mirror | null {
  try {
    const stored = JSON.parse(window.localStorage.getItem(storageKey)!) as Readonly<Record<string, unknown>>;
    const { version, aids, css } = stored;
    if (version !== 1) return null;
    return {
      ...toolbarChoices(stored),
      used: Object.keys(aids ?? {}).length > 0,
      css: stored['build'] === build && typeof css === 'string' && !fetches.test(css) ? css : '',
    };
  } catch {
    return null;
  }
}

/** The choices in a mirrored text; `null` where there are none of ours. */
export function parseMirror(text: string | null): Preferences | null {
  try {
    return parsePreferences(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

/** Mirrors a snapshot; throws where storage is full or blocked. */
export function writeMirror(window: Window, build: string, { preferences, css }: Snapshot): void {
  window.localStorage.setItem(storageKey, JSON.stringify({ ...preferences, css, build }));
}

/** The mirrored style on the page. */
export interface FirstPaint {
  /** While it is in force. */
  sheet: CSSStyleSheet | null;
  end(): void;
}

/** Puts the mirrored style on the page, if there is any, to be called before the first frame. */
export function replayFirstPaint(window: Window & typeof globalThis, css: string | undefined): FirstPaint {
  const { document } = window;
  const paint: FirstPaint = {
    sheet: null,
    end() {
      if (paint.sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== paint.sheet);
      paint.sheet = null;
    },
  };
  if (css) {
    paint.sheet = new window.CSSStyleSheet();
    // Where nothing has been painted yet, style may ask to wait for what it cannot do by itself, and no longer than this.
    const wait = window.performance.getEntriesByType('paint').length > 0 ? '' : ':root{--mangdao-wait:.5s}';
    paint.sheet.replaceSync(css + wait);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paint.sheet];
  }
  return paint;
}
