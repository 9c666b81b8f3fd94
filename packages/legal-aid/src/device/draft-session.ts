import { signal, type ReadonlySignal } from '@preact/signals-core';
import { parsedDraft, type Draft } from './draft.js';
import { mergedDraft } from './merged-draft.js';
import type { Claim, Tabs } from './tabs.js';
import { Superseded, VaultWiped, type Vault } from './vault.js';

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
  /** Takes a change at once and saves it soon; a reader's change is not taken, and `false` comes back. `answers` are all answers. */
  change(change: DraftChange): boolean;
  /** Saves what is not saved yet; resolves when it is on the disk. Never throws: `saving` says how it went. */
  flush(): Promise<void>;
  /** Becomes the writer: the other tab saves and becomes a reader; one that does not answer within a second is passed over. */
  takeOver(): Promise<void>;
  /** Saves, and lets other tabs write. */
  close(): Promise<void>;
}

/** What a session works with; `page` tells by `visibilitychange` and `pagehide` that it may be about to go. */
export interface SessionPlace {
  readonly vault: Vault;
  readonly tabs: Tabs;
  readonly page: EventTarget;
}

/** A pause this long in typing is waited for, in milliseconds. */
const pause = 300;
/** But a change waits no longer than this. */
const longest = 1000;
const answerWithin = 1000;

/** Begins to edit a draft; what is kept of it already counts more than what is given. */
export async function draftSession({ vault, tabs, page }: SessionPlace, given: Draft): Promise<DraftSession> {
  const { id } = given;
  const draft = signal(given);
  const saving = signal<Saving>('unsaved');
  const part = signal<Part>('reader');
  const ended = new AbortController();
  const kept: Saving = vault.keeping === 'memory' ? 'memory' : 'saved';
  /** What is on the disk, and its stamp. */
  let base = given;
  let stamp: string | null = null;
  let claim: Claim | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let flushing: Promise<void> | undefined;

  const gone = (): void => {
    clearTimeout(timer);
    ended.abort();
    claim?.release();
    part.value = 'gone';
    // Nothing of it stays in memory either.
    draft.value = base = { ...given, answers: {}, uploads: [] };
  };

  const load = async (): Promise<void> => {
    try {
      const reading = await vault.get('draft', id);
      const found = parsedDraft(reading?.value);
      if (found !== undefined) {
        draft.value = base = found;
        stamp = reading!.stamp;
        saving.value = kept;
      } else if (stamp !== null) gone();
    } catch (error) {
      // What cannot be read now is not gone yet.
      if (error instanceof VaultWiped) gone();
    }
  };

  const beWriter = async (taken: Claim): Promise<void> => {
    claim = taken;
    taken.lost.addEventListener('abort', () => {
      if (claim !== taken || part.value === 'gone') return;
      part.value = 'reader';
      void load();
    });
    await load();
    if (part.value !== 'gone') part.value = 'writer';
  };

  /** One write of what stands now. @throws VaultFull, VaultWiped */
  const save = async (): Promise<void> => {
    const snapshot = draft.value;
    try {
      [stamp = null] = await vault.write([{ put: 'draft', id, value: snapshot, expect: stamp }]);
      base = snapshot;
      tabs.tell({ word: 'changed', id });
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      const reading = await vault.get('draft', id);
      const newest = parsedDraft(reading?.value);
      if (newest === undefined) return gone();
      stamp = reading!.stamp;
      // Two tabs write because nothing can keep them apart: each question has the answer given last.
      const current = part.value;
      if (current === 'writer') draft.value = mergedDraft(base, draft.value, newest);
      else draft.value = newest;
      base = newest;
    }
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    due = 0;
    try {
      while (part.value === 'writer' && draft.value !== base) await save();
      if ((part.value) !== 'gone' && saving.value !== 'unsaved') saving.value = kept;
    } catch (error) {
      if (error instanceof VaultWiped) gone();
      else saving.value = 'failed';
    }
  };
  const flushOnce = (): Promise<void> =>
    (flushing ??= flush().finally(() => {
      flushing = undefined;
    }));
  /** What was changed while a flush ran is in the next. */
  const flushAll = async (): Promise<void> => {
    await flushing;
    await flushOnce();
  };

  const session: DraftSession = {
    draft,
    saving,
    part,
    change(change) {
      if (part.value !== 'writer') return false;
      draft.value = { ...draft.value, ...change, changedAt: Date.now() };
      saving.value = 'saving';
      const now = performance.now();
      due ||= now + longest;
      clearTimeout(timer);
      timer = setTimeout(() => void flushAll(), Math.min(pause, due - now));
      return true;
    },
    flush: flushAll,
    async takeOver() {
      if (part.value !== 'reader') return;
      const released = new Promise<void>((resolve) => {
        tabs.hear((word) => word.word === 'released' && word.id === id && resolve(), ended.signal);
        setTimeout(resolve, answerWithin);
      });
      tabs.tell({ word: 'release', id });
      await released;
      const name = `draft:${id}`;
      const taken = (await tabs.claim(name)) ?? (await tabs.claim(name, true));
      if (taken !== undefined) await beWriter(taken);
    },
    async close() {
      await flushAll();
      ended.abort();
      claim?.release();
      if (part.value === 'writer') part.value = 'reader';
    },
  };

  tabs.hear((word) => {
    if (!('id' in word) || word.id !== id) return;
    if (word.word === 'gone') gone();
    if (word.word === 'changed' && part.value === 'reader') void load();
    if (word.word === 'release' && part.value === 'writer' && claim?.exclusive) {
      void flushAll().then(() => {
        if (part.value === 'writer') part.value = 'reader';
        claim?.release();
        claim = undefined;
        tabs.tell({ word: 'released', id });
      });
    }
  }, ended.signal);
  vault.wiped.addEventListener('abort', gone, { signal: ended.signal });
  const onLeave = (): void => {
    if (timer !== undefined) void flushAll();
  };
  for (const event of ['visibilitychange', 'pagehide']) page.addEventListener(event, onLeave, { signal: ended.signal });

  const first = await tabs.claim(`draft:${id}`);
  if (first === undefined) await load();
  else await beWriter(first);
  return session;
}
