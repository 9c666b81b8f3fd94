import type { ReadonlySignal } from '@preact/signals-core';
import type { Draft } from './draft.js';

/**
 * How far the last change got.
 *
 * `unsaved`: nothing changed yet. `saving`: changed, not yet on the disk. `saved`: on the disk, a crash loses nothing. `memory`: kept
 * only while this page is open. `failed`: the device has no room; it is tried again with the next change.
 */
export type Saving = 'unsaved' | 'saving' | 'saved' | 'memory' | 'failed';

/** Whether this tab writes the draft, reads what another tab writes, or the draft is gone (sent or wiped). */
export type Part = 'writer' | 'reader' | 'gone';

/** What may change in a draft; its id, kind and tenant stay. */
export type DraftChange = Partial<Pick<Draft, 'answers' | 'place' | 'locale' | 'uploads' | 'server'>>;

/** One draft being edited in one tab. */
export interface DraftSession {
  readonly draft: ReadonlySignal<Draft>;
  readonly saving: ReadonlySignal<Saving>;
  readonly part: ReadonlySignal<Part>;
  /** Takes a change at once and saves it soon; a reader's change is not taken, and `false` comes back. */
  change(change: DraftChange): boolean;
  /** Saves what is not saved yet; resolves when it is on the disk. Never throws: `saving` says how it went. */
  flush(): Promise<void>;
  /** Becomes the writer: the other tab saves and becomes a reader; one that does not answer within a second is passed over. */
  takeOver(): Promise<void>;
  /** Saves, and lets other tabs write. */
  close(): Promise<void>;
}
