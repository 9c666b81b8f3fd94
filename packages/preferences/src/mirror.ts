// What a page reads before its first frame: small and synchronous. IndexedDB (storage.ts) keeps the durable copy.
import { parsePreferences, type Preferences } from './preferences.js';

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

/**
 * The mirrored snapshot; `null` where there is none or storage is blocked.
 * @param build Style from another build is dropped: its selectors may mean something else now.
 * @param warn Called once where something is there that is not ours or cannot be read.
 */
export function readMirror(window: Window, build: string, warn: (why: string) => void): Snapshot | null {
  try {
    const text = window.localStorage.getItem(storageKey);
    return text === null ? null : parseMirror(text, build, warn);
  } catch {
    warn('storage is blocked: choices end with the page');
    return null;
  }
}

/** The snapshot in a mirrored text. */
export function parseMirror(text: string, build: string, warn: (why: string) => void): Snapshot | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    // Falls through: `undefined` is none of ours.
  }
  const preferences = parsePreferences(stored);
  if (!preferences) {
    warn('stored choices cannot be read');
    return null;
  }
  const { css, build: from } = stored as Record<string, unknown>;
  return { preferences, css: typeof css === 'string' && from === build && !fetches.test(css) ? css : '' };
}

/** Mirrors a snapshot; throws where storage is full or blocked. */
export function writeMirror(window: Window, build: string, { preferences, css }: Snapshot): void {
  window.localStorage.setItem(storageKey, JSON.stringify({ ...preferences, css, build }));
}

/** The mirrored style while it is in force. */
export interface Replay {
  readonly sheet: CSSStyleSheet;
  end(): void;
}

/** Puts the mirrored style on the page, to be called before the first frame. */
export function replayFirstPaint(window: Window & typeof globalThis, css: string): Replay {
  const { document } = window;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    sheet,
    end() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
