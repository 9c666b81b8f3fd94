import type { ReadonlySignal } from '@preact/signals-core';
import type { PhotoFault } from './photo-faults.js';

/** Where a file stands. */
export type UploadStanding =
  | { readonly is: 'waiting'; readonly why: 'turn' | 'offline' | 'network' | 'busy' | 'owner' }
  | { readonly is: 'paused' }
  | { readonly is: 'uploading' }
  /** The intake has all bytes. */
  | { readonly is: 'done' }
  /** `code` as the intake names it: `too-large`, `wrong-type`, … */
  | { readonly is: 'refused'; readonly code: string };

/** One file of a draft or a submission. */
export interface Upload {
  readonly id: string;
  /** The draft or submission it belongs to. */
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes that the intake has confirmed. */
  readonly sent: number;
  /** SHA-256 of the whole file, in hex. */
  readonly sha256: string;
  readonly standing: UploadStanding;
  /** The upload at the intake, for the `attachments` of an application. */
  readonly serverId?: string;
  readonly onlyInMemory: boolean;
}

/** What became of a chosen file. */
export type Added =
  | { readonly upload: Upload; readonly photoFaults: readonly PhotoFault[] }
  /** `empty`, `too-large` (100 MB), `wrong-type` (PDF, JPEG, PNG), `unreadable` picture. */
  | { readonly refused: 'empty' | 'too-large' | 'wrong-type' | 'unreadable' };

/** The files of drafts and submissions, on their way to the intake. */
export interface Uploads {
  readonly uploads: ReadonlySignal<readonly Upload[]>;
  /** Keeps a file and begins to send it; a photo is first made smaller and freed of everything but its picture. */
  add(owner: string, file: File): Promise<Added>;
  pause(id: string): void;
  resume(id: string): void;
  /** Removes it here, and at the intake when it is there. */
  remove(id: string): Promise<void>;
}
