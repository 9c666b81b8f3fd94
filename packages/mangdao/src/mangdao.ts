import type { AidInfo, AidStates } from '@mangdao/contract';

/** What a page's own scripts may do with the toolbar: `window.mangdao`. */
export interface Mangdao {
  readonly version: string;
  /** Resolves when the toolbar is on the page and the stored preferences are applied. */
  readonly ready: Promise<void>;
  /**
   * Switches an aid on or changes it; resolves after the frame that shows it.
   * @throws {UnknownAidError | SettingError} naming what is allowed; nothing has changed then.
   */
  set(aid: string, settings?: object): Promise<void>;
  /** @throws {UnknownAidError} */
  off(aid: string): Promise<void>;
  /** Everything off, the host's DOM as it was. */
  reset(): Promise<void>;
  /** The aids that are on, with their settings. */
  get(): AidStates;
  /** The aids offered here. */
  aids(): readonly AidInfo[];
  /** Opens the panel. */
  open(): void;
  /** Closes the panel. */
  close(): void;
  /** The aids that are on, as a text that can be copied to another device. */
  exportSettings(): string;
  /** @throws {SettingsCodeError} where the text is not such a code. */
  importSettings(code: string): Promise<void>;
  /** Calls back after each change; returns how to stop that. */
  subscribe(listener: (state: AidStates) => void): () => void;
}

/** Why something did not work, in `mangdao-error` events on `document`. */
export interface MangdaoErrorDetail {
  /** The aid's id, or `''` where it is the toolbar itself. */
  readonly aid: string;
  readonly message: string;
}

declare global {
  interface Window {
    mangdao?: Mangdao;
  }
  interface DocumentEventMap {
    'mangdao-ready': CustomEvent<undefined>;
    'mangdao-change': CustomEvent<AidStates>;
    'mangdao-error': CustomEvent<MangdaoErrorDetail>;
  }
}
