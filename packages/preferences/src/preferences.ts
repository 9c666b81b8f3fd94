import { languages, type Language, type SettingValues } from '@mangdao/contract';

/** What a visitor chose for the toolbar itself. */
export interface ToolbarChoices {
  /** The toolbar's language where the visitor chose one. */
  readonly language: Language | null;
  /** The chord that opens the panel where the visitor chose one; `''` means none. */
  readonly shortcut: string | null;
}

/** What is kept of a visitor's choices, and nothing else. */
export interface Preferences extends ToolbarChoices {
  readonly version: 1;
  /** The aids that are on, with their settings. */
  readonly aids: Readonly<Record<string, SettingValues>>;
  /** The last settings of aids that are off now. */
  readonly remembered: Readonly<Record<string, SettingValues>>;
}

/** Nothing chosen. */
export const noPreferences: Preferences = { version: 1, aids: {}, remembered: {}, language: null, shortcut: null };

/** True where nothing would be lost by keeping nothing. */
export function isEmpty({ aids, remembered, language, shortcut }: Preferences): boolean {
  return (
    Object.keys(aids).length + Object.keys(remembered).length === 0 && language === null && shortcut === null
  );
}

const longestShortcut = 40;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own entries that look like settings; their values are checked against the schema by the store. */
function settingsById(value: unknown): Record<string, SettingValues> {
  const kept: Record<string, SettingValues> = {};
  if (isRecord(value))
    for (const [id, settings] of Object.entries(value))
      if (/^[a-z][a-z-]{0,40}$/.test(id) && isRecord(settings)) kept[id] = settings as SettingValues;
  return kept;
}

/** The choices for the toolbar itself in stored data of this version, from any hand. */
export function toolbarChoices({ language, shortcut }: Readonly<Record<string, unknown>>): ToolbarChoices {
  return {
    language: languages.includes(language as Language) ? (language as Language) : null,
    shortcut: typeof shortcut === 'string' && /^[\w+]*$/.test(shortcut) ? shortcut : null,
  };
}

/** Stored data of any version and from any hand as preferences, or `null` where it is none of ours. Never throws. */
export function parsePreferences(stored: unknown): Preferences | null {
  if (!isRecord(stored) || stored['version'] !== 1) return null;
  const { language, shortcut } = toolbarChoices(stored);
  return {
    version: 1,
    aids: settingsById(stored['aids']),
    remembered: settingsById(stored['remembered']),
    language,
    shortcut: shortcut && shortcut.length > longestShortcut ? null : shortcut,
  };
}
