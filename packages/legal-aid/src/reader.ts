import type { Language } from '@mangdao/contract';

/** Reads aloud, in the voice the visitor chose in the toolbar; without one the browser's own is used. */
export interface Reader {
  /** Speaks in place of whatever is being spoken; resolves when it is over or was stopped, rejects where nothing can speak. */
  read(text: string, language: Language): Promise<void>;
  stop(): void;
}
