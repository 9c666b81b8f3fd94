import type { AidInfo, SettingValue } from '@mangdao/contract';
import type { PanelWords } from './panel-view.js';

/** A setting's value in words, as the panel shows and announces it. */
export function valueWords(
  { aids, messages }: PanelWords,
  aid: AidInfo,
  name: string,
  value: SettingValue | undefined,
): string {
  const setting = aid.settings[name];
  switch (setting?.kind) {
    case 'toggle':
      return value ? messages.enabled : messages.disabled;
    case 'range':
      return setting.unit ? messages.units[setting.unit](Number(value)) : String(value);
    case 'choice':
      return aids[aid.id]?.values[`${name}.${value}`] ?? String(value);
    default:
      return String(value || messages.automatic);
  }
}
