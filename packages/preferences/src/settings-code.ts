import { SettingsCodeError, type AidStates } from '@mangdao/contract';
import { parsePreferences } from './preferences.js';

const prefix = 'mangdao1.';

/** The code of no aids at all: `{}`. */
export const emptySettingsCode = `${prefix}e30`;

/** The aids that are on, as a text that can be copied to another device; holds settings only. */
export function settingsCode(aids: AidStates): string {
  const bytes = new TextEncoder().encode(JSON.stringify(aids));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return prefix + btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * The aids and settings in a code; what this version does not know is dropped by whoever applies them.
 * @throws {SettingsCodeError} where the text is not such a code.
 */
export function parseSettingsCode(code: unknown): AidStates {
  const text = typeof code === 'string' ? code.trim() : '';
  if (!text.startsWith(prefix)) throw new SettingsCodeError();
  try {
    const binary = atob(text.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const aids: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const parsed = typeof aids === 'object' && aids !== null && !Array.isArray(aids);
    if (parsed) return parsePreferences({ version: 1, aids })!.aids;
  } catch {
    // Falls through: not a code.
  }
  throw new SettingsCodeError();
}
