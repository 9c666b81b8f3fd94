import { SettingError } from './errors.js';
import type { Setting, Settings, SettingValue, ValuesOf } from './settings.js';

const colour = /^#[0-9a-f]{6}$/i;
const longestPick = 200;

/** The nearest value on the setting's grid, free of binary rounding noise. */
function onGrid(value: number, min: number, step: number): number {
  return Number((min + Math.round((value - min) / step) * step).toFixed(6));
}

/** The value as the setting would store it, or `undefined` where the setting cannot take it. */
export function settingValue(setting: Setting, value: unknown): SettingValue | undefined {
  switch (setting.kind) {
    case 'toggle':
      return typeof value === 'boolean' ? value : undefined;
    case 'range':
      return typeof value === 'number' && value >= setting.min && value <= setting.max
        ? Math.min(onGrid(value, setting.min, setting.step), setting.max)
        : undefined;
    case 'choice':
      return typeof value === 'string' && setting.values.includes(value) ? value : undefined;
    case 'colour':
      return typeof value === 'string' && colour.test(value) ? value.toLowerCase() : undefined;
    case 'pick':
      return typeof value === 'string' && value.length <= longestPick ? value : undefined;
  }
}

/** What a setting takes, in words for an error message. */
export function allowed(setting: Setting): string {
  switch (setting.kind) {
    case 'toggle':
      return 'true or false';
    case 'range':
      return `a number from ${setting.min} to ${setting.max}`;
    case 'choice':
      return setting.values.join(', ');
    case 'colour':
      return 'a colour such as #ffff00';
    case 'pick':
      return `a text of up to ${longestPick} characters`;
  }
}

const own = (object: object, key: string): unknown =>
  Object.getOwnPropertyDescriptor(object, key)?.value as unknown;

/** Every setting at its default. */
export function defaults<S extends Settings>(schema: S): ValuesOf<S> {
  return parseSettings(schema, undefined);
}

/** Stored settings as values: whatever is missing, foreign or out of range falls back to the default. Never throws. */
export function parseSettings<S extends Settings>(schema: S, stored: unknown): ValuesOf<S> {
  const values: Record<string, SettingValue> = {};
  const source = typeof stored === 'object' && stored !== null ? stored : {};
  for (const [name, setting] of Object.entries(schema))
    values[name] = settingValue(setting, own(source, name)) ?? setting.default;
  return values as ValuesOf<S>;
}

/**
 * The current values with a caller's changes applied.
 * @throws {SettingError} naming what is allowed, where a name is unknown or a value cannot be taken.
 */
export function changedSettings(
  aid: string,
  schema: Settings,
  current: Readonly<Record<string, SettingValue>>,
  changes: object,
): Record<string, SettingValue> {
  const values = { ...current };
  if (typeof changes !== 'object' || changes === null) throw new SettingError(aid, '', changes, 'an object of settings');
  for (const [name, value] of Object.entries(changes) as [string, unknown][]) {
    const setting = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (!setting) throw new SettingError(aid, name, value, `one of ${Object.keys(schema).join(', ')}`);
    const taken = settingValue(setting, value);
    if (taken === undefined) throw new SettingError(aid, name, value, allowed(setting));
    values[name] = taken;
  }
  return values;
}
