import type { ReadonlySignal } from '@preact/signals-core';
import type { Answers } from '@mangdao/application';
import type { Draft } from '../device/draft.js';
import type { Envelope, Submission } from './submission.js';

/** What waits to be sent, is being sent, or has its answer. */
export interface Outbox {
  /** The urgent first, then the oldest. */
  readonly submissions: ReadonlySignal<readonly Submission[]>;
  /**
   * Queues the draft's content and removes the draft, in one step; resolves when that is on the disk, before anything is sent.
   *
   * Queuing an id again changes nothing unless it was refused: then the new content takes the place of the refused.
   */
  queue(draft: Draft, envelope: Envelope, urgent: boolean): Promise<void>;
  /**
   * Puts other answers in the place of queued ones. Before the first try, and after a refusal, they are simply sent instead. After a try
   * whose answer was lost the first content is sent until the intake answers, then the new answers as a change of it: never two
   * applications. `too-late` when the time to change by oneself is over.
   */
  amend(id: string, answers: Answers): Promise<'taken' | 'too-late'>;
  /** Tries again now instead of at `nextTry`. */
  tryNow(): void;
  /** The visitor has seen the receipt or the refusal: it is removed from this device. */
  dismiss(id: string): Promise<void>;
}
