/** What can be kept: a value that JSON carries whole, or bytes. */
export type Kept = object | Uint8Array;

/** A value as it was read, with the stamp that tells whether somebody wrote it since. */
export interface Reading<T> {
  readonly id: string;
  readonly value: T;
  readonly stamp: string;
}

/** One change of a write; `expect` makes the write fail unless the value still bears that stamp (`null`: unless there is none). */
export type Change =
  | { readonly put: string; readonly id: string; readonly value: Kept; readonly expect?: string | null }
  | { readonly remove: string; readonly id: string; readonly expect?: string | null };

/**
 * Where everything this widget keeps between two presses is: values by kind and id.
 *
 * A kind `upload:7` holds bytes that belong to the value `7` of the kind `upload` and go with it.
 */
export interface Vault {
  /** `memory`: gone with the page. `device`: on the disk, encrypted, for seven days. */
  readonly keeping: 'memory' | 'device';
  /** Aborted when everything was wiped, here or in another tab: nothing is written any more. */
  readonly wiped: AbortSignal;
  /** `undefined` for what is not there, broken, foreign or out of date. */
  get(kind: string, id: string): Promise<Reading<unknown> | undefined>;
  /** All of a kind, in no order; what is broken, foreign or out of date is left out. */
  all(kind: string): Promise<readonly Reading<unknown>[]>;
  /**
   * Makes all changes or none, and resolves when they are on the disk: what was shown as saved is still there after a crash.
   *
   * Returns the new stamps, one for each change.
   * @throws Superseded when an `expect` does not hold; VaultWiped; VaultFull
   */
  write(changes: readonly Change[]): Promise<readonly string[]>;
  /** Removes everything, the keys first. Never throws. */
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

/** How long anything is kept after it was last written, in milliseconds. */
export const keptFor = 7 * 24 * 3_600_000;

/** Named neutrally: that somebody seeks legal aid is nobody's business. */
export const databaseName = 'mangdao-vault';
