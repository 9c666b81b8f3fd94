import type { ReadonlySignal } from '@preact/signals-core';
import type { Page } from './page.js';
import type { Settings, ValuesOf } from './settings.js';

/** The panel's groups, in the order in which it shows them. */
export const aidGroups = ['text', 'colour', 'listen', 'guide', 'simplify', 'help'] as const;

/** One of the panel's groups. */
export type AidGroup = (typeof aidGroups)[number];

/**
 * Puts an aid's effect on the page and keeps it in step with `settings`.
 * Everything it does goes through `page` or listens with `signal`, so aborting undoes it.
 */
export type Activate<S extends Settings = Settings> = (
  page: Page,
  settings: ReadonlySignal<ValuesOf<S>>,
  signal: AbortSignal,
) => void | Promise<void>;

/** An aid's manifest: what the panel and the store need to know before the visitor uses it. */
export interface Aid<S extends Settings = Settings> {
  /** Folder name, preference key, message prefix and test name in one. */
  readonly id: string;
  readonly group: AidGroup;
  readonly settings: S;
  /** Aids that are switched off when this one is switched on. */
  readonly conflicts?: readonly string[];
  /** False where the browser lacks what the aid needs; the panel then says so instead of offering it. */
  isSupported?(window: Window): boolean;
  /** Fetches the effect; called when the visitor first uses the aid. */
  load(): Promise<{ activate: Activate<S> }>;
}

/** An aid whose schema type is not known where it is handled: the conductor, the panel. */
export interface AnyAid extends Omit<Aid, 'load'> {
  load(): Promise<{ activate: Activate<never> }>;
}

/** Gives a manifest its precise type. */
export function defineAid<const S extends Settings>(aid: Aid<S>): Aid<S> {
  return aid;
}
