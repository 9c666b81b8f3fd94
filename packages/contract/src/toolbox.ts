import type { ReadonlySignal } from '@preact/signals-core';
import type { AidGroup } from './aid.js';
import type { Language } from './language.js';
import type { AidWords } from './page.js';
import type { Settings, SettingValues } from './settings.js';

/** What a caller learns of an aid. */
export interface AidInfo {
  readonly id: string;
  readonly group: AidGroup;
  readonly settings: Settings;
  readonly supported: boolean;
}

/** How an aid that the visitor asked for is doing. */
export interface AidReport {
  readonly status: 'loading' | 'on' | 'failed';
  /** A key under `notices` in the aid's messages, perhaps with values (`page.notice`), or `load` / `error` for what any aid can meet. */
  readonly notice: string | null;
}

/** The state others may see: the aids that are on, with their settings. */
export type AidStates = Readonly<Record<string, SettingValues>>;

/** All that the toolbar knows of the rest: state to read, choices to pass on. */
export interface Toolbox {
  readonly aids: readonly AidInfo[];
  readonly states: ReadonlySignal<AidStates>;
  readonly reports: ReadonlySignal<Readonly<Record<string, AidReport>>>;
  readonly language: ReadonlySignal<Language>;
  /** The chord that opens the panel, as `Alt+Shift+KeyM`; `''` means none. */
  readonly shortcut: ReadonlySignal<string>;
  /** False where the site switched shortcuts off. */
  readonly shortcuts: boolean;

  /** The settings an aid has now, or would have when switched on. */
  settingsOf(aid: string): SettingValues;
  set(aid: string, settings?: object): Promise<void>;
  off(aid: string): Promise<void>;
  reset(): Promise<void>;
  /** Starts again what failed to start. */
  retry(aid: string): Promise<void>;
  setLanguage(language: Language): void;
  setShortcut(chord: string): void;
  exportSettings(): string;
  importSettings(code: string): Promise<void>;

  /** Words of every aid in a language. */
  words(language: Language): Promise<Readonly<Record<string, AidWords>>>;
  /** Path data (`d`) of every aid's icon on a 24 × 24 grid, drawn with a stroke. */
  icons(): Promise<Readonly<Record<string, readonly string[]>>>;
}

/** The chord in force until the visitor chooses another. */
export const defaultShortcut = 'Alt+Shift+KeyM';
