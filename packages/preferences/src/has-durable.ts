import { storageKey } from './mirror.js';

/** True where an earlier page kept choices; asks without making a database. Never throws. */
export async function hasDurable(window: Window & typeof globalThis): Promise<boolean> {
  try {
    return (await window.indexedDB.databases()).some(({ name }) => name === storageKey);
  } catch {
    return false;
  }
}
