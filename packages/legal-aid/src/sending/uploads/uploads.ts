import type { ReadonlySignal } from '@preact/signals-core';
import type { PhotoFault } from './photo-faults.js';

/**
 * Where a file stands.
 *
 * `waiting`, why: `turn` others go first, `network` there is no line or a bad one, `busy` the intake asks to wait, `sending` the
 * application has to be sent first, since files go after it.
 */
export type UploadStanding =
  | { readonly is: 'waiting'; readonly why: 'turn' | 'network' | 'busy' | 'sending' }
  | { readonly is: 'paused' | 'uploading' }
  /** The intake has all bytes. */
  | { readonly is: 'done' }
  /** `code` as the intake names it: `too-large`, `wrong-type`, … or `lost-bytes`: choose the file again. */
  | { readonly is: 'refused'; readonly code: string };

/** One file of a draft or a submission. */
export interface Upload {
  readonly id: string;
  /** The draft it belongs to; stays the same when that is sent. */
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes that the intake has confirmed. */
  readonly sent: number;
  /** SHA-256 of the whole file, in hex; empty where the browser cannot tell, and for files over 32 MB. */
  readonly sha256: string;
  readonly standing: UploadStanding;
  /** The upload at the intake, for the `attachments` of an application. */
  readonly serverId?: string;
  /** Closing the page loses it: the device has no room, or keeps nothing. */
  readonly onlyInMemory: boolean;
}

/** What became of a chosen file; faults of a photo are told, and it is kept all the same. */
export type Added =
  | { readonly upload: Upload; readonly photoFaults: readonly PhotoFault[] }
  /** `too-large`: over 100 MB. `wrong-type`: not PDF, JPEG, PNG or another picture this browser knows. `unreadable`: a broken picture. */
  | { readonly refused: 'empty' | 'too-large' | 'wrong-type' | 'unreadable' };

/** The files of drafts and submissions, on their way to the intake. */
export interface Uploads {
  readonly uploads: ReadonlySignal<readonly Upload[]>;
  /** Keeps a file and sends it when it may; a photo is first made smaller and freed of everything but its picture. */
  add(owner: string, file: File): Promise<Added>;
  pause(id: string): void;
  resume(id: string): void;
  /** Removes it here, and at the intake when it is there. */
  remove(id: string): Promise<void>;
}
