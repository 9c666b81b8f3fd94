import type { Draft } from './draft.js';
import type { DraftSession } from './draft-session.js';

/** The drafts of this device. */
export interface DraftStore {
  /** Drafts that can be gone on with, the newest first; none is out of date or broken. */
  list(): Promise<readonly Draft[]>;
  /** Begins to edit: as the writer when no other tab has the draft open, otherwise as a reader. */
  open(draft: Draft): Promise<DraftSession>;
  remove(id: string): Promise<void>;
}
