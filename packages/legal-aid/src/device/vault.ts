/** What can be kept: a value that JSON carries whole, or bytes. */
export type Kept = string | number | boolean | null | readonly Kept[] | { readonly [key: string]: Kept | undefined } | Uint8Array;

/** A value as it was read, with the stamp that tells whether somebody wrote it since. */
export interface Reading<T> {
  readonly id: string;
  readonly value: T;
  readonly stamp: string;
}

/** One change of a write; `expect` makes the write fail unless the value still bears that stamp (`null`: unless there is none). */
export type Change =
  | { readonly put: string; readonly id: string; readonly value: Kept; readonly expect?: string | null }
  | { readonly remove: string; readonly id: string; readonly expect?: string | null }
  /** Every value of a kind. */
  | { readonly removeAll: string };

/** Where everything this widget keeps between two presses is: values by kind and id. */
export interface Vault {
  /** `memory`: gone with the page. `device`: on the disk, encrypted, for seven days. */
  readonly keeping: 'memory' | 'device';
  /** Aborted when everything was wiped, here or in another tab: nothing is written any more. */
  readonly wiped: AbortSignal;
  get<T extends Kept>(kind: string, id: string): Promise<Reading<T> | undefined>;
  /** All of a kind, in no order; what is broken, foreign or out of date is left out. */
  all<T extends Kept>(kind: string): Promise<readonly Reading<T>[]>;
  /**
   * Makes all changes or none, and resolves when they are on the disk: what was shown as saved is still there after a crash.
   *
   * Returns the new stamps, one for each change.
   * @throws Superseded when an `expect` does not hold; VaultWiped; VaultFull
   */
  write(changes: readonly Change[]): Promise<readonly string[]>;
  /** Removes everything, the keys first; other tabs are told. Never throws. */
  wipe(): Promise<void>;
}

/** Somebody else wrote the value in the meantime. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Everything was wiped: what is written now would come back. */
export class VaultWiped extends Error {
  override readonly name = 'VaultWiped';
}

/** The device has no room left, or refuses to write. */
export class VaultFull extends Error {
  override readonly name = 'VaultFull';
}
