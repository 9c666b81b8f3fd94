import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import { hasDurable } from './has-durable.js';
import { parseMirror, storageKey, writeMirror, type Snapshot } from './mirror.js';
import { isEmpty, noPreferences, parsePreferences, type Preferences } from './preferences.js';

/** Where snapshots are kept between pages. */
export interface PreferenceStorage {
  /** The mirrored choices as they are now; `null` where there are none, or none that can be read. */
  read(): Preferences | null;
  /** Keeps a snapshot, as far as the browser allows; never throws. */
  write(snapshot: Snapshot): void;
  /** Calls back when another tab of the site changed its choices. */
  follow(listener: (preferences: Preferences) => void, signal: AbortSignal): void;
}

/** Keeps nothing: for `data-storage="none"`. */
export const noStorage: PreferenceStorage = {
  read: () => null,
  write: () => undefined,
  follow: () => undefined,
};

const writeDelay = 250;

let store: UseStore | undefined;
/** Opened on first use, so that a visitor who chooses nothing gets no database. */
const durable = (): UseStore => (store ??= createStore(storageKey, 'preferences'));

/**
 * Storage of this site: a synchronous mirror in localStorage and the durable copy in IndexedDB.
 * @param warn Called once where something is there that is not ours, or the browser refuses to keep anything.
 */
export function siteStorage(
  window: Window & typeof globalThis,
  build: string,
  warn: (why: string) => void,
): PreferenceStorage {
  let pending: Preferences | undefined;
  let timer = 0;
  let warned = false;
  const warnOnce = (why: string): void => {
    if (!warned) warn(why);
    warned = true;
  };
  const refused = (): void => warnOnce('storage is full or blocked: choices end with the page');
  /** Where databases are blocked, opening one may throw at once or reject later. */
  const keep = async (preferences: Preferences): Promise<void> => {
    try {
      if (!isEmpty(preferences)) await set(storageKey, preferences, durable());
      else if (await hasDurable(window)) await del(storageKey, durable());
    } catch {
      refused();
    }
  };
  const flush = (): void => {
    window.clearTimeout(timer);
    if (pending) void keep(pending);
    pending = undefined;
  };
  window.addEventListener('pagehide', flush);

  return {
    read() {
      try {
        const text = window.localStorage.getItem(storageKey);
        const preferences = parseMirror(text);
        if (text !== null && !preferences) warnOnce('stored choices cannot be read');
        return preferences;
      } catch {
        refused();
        return null;
      }
    },
    write({ preferences, css }) {
      // After a reset an empty mirror stays: it keeps a durable copy that is not gone yet from coming back.
      try {
        writeMirror(window, build, { preferences, css });
      } catch {
        refused();
      }
      pending = preferences;
      window.clearTimeout(timer);
      timer = window.setTimeout(flush, writeDelay);
    },
    follow(listener, signal) {
      window.addEventListener(
        'storage',
        ({ key, newValue }) => {
          if (key !== storageKey && key !== null) return;
          listener(parseMirror(newValue) ?? noPreferences);
        },
        { signal },
      );
    },
  };
}

/** The durable copy, for a page whose mirror is gone; `null` where there is none. Never throws. */
export async function readDurable(window: Window & typeof globalThis): Promise<Preferences | null> {
  try {
    return (await hasDurable(window)) ? parsePreferences(await get(storageKey, durable())) : null;
  } catch {
    return null;
  }
}
