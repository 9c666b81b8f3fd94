/** What tabs of one site tell each other; never an answer, only that there is something to read. */
export type Word =
  | { readonly word: 'changed' | 'gone' | 'release' | 'released'; readonly id: string }
  | { readonly word: 'queue' };

/** A claim to be the only writer of something. */
export interface Claim {
  /** Whether it keeps other tabs out; without Web Locks it cannot. */
  readonly exclusive: boolean;
  /** Aborted when another tab took over. */
  readonly lost: AbortSignal;
  release(): void;
}

/** The other tabs of this site. */
export interface Tabs {
  tell(word: Word): void;
  hear(listener: (word: Word) => void, signal: AbortSignal): void;
  /**
   * Claims a name; `undefined` when another tab has it. `steal` takes it from that tab.
   *
   * Without Web Locks every claim is granted: the stamps of the vault then keep two writers apart.
   */
  claim(name: string, steal?: boolean): Promise<Claim | undefined>;
}

const granted = (): Claim => ({ exclusive: false, lost: new AbortController().signal, release: () => undefined });

/** No other tabs: where everything is in memory there is nothing to share. */
export const noTabs: Tabs = { tell: () => undefined, hear: () => undefined, claim: () => Promise.resolve({ ...granted(), exclusive: true }) };

/** The other tabs of this site, as far as the browser lets tabs speak with each other. */
export function siteTabs({ BroadcastChannel, navigator }: { readonly BroadcastChannel?: typeof globalThis.BroadcastChannel; readonly navigator: { readonly locks?: LockManager } }, name = 'mangdao-vault'): Tabs {
  const channel = BroadcastChannel && new BroadcastChannel(name);
  return {
    tell: (word) => channel?.postMessage(word),
    hear: (listener, signal) => channel?.addEventListener('message', ({ data }) => isWord(data) && listener(data), { signal }),
    claim: (of, steal = false) => {
      const { locks } = navigator;
      return locks ? claimLock(locks, `${name}:${of}`, steal) : Promise.resolve(granted());
    },
  };
}

const claimLock = (locks: LockManager, name: string, steal: boolean): Promise<Claim | undefined> =>
  new Promise((resolve) => {
    const lost = new AbortController();
    locks
      .request(name, steal ? { steal } : { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((release) => resolve({ exclusive: true, lost: lost.signal, release }));
      })
      .catch(() => {
        // Stolen, or locks are refused here altogether; then this one was never given.
        lost.abort();
        resolve(granted());
      });
  });

function isWord(data: unknown): data is Word {
  const { word, id } = (data ?? {}) as { word?: unknown; id?: unknown };
  return word === 'queue' || (typeof id === 'string' && ['changed', 'gone', 'release', 'released'].includes(word as string));
}
