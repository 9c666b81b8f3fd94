import type { DraftStore } from './draft-store.js';
import type { Tabs } from './tabs.js';
import type { Vault } from './vault.js';

/** The answer to “is this a shared computer?”; `unknown` keeps in memory, as `shared` does. */
export type Computer = 'shared' | 'own' | 'unknown';

/**
 * Why nothing is kept on a device that is the visitor's own; the visitor is told in plain words.
 *
 * `insecure`: the page came without HTTPS, so there is no encryption. `unavailable`: the browser has no database, or none in private
 * windows. `refused`: it has one and will not open it.
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
