import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Answers } from '@mangdao/application';
import type { IntakeClient } from '@mangdao/intake-client';
import type { Device } from '../device/device.js';
import { submissionId, type Draft } from '../device/draft.js';
import { VaultWiped } from '../device/vault.js';
import { amended } from './queue-rules.js';
import { queueVault } from './queue-vault.js';
import { shown, type Queued } from './queued.js';
import { sendNext } from './send-next.js';
import type { Envelope, Submission } from './submission.js';
import { waker } from './waker.js';

/** What waits to be sent, is being sent, or has its answer. */
export interface Outbox {
  /** The urgent first, then the oldest. */
  readonly submissions: ReadonlySignal<readonly Submission[]>;
  /**
   * Queues the draft's content and removes the draft, in one step; resolves when that is on the disk, before anything is sent.
   *
   * Close the draft's session first. Queuing an id again changes nothing unless it was refused: then the new answers take the place of
   * the refused.
   * @throws VaultWiped
   */
  queue(draft: Draft, envelope: Envelope, urgent: boolean): Promise<void>;
  /**
   * Puts other answers in the place of queued ones. Before the first try, and after a refusal, they are simply sent instead. After a try
   * whose answer was lost the first content is sent until the intake answers, then the new answers as a change of it: never two
   * applications. `too-late` when the time to change by oneself is over, `unknown` when it is not here.
   */
  amend(id: string, answers: Answers): Promise<'taken' | 'too-late' | 'unknown'>;
  /** Tries again now instead of at `nextTry`. */
  tryNow(): Promise<void>;
  /** The visitor has seen the receipt or the refusal: it is removed from this device. Here and above the draft's id will do too. */
  dismiss(id: string): Promise<void>;
}

/** What an outbox works with; clock and chance can be other ones in tests. */
export interface OutboxPlace {
  readonly device: Device;
  readonly client: IntakeClient;
  readonly page: Window;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** While the browser says that there is no line, it is tried all the same now and then, in milliseconds: browsers err. */
const offlineProbe = 60_000;

/** Opens the outbox and begins to send what waits in it, until the signal or a wipe ends it. */
export async function openOutbox({ device, client, page, now = Date.now, random = Math.random }: OutboxPlace, ended: AbortSignal): Promise<Outbox> {
  const { vault, tabs } = device;
  const over = AbortSignal.any?.([ended, vault.wiped]) ?? ended;
  const queue = queueVault(vault);
  const submissions = signal<readonly Submission[]>([]);
  const { wake, asleep } = waker(over);

  const refresh = async (): Promise<void> => {
    if (vault.wiped.aborted) submissions.value = [];
    else submissions.value = (await queue.load().catch(() => [])).map(({ queued, onlyInMemory }) => shown(queued, now(), onlyInMemory));
  };
  const changed = (): void => {
    tabs.tell({ word: 'queue' });
    void refresh();
  };
  const sender = { queue, client, now, random, changed, claim: (steal: boolean) => tabs.claim('outbox', steal) };

  const work = async (): Promise<void> => {
    while (!over.aborted && !vault.wiped.aborted) {
      if (!page.navigator.onLine) await asleep(offlineProbe);
      const pause = await sendNext(sender).catch(() => 1000);
      if (pause !== 0) await asleep(pause);
    }
  };

  /** Those that wait for the line, or all, are due now. */
  const hurry = async (which: (queued: Queued) => boolean): Promise<void> => {
    for (const { queued } of await queue.load()) {
      if (which(queued) && queued.nextTry > now()) await queue.update(queued.id, (current) => current && { ...current, nextTry: 0 });
    }
    wake();
  };

  page.addEventListener('online', () => void hurry(({ hindrance }) => hindrance === 'network').catch(() => undefined), { signal: over });
  page.addEventListener('visibilitychange', wake, { signal: over });
  tabs.hear(({ word }) => word === 'queue' && (void refresh(), wake()), over);
  vault.wiped.addEventListener('abort', () => void refresh());
  await refresh();
  void work();

  /** The id at the intake; a draft's own id will do. */
  const idOf = (id: string): string => submissions.value.find((one) => one.draft === id)?.id ?? id;

  return {
    submissions,
    async queue(draft, envelope, urgent) {
      const id = submissionId(draft);
      const fresh: Queued = {
        id, draft: draft.id, kind: draft.kind, urgent, queuedAt: now(), envelope, attempts: 0, uncertain: false, nextTry: 0, leasedUntil: 0, version: 1,
        ...(draft.server && { token: draft.server.token }),
      };
      await queue.update(id, (current) => (current === undefined ? fresh : current.problem && amended(current, envelope.answers, now())), [{ remove: 'draft', id: draft.id }]);
      tabs.tell({ word: 'gone', id: draft.id });
      changed();
      wake();
    },
    async amend(id, answers) {
      let known = false;
      let taken = false;
      await queue.update(idOf(id), (current) => {
        const next = current && amended(current, answers, now());
        known = current !== undefined;
        taken = next !== undefined;
        return next;
      });
      changed();
      wake();
      return taken ? 'taken' : known ? 'too-late' : 'unknown';
    },
    tryNow: () => hurry(() => true),
    async dismiss(id) {
      try {
        const queued = await queue.find(idOf(id));
        await queue.remove(idOf(id));
        // Still there when the device had no room to queue it.
        if (queued !== undefined) await vault.write([{ remove: 'draft', id: queued.draft }]);
      } catch (error) {
        if (!(error instanceof VaultWiped)) throw error;
      }
      changed();
    },
  };
}
