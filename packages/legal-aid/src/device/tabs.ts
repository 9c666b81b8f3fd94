/** What tabs of one site tell each other; never an answer, only that there is something to read. */
export type Word =
  | { readonly word: 'changed' | 'gone' | 'release' | 'released'; readonly id: string }
  | { readonly word: 'wiped' | 'queue' };

/** A claim to be the only writer of something. */
export interface Claim {
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
