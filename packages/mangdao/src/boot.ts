// The composition root of what every visitor downloads. Whatever is not needed by somebody who uses nothing waits in `core.ts`.
import { defaultShortcut, type AidStates, type AnyAid } from '@mangdao/contract';
import { hasDurable } from '@mangdao/preferences/has-durable';
import { readMirror, replayFirstPaint, storageKey } from '@mangdao/preferences/mirror';
import { noPreferences, type Preferences } from '@mangdao/preferences/preferences';
import { emptySettingsCode } from '@mangdao/preferences/settings-code';
import { MangdaoToolbar } from '@mangdao/toolbar';
import { aidInfos } from './aid-infos.js';
import { build, version } from './build-id.js';
import { isChord } from './chord.js';
import { readConfig } from './config.js';
import type { Core } from './core.js';
import { eachFrame, toolbarAbove } from './frames.js';
import type { Mangdao } from './mangdao.js';

const awayKey = 'mangdao-away';
/** Told to a frame's own toolbar when the page around it gets one, which then serves both. */
const aboveEvent = 'mangdao-above';

/** Puts the toolbar on a page and answers for `window.mangdao`. Returns what is there if it is there already. */
export function boot(window: Window & typeof globalThis, tag: Element | null, registry: readonly AnyAid[]): Mangdao {
  const { document, console } = window;
  const above = window.mangdao ?? toolbarAbove(window);
  if (above) return (window.mangdao = above);

  const warn = (why: string): void => console.warn(`[mangdao] ${why}`);
  const known: string[] = [];
  for (const aid of registry) known.push(aid.id);
  const config = readConfig(window, tag, known, warn);
  const aids: AnyAid[] = [];
  for (const aid of registry) if (config.aids.includes(aid.id)) aids.push(aid);

  let warned = false;
  const warnOfStorage = (why: string): void => {
    if (!warned) warn(why);
    warned = true;
  };
  let snapshot = config.storage === 'site' ? readMirror(window, build, warnOfStorage) : null;
  let preferences: Preferences = snapshot?.preferences ?? noPreferences;
  const endFirstPaint = snapshot?.css ? replayFirstPaint(window, snapshot.css) : undefined;

  const tell = (name: string, detail?: unknown): void => {
    document.dispatchEvent(new CustomEvent(name, { detail }));
  };
  const failed = (aid: string, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    warn(aid ? `${aid}: ${message}` : message);
    tell('mangdao-error', { aid, message });
  };

  const listeners = new Set<(state: AidStates) => void>();
  const toolbar = new MangdaoToolbar();
  let states: AidStates = {};
  let core: Core | undefined;
  let starting: Promise<Core> | undefined;

  /** The running core; loaded when something is to be done, and asked again where loading failed. */
  const started = (): Promise<Core> =>
    (starting ??= import('./core.js')
      .then(({ createCore }) =>
        createCore({
          window,
          config,
          aids,
          stage: toolbar.stage,
          initial: () => snapshot && preferences,
          build,
          warn: warnOfStorage,
          failed,
          changed(now, next) {
            states = now;
            preferences = next;
            toolbar.language = next.language ?? config.language;
            for (const listener of listeners) listener(now);
            tell('mangdao-change', now);
          },
        }),
      )
      .then(
        (running) => {
          toolbar.language = running.toolbox.language.peek();
          void running.settled.then(endFirstPaint);
          states = running.toolbox.states.peek();
          return (core = running);
        },
        (error: unknown) => {
          starting = undefined;
          endFirstPaint?.();
          throw error;
        },
      ));

  const setAway = (away: boolean): void => {
    toolbar.toggleAttribute('away', away);
    try {
      if (config.storage === 'none') return;
      if (away) window.sessionStorage.setItem(awayKey, '1');
      else window.sessionStorage.removeItem(awayKey);
    } catch {
      // Blocked storage: it stays away until the page is left.
    }
  };
  const isAway = (): boolean => {
    try {
      return config.storage === 'site' && window.sessionStorage.getItem(awayKey) === '1';
    } catch {
      return false;
    }
  };

  const open = (): void => {
    setAway(false);
    void toolbar.open();
  };
  const leaving = new AbortController();
  const { signal } = leaving;

  document.addEventListener(
    'click',
    (event) => {
      const opener = (event.target as Element | null)?.closest?.('[data-mangdao-open]');
      if (!opener) return;
      if (opener.localName === 'a') event.preventDefault();
      open();
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const chord = config.shortcuts === 'on' ? (preferences.shortcut ?? defaultShortcut) : '';
      if (!chord || event.isComposing || event.defaultPrevented || !isChord(chord, event)) return;
      event.preventDefault();
      if (toolbar.isOpen) toolbar.close();
      else open();
    },
    { signal },
  );
  window.addEventListener(
    'storage',
    ({ key }) => {
      // The core follows other tabs by itself; before it is there, their first choice brings it.
      if (key !== storageKey || core || config.storage === 'none') return;
      snapshot = readMirror(window, build, warnOfStorage);
      preferences = snapshot?.preferences ?? noPreferences;
      started().catch((error: unknown) => failed('', error));
    },
    { signal },
  );

  const appear = async (): Promise<void> => {
    if (document.readyState === 'loading')
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    if (signal.aborted || !document.body) return;
    toolbar.language = preferences.language ?? config.language;
    toolbar.setAttribute('position', config.position);
    toolbar.setAttribute('launcher', config.launcher);
    toolbar.toggleAttribute('away', isAway());
    toolbar.source = async () => (await started()).toolbox;
    toolbar.addEventListener('mangdao-away', () => setAway(true));
    document.documentElement.insertBefore(toolbar, document.body);

    if (Object.keys(preferences.aids).length > 0) await (await started()).settled;
    else if (!snapshot && config.storage === 'site' && (await hasDurable(window))) await (await started()).settled;
  };

  const ready = appear()
    .catch((error: unknown) => failed('', error))
    .then(() => tell('mangdao-ready'));

  const mangdao: Mangdao = {
    version,
    ready,
    set: async (aid, settings) => {
      await ready;
      return (await started()).toolbox.set(aid, settings);
    },
    off: async (aid) => {
      await ready;
      return (await started()).toolbox.off(aid);
    },
    reset: async () => {
      await ready;
      return (await started()).toolbox.reset();
    },
    get: () => states,
    aids: () => aidInfos(aids, window),
    open,
    close: () => toolbar.close(),
    exportSettings: () => core?.toolbox.exportSettings() ?? emptySettingsCode,
    importSettings: async (code) => {
      await ready;
      return (await started()).toolbox.importSettings(code);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** The page around this frame has a toolbar now, which reaches in here: this one goes. */
  document.addEventListener(
    aboveEvent,
    () => {
      const outer = toolbarAbove(window);
      if (!outer) return;
      leaving.abort();
      core?.stop();
      endFirstPaint?.();
      toolbar.remove();
      window.mangdao = outer;
    },
    { signal },
  );
  window.mangdao = mangdao;
  eachFrame(window, (frame) => frame.document.dispatchEvent(new CustomEvent(aboveEvent)));
  return mangdao;
}
