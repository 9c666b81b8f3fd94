import {
  changedSettings,
  defaults,
  defaultShortcut,
  type AidInfo,
  type AidReport,
  type AidStates,
  type Language,
  type SettingValues,
  type Toolbox,
} from '@mangdao/contract';
import { signal, type Signal } from '@preact/signals-core';
import { fakeAids, fakeEnglishWords, fakeIcons, fakeWords } from './fake-aids.js';

/** What a test may set up and look into. */
export interface FakeToolbox extends Toolbox {
  readonly states: Signal<AidStates>;
  readonly reports: Signal<Readonly<Record<string, AidReport>>>;
  readonly language: Signal<Language>;
  readonly shortcut: Signal<string>;
  /** Ids of aids that fail to start. */
  readonly failing: Set<string>;
}

/** A toolbox without a page behind it: it keeps state as the real one does, and does nothing else. */
export function fakeToolbox(aids: readonly AidInfo[] = fakeAids): FakeToolbox {
  const states = signal<AidStates>({});
  const reports = signal<Readonly<Record<string, AidReport>>>({});
  const language = signal<Language>('zh-Hans');
  const shortcut = signal(defaultShortcut);
  const failing = new Set<string>();
  const kept: Record<string, SettingValues> = {};

  const info = (id: string): AidInfo => aids.find((aid) => aid.id === id)!;
  const settingsOf = (id: string): SettingValues => states.peek()[id] ?? kept[id] ?? defaults(info(id).settings);
  const drop = <T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> => {
    const { [id]: _, ...rest } = record;
    return rest;
  };
  const start = async (id: string): Promise<void> => {
    if (failing.has(id)) {
      states.value = drop(states.peek(), id);
      reports.value = { ...reports.peek(), [id]: { status: 'failed', notice: 'load' } };
      return;
    }
    reports.value = { ...reports.peek(), [id]: { status: 'on', notice: null } };
  };

  return {
    aids,
    states,
    reports,
    language,
    shortcut,
    shortcuts: true,
    failing,
    settingsOf,
    async set(id, settings = {}) {
      const values = changedSettings(id, info(id).settings, settingsOf(id), settings);
      kept[id] = values;
      const isNew = !states.peek()[id];
      states.value = { ...states.peek(), [id]: values };
      if (isNew) await start(id);
    },
    async off(id) {
      states.value = drop(states.peek(), id);
      reports.value = drop(reports.peek(), id);
    },
    async reset() {
      states.value = {};
      reports.value = {};
    },
    async retry(id) {
      states.value = { ...states.peek(), [id]: settingsOf(id) };
      await start(id);
    },
    setLanguage: (to) => (language.value = to),
    setShortcut: (chord) => (shortcut.value = chord),
    exportSettings: () => JSON.stringify(states.peek()),
    async importSettings(code) {
      states.value = JSON.parse(code) as AidStates;
    },
    words: async (to) => (to === 'en' ? fakeEnglishWords : fakeWords),
    icons: async () => fakeIcons,
  };
}
