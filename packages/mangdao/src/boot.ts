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
import { eachFrame, frameDocument, toolbarAbove } from './frames.js';
import type { Mangdao } from './mangdao.js';

const awayKey = 'mangdao-away';
/** Told to a frame's own toolbar when the page around it gets one, which then serves both. */
const aboveEvent = 'mangdao-above';

/** Tells our `window.mangdao` from a page's own; calling it brings back a toolbar that the page threw out. */
const revive = Symbol.for('mangdao');

type Ours = Mangdao & { [revive](): void };

const ours = (value: unknown): Ours | undefined =>
  typeof value === 'object' && value !== null && revive in value ? (value as Ours) : undefined;

/** Puts the toolbar on a page and answers for `window.mangdao`. Returns what is there if it is there already. */
export function boot(window: Window & typeof globalThis, tag: Element | null, registry: readonly AnyAid[]): Mangdao {
  const { document, console } = window;
  const here = ours(window.mangdao);
  if (here) {
    here[revive]();
    return here;
  }
  const above = toolbarAbove(window, ours);
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
  let replay = snapshot?.css ? replayFirstPaint(window, snapshot.css) : undefined;
  const endFirstPaint = (): void => {
    replay?.end();
    replay = undefined;
  };

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
          replay: () => replay?.sheet ?? null,
          initial: () => snapshot && preferences,
          build,
          warn: warnOfStorage,
          failed,
          changed(now, next) {
            states = now;
            preferences = next;
            toolbar.language = next.language ?? config.language;
            for (const listener of listeners)
              try {
                listener(now);
              } catch (error) {
                failed('', error);
              }
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
          endFirstPaint();
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

  const leaving = new AbortController();
  const { signal } = leaving;

  /** Puts the toolbar on the page, or back on it where the page replaced its document. */
  const place = (): void => {
    if (signal.aborted || toolbar.isConnected || !document.body) return;
    document.documentElement.insertBefore(toolbar, document.body);
    listenIn(document);
  };
  const open = (): void => {
    setAway(false);
    void appeared.then(() => {
      place();
      return toolbar.open();
    });
  };

  const onClick = (event: Event): void => {
    for (const target of event.composedPath())
      if ((target as Partial<Element>).hasAttribute?.('data-mangdao-open')) {
        // A link would go away, a button in a form would send it.
        event.preventDefault();
        open();
        return;
      }
  };
  const onKey = (event: KeyboardEvent): void => {
    const chord = config.shortcuts === 'on' ? (preferences.shortcut ?? defaultShortcut) : '';
    if (!chord || event.isComposing || event.defaultPrevented || !isChord(chord, event)) return;
    event.preventDefault();
    if (toolbar.isOpen) toolbar.close();
    else open();
  };
  const onLoad = ({ target }: Event): void => {
    const inner = frameDocument(target as Element);
    if (inner) listenIn(inner);
  };
  /** Asked again for the same document, it adds nothing. */
  function listenIn(part: Document): void {
    part.addEventListener('click', onClick, { capture: true, signal });
    part.addEventListener('keydown', onKey, { signal });
    part.addEventListener('load', onLoad, { capture: true, signal });
  }
  listenIn(document);
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

  toolbar.source = async () => (await started()).toolbox;
  toolbar.setAttribute('position', config.position);
  toolbar.setAttribute('launcher', config.launcher);
  toolbar.language = preferences.language ?? config.language;
  toolbar.toggleAttribute('away', isAway());
  toolbar.addEventListener('mangdao-away', () => setAway(true));

  const appear = async (): Promise<void> => {
    if (document.readyState === 'loading')
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    place();
    eachFrame(window, (frame) => listenIn(frame.document));
  };
  const apply = async (): Promise<void> => {
    if (signal.aborted || config.storage === 'none') return;
    if (Object.keys(preferences.aids).length > 0 || (!snapshot && (await hasDurable(window))))
      await (await started()).settled;
  };
  const appeared = appear().catch((error: unknown) => failed('', error));
  const ready = appeared
    .then(apply)
    .catch((error: unknown) => failed('', error))
    .then(() => tell('mangdao-ready'));
  /** The running core with the toolbar in place. */
  const toolbox = async (): Promise<Core['toolbox']> => {
    await ready;
    place();
    return (await started()).toolbox;
  };

  const mangdao: Ours = {
    [revive]: place,
    version,
    ready,
    set: async (aid, settings) => (await toolbox()).set(aid, settings),
    off: async (aid) => (await toolbox()).off(aid),
    reset: async () => (await toolbox()).reset(),
    get: () => ({ ...states }),
    aids: () => aidInfos(aids, window),
    open,
    close: () => toolbar.close(),
    exportSettings: () => core?.toolbox.exportSettings() ?? emptySettingsCode,
    importSettings: async (code) => (await toolbox()).importSettings(code),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** The page around this frame has a toolbar now, which reaches in here: this one goes. */
  document.addEventListener(
    aboveEvent,
    () => {
      const outer = toolbarAbove(window, ours);
      if (!outer) return;
      leaving.abort();
      core?.stop();
      endFirstPaint();
      toolbar.remove();
      window.mangdao = outer;
    },
    { signal },
  );
  if (Object.hasOwn(window, 'mangdao')) warn('window.mangdao is taken: no API');
  else window.mangdao = mangdao;
  eachFrame(window, (frame) => frame.document.dispatchEvent(new CustomEvent(aboveEvent)));
  return mangdao;
}
