import { draftSession, type DraftSession } from './draft-session.js';
import { parsedDraft, type Draft } from './draft.js';
import type { Tabs } from './tabs.js';
import type { Vault } from './vault.js';

/** The drafts of this device. */
export interface DraftStore {
  /** Drafts that can be gone on with, the newest first; none is out of date or broken. */
  list(): Promise<readonly Draft[]>;
  /** Begins to edit: as the writer when no other tab has the draft open, otherwise as a reader. */
  open(draft: Draft): Promise<DraftSession>;
  remove(id: string): Promise<void>;
}

/** The drafts in a vault. */
export function draftStore(vault: Vault, tabs: Tabs, page: EventTarget): DraftStore {
  return {
    async list() {
      const readings = await vault.all('draft').catch(() => []);
      return readings.map(({ value }) => parsedDraft(value)).filter((draft) => draft !== undefined).sort((a, b) => b.changedAt - a.changedAt);
    },
    open: (draft) => draftSession({ vault, tabs, page }, draft),
    async remove(id) {
      await vault.write([{ remove: 'draft', id }]).catch(() => undefined);
      tabs.tell({ word: 'gone', id });
    },
  };
}
