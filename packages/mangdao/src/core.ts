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
  type Preferences,
} from '@mangdao/preferences';
import { aidInfos } from './aid-infos.js';
import type { Config } from './config.js';
import { nextFrame } from './next-frame.js';

/** What the loader hands on when something is to be done for the first time. */
export interface CoreEnvironment {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  readonly aids: readonly AnyAid[];
  /** Where overlays go: inside the toolbar's own shadow root. */
  readonly stage: Element;
  /** The mirrored style of the first paint while it is in force. */
  replay(): CSSStyleSheet | null;
  /** The mirrored choices as they are now; `null` where the durable copy has to be asked. */
  initial(): Preferences | null;
  readonly build: string;
  warn(why: string): void;
  changed(states: AidStates, preferences: Preferences): void;
  failed(aid: string, error: unknown): void;
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
  const { window, config, aids, build } = environment;
  const storage = config.storage === 'site' ? siteStorage(window, build, environment.warn) : noStorage;
  const durable = environment.initial() || config.storage === 'none' ? null : await readDurable(window);

  const infos = aidInfos(aids, window);
  const supported: AnyAid[] = [];
  aids.forEach((aid, index) => infos[index]!.supported && supported.push(aid));

  const store = createStore(aids, environment.initial() ?? durable ?? noPreferences);
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
          stage: environment.stage,
          replay: environment.replay,
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
    environment.failed,
  );

  const states = computed(() => {
    const on: Record<string, AidStates[string]> = {};
    for (const [id, settings] of Object.entries(store.preferences.value.aids))
      if (/on|loading/.test(conductor.reports.value[id]?.status ?? '')) on[id] = { ...settings };
    return on;
  });

  let first = true;
  const stopWriting = effect(() => {
    void store.preferences.value;
    if (!first && !accepting) write();
  });
  const stopTelling = effect(() => {
    const now = states.value;
    const { value: preferences } = store.preferences;
    if (!first) environment.changed(now, preferences);
  });
  first = false;
  const following = new AbortController();
  storage.follow((preferences) => {
    accepting = true;
    store.accept(preferences);
    accepting = false;
  }, following.signal);

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
      if (!info) throw new UnknownAidError(id, config.aids);
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

  return {
    toolbox,
    settled: settled(Object.keys(store.preferences.peek().aids)),
    stop() {
      following.abort();
      stopWriting();
      stopTelling();
      conductor.stop();
    },
  };
}
