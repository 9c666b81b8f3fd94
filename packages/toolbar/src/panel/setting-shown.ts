import type { Setting, SettingValues } from '@mangdao/contract';

/** Whether a setting is shown beside these values of the same aid. */
export function settingShown({ when }: Setting, values: SettingValues): boolean {
  const value = when && values[when.setting];
  return !when || (value !== undefined && when.is.includes(value));
}
