import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import {
  changedSettings,
  defaults,
  parseSettings,
  UnknownAidError,
  type AidStates,
  type AnyAid,
  type Language,
  type SettingValues,
} from '@mangdao/contract';
import { noPreferences, type Preferences } from './preferences.js';

/** The only writable state. Every change goes through here and is checked against the aids' schemas. */
export interface Store {
  /** What is to be kept: the preferences, with the aids that are not offered here as they were found. */
  readonly kept: ReadonlySignal<Preferences>;
  readonly preferences: ReadonlySignal<Preferences>;
  /** The settings of an aid now, or those it would have when switched on. */
  settingsOf(id: string): SettingValues;
  /** @throws {UnknownAidError | SettingError} naming what is allowed; nothing has changed then. */
  set(id: string, changes: object): void;
  /** @throws {UnknownAidError} */
  off(id: string): void;
  /** Back to nothing chosen, language and chord included. */
  reset(): void;
  setLanguage(language: Language): void;
  setShortcut(chord: string): void;
  /** Puts another set of aids in place of the present one; what is unknown here is dropped. */
  replaceAids(aids: AidStates): void;
  /** Takes over choices made in another tab. */
  accept(preferences: Preferences): void;
}

interface Kept {
  readonly aids: Record<string, SettingValues>;
  readonly remembered: Record<string, SettingValues>;
}

/** A store over the aids offered here, beginning with `initial`. */
export function createStore(aids: readonly AnyAid[], initial: Preferences): Store {
  const byId = new Map<string, AnyAid>();
  for (const aid of aids) byId.set(aid.id, aid);

  const aidOf = (id: string): AnyAid => {
    const aid = byId.get(id);
    if (!aid) throw new UnknownAidError(id, [...byId.keys()]);
    return aid;
  };
  /** Known aids with whole, valid settings. */
  const checked = (stored: AidStates): Record<string, SettingValues> => {
    const kept: Record<string, SettingValues> = {};
    for (const [id, settings] of Object.entries(stored)) {
      const aid = byId.get(id);
      if (aid) kept[id] = parseSettings(aid.settings, settings);
    }
    return kept;
  };
  /** Aids that another page of the site, or another version, offers. */
  const foreign = (stored: AidStates): AidStates => {
    const others: Record<string, SettingValues> = {};
    for (const [id, settings] of Object.entries(stored)) if (!byId.has(id)) others[id] = settings;
    return others;
  };
  let others: Pick<Preferences, 'aids' | 'remembered'> = noPreferences;
  const accepted = (stored: Preferences): Preferences => {
    others = { aids: foreign(stored.aids), remembered: foreign(stored.remembered) };
    return { ...stored, aids: checked(stored.aids), remembered: checked(stored.remembered) };
  };

  const preferences = signal(accepted(initial));
  const kept = computed(() => ({
    ...preferences.value,
    aids: { ...others.aids, ...preferences.value.aids },
    remembered: { ...others.remembered, ...preferences.value.remembered },
  }));
  const update = (change: Partial<Preferences>): void => {
    preferences.value = { ...preferences.value, ...change };
  };
  const settingsOf = (id: string): SettingValues => {
    const { settings } = aidOf(id);
    const { aids: on, remembered } = preferences.value;
    return on[id] ?? remembered[id] ?? defaults(settings);
  };
  /** The aids that are on without `ids`, which are remembered. */
  const without = (ids: readonly string[]): Kept => {
    const on: Record<string, SettingValues> = { ...preferences.value.aids };
    const remembered: Record<string, SettingValues> = { ...preferences.value.remembered };
    for (const id of ids)
      if (on[id]) {
        remembered[id] = on[id];
        delete on[id];
      }
    return { aids: on, remembered };
  };

  return {
    kept,
    preferences,
    settingsOf,
    set(id, changes) {
      const aid = aidOf(id);
      const values = changedSettings(id, aid.settings, settingsOf(id), changes);
      const { aids: on, remembered } = without(aid.conflicts ?? []);
      delete remembered[id];
      update({ aids: { ...on, [id]: values }, remembered });
    },
    off(id) {
      aidOf(id);
      if (preferences.value.aids[id]) update(without([id]));
    },
    reset() {
      others = noPreferences;
      update(noPreferences);
    },
    setLanguage: (language) => update({ language }),
    setShortcut: (shortcut) => update({ shortcut }),
    replaceAids: (stored) => update({ aids: checked(stored) }),
    accept: (stored) => {
      preferences.value = accepted(stored);
    },
  };
}
