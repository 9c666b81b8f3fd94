import { computed, effect } from '@preact/signals-core';
import {
  defaultShortcut,
  UnknownAidError,
  UnsupportedAidError,
  type AidWords,
  type AidStates,
  type AnyAid,
  type Language,
  type Toolbox,
} from '@mangdao/contract';
import type { PageServices } from '@mangdao/page';
import {
  createConductor,
  createStore,
  noPreferences,
  noStorage,
  parseSettingsCode,
  readDurable,
  settingsCode,
  siteStorage,
} from '@mangdao/preferences';
import type { FirstPaint } from '@mangdao/preferences/mirror';
import { aidInfos } from './aid-infos.js';
import { awayKey } from './away-key.js';
import type { Config } from './config.js';
import { nextFrame } from './next-frame.js';

/** What the loader hands on when something is to be done for the first time. */
export interface CoreEnvironment {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  /** Overlays go onto its stage, inside its own shadow root. */
  readonly toolbar: HTMLElement & { readonly stage: Element; language: Language };
  readonly build: string;
  /** Whoever wants to be told of changes. */
  readonly listeners: Iterable<(states: AidStates) => void>;
  /** The mirrored style, taken off when the stored choices have taken effect. */
  readonly firstPaint: FirstPaint;
  warn(why: string): void;
  failed(error: unknown, aid?: string): void;
}

/** The running whole: everything but the toolbar's element. */
export interface Core {
  readonly toolbox: Toolbox;
  /** Resolves when the stored choices have taken effect, or failed and said so. */
  readonly settled: Promise<void>;
  /** Undoes everything on the page and keeps the stored choices. */
  stop(): void;
}

const cssDelay = 100;

const loadWords: Record<Language, () => Promise<{ words: Readonly<Record<string, AidWords>> }>> = {
  'zh-Hans': () => import('@mangdao/aids/messages/zh-Hans'),
  'zh-Hant': () => import('@mangdao/aids/messages/zh-Hant'),
  en: () => import('@mangdao/aids/messages/en'),
};

/** Wires store, storage, page services and conductor together. */
export async function createCore(environment: CoreEnvironment): Promise<Core> {
  const { window, config, toolbar, build, firstPaint } = environment;
  const { aids } = config;
  const storage = config.storage === 'site' ? siteStorage(window, build, environment.warn) : noStorage;
  const durable = storage.read() || config.storage === 'none' ? null : await readDurable(window);

  const infos = aidInfos(aids, window);
  const supported: AnyAid[] = [];
  aids.forEach((aid, index) => infos[index]!.supported && supported.push(aid));

  const store = createStore(aids, storage.read() ?? durable ?? noPreferences);
  const language = computed(() => store.preferences.value.language ?? config.language);
  const shortcut = computed(() =>
    config.shortcuts === 'on' ? (store.preferences.value.shortcut ?? defaultShortcut) : '',
  );

  let css = '';
  let timer = 0;
  let accepting = false;
  const write = (): void => {
    window.clearTimeout(timer);
    storage.write({ preferences: store.kept.peek(), css });
  };

  let services: Promise<PageServices> | undefined;
  /** The page services, fetched with the first aid; asked for again where that failed. */
  const page = (): Promise<PageServices> =>
    (services ??= import('@mangdao/page').then(
      ({ createPage }) =>
        createPage({
          window,
          stage: toolbar.stage,
          replay: () => firstPaint.sheet,
          language: () => language.peek(),
          firstPaint(text) {
            if (text === css) return;
            css = text;
            window.clearTimeout(timer);
            timer = window.setTimeout(write, cssDelay);
          },
        }),
      (error: unknown) => {
        services = undefined;
        throw error;
      },
    ));
  const words = async (of: Language): Promise<Readonly<Record<string, AidWords>>> => (await loadWords[of]()).words;
  const conductor = createConductor(
    supported,
    store.preferences,
    async (id, user) =>
      (await page()).pageFor({ ...user, words: async () => (await words(language.peek()))[id]! }),
    (id, error) => environment.failed(error, id),
  );

  const states = computed(() => {
    const on: Record<string, AidStates[string]> = {};
    for (const [id, settings] of Object.entries(store.preferences.value.aids))
      if (/on|loading/.test(conductor.reports.value[id]?.status ?? '')) on[id] = { ...settings };
    return on;
  });

  const tellAll = (now: AidStates): void => {
    for (const listener of environment.listeners)
      try {
        listener(now);
      } catch (error) {
        environment.failed(error);
      }
    window.document.dispatchEvent(new CustomEvent('mangdao-change', { detail: now }));
  };

  let first = true;
  const stopWriting = effect(() => {
    void store.preferences.value;
    if (!first && !accepting) write();
  });
  const stopTelling = effect(() => {
    const now = states.value;
    void store.preferences.value;
    toolbar.language = language.value;
    if (!first) tellAll(now);
  });
  first = false;
  const following = new AbortController();
  storage.follow((preferences) => {
    accepting = true;
    store.accept(preferences);
    accepting = false;
  }, following.signal);

  toolbar.addEventListener('mangdao-away', () => {
    try {
      if (config.storage === 'site') window.sessionStorage.setItem(awayKey, '1');
    } catch {
      // Blocked storage: it stays away until the page is left.
    }
  });

  const retryFailed = (ids: readonly string[]): void => {
    for (const id of ids) if (conductor.reports.peek()[id]?.status === 'failed') conductor.retry(id);
  };
  const settled = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await conductor.settled(id).catch(() => undefined);
    await nextFrame(window);
  };

  const toolbox: Toolbox = {
    aids: infos,
    states,
    reports: conductor.reports,
    language,
    shortcut,
    shortcuts: config.shortcuts === 'on',
    settingsOf: (id) => store.settingsOf(id),
    async set(id, settings = {}) {
      const info = infos.find((aid) => aid.id === id);
      if (!info) throw new UnknownAidError(id, infos.map((aid) => aid.id));
      if (!info.supported) throw new UnsupportedAidError(id);
      store.set(id, settings);
      retryFailed([id]);
      await conductor.settled(id);
      await nextFrame(window);
    },
    async off(id) {
      store.off(id);
      await nextFrame(window);
    },
    async reset() {
      store.reset();
      await nextFrame(window);
    },
    async retry(id) {
      conductor.retry(id);
      await settled([id]);
    },
    setLanguage: (to) => store.setLanguage(to),
    setShortcut: (chord) => store.setShortcut(chord),
    exportSettings: () => settingsCode(states.peek()),
    async importSettings(code) {
      store.replaceAids(parseSettingsCode(code));
      const ids = Object.keys(store.preferences.peek().aids);
      retryFailed(ids);
      await settled(ids);
    },
    words,
    icons: async () => (await import('@mangdao/aids/icons')).icons,
  };

  const apply = async (): Promise<void> => {
    await settled(Object.keys(store.preferences.peek().aids));
    await (await services)?.rest();
  };
  const applied = apply();
  void applied.then(firstPaint.end);
  return {
    toolbox,
    settled: applied,
    stop() {
      following.abort();
      stopWriting();
      stopTelling();
      conductor.stop();
    },
  };
}
