import { draftStore, type DraftStore } from './draft-store.js';
import { memoryVault } from './memory-vault.js';
import { noTabs, siteTabs, type Tabs } from './tabs.js';
import { databaseName, type Vault } from './vault.js';

/** The answer to “is this a shared computer?”; until it is answered nothing is kept, as on a shared one. */
export type Computer = 'shared' | 'own' | 'unknown';

/**
 * Why nothing is kept on a device that is the visitor's own; the visitor is told in plain words.
 *
 * `insecure`: the page came without HTTPS, so there is no encryption. `unavailable`: the browser has no database. `refused`: it has one
 * and does not open it, as in some private windows.
 */
export type KeepingFault = 'insecure' | 'unavailable' | 'refused';

/** What the widget keeps on this device, and how. */
export interface Device {
  readonly keeping: Vault['keeping'];
  /** Set when the visitor wanted it kept and it cannot be. */
  readonly fault?: KeepingFault;
  readonly vault: Vault;
  readonly drafts: DraftStore;
  readonly tabs: Tabs;
  /** One button: removes drafts, queue, uploads and keys, here and in every other tab. Never throws. */
  wipe(): Promise<void>;
}

/** Opens what the widget keeps: in memory, unless the computer is the visitor's own and can keep it encrypted. Never throws. */
export async function openDevice(page: Window & typeof globalThis, computer: Computer): Promise<Device> {
  if (computer !== 'own') return deviceOf(memoryVault(), noTabs, page);
  const fault = keepingFault(page);
  if (fault !== undefined) return { ...deviceOf(memoryVault(), noTabs, page), fault };
  try {
    const { openDeviceVault } = await import('./device-vault.js');
    return deviceOf(await openDeviceVault(page.indexedDB), siteTabs(page), page);
  } catch {
    return { ...deviceOf(memoryVault(), noTabs, page), fault: 'refused' };
  }
}

/** Whether something may be kept from an earlier visit; asking makes nothing. */
export async function mayBeKept(page: Window & typeof globalThis): Promise<boolean> {
  if (keepingFault(page) !== undefined) return false;
  try {
    const all = await page.indexedDB.databases?.();
    return all?.some(({ name }) => name === databaseName) ?? true;
  } catch {
    return false;
  }
}

function keepingFault(page: Window & typeof globalThis): KeepingFault | undefined {
  if (!page.isSecureContext || page.crypto?.subtle === undefined) return 'insecure';
  try {
    // Reading it throws in frames without an origin.
    return page.indexedDB ? undefined : 'unavailable';
  } catch {
    return 'unavailable';
  }
}

function deviceOf(vault: Vault, tabs: Tabs, page: Window): Device {
  return {
    keeping: vault.keeping,
    vault,
    tabs,
    drafts: draftStore(vault, tabs, page),
    wipe: () => vault.wipe(),
  };
}
