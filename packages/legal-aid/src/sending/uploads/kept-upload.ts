import { backOff } from '../back-off.js';
import type { Step } from './upload-step.js';
import type { Upload } from './uploads.js';

/** A file's record in the vault; its bytes lie beside it. */
export interface KeptUpload {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: number;
  /** Whether all bytes are kept; a page killed before leaves nothing that can be sent. */
  readonly whole: boolean;
  readonly sent: number;
  readonly serverId?: string;
  readonly paused: boolean;
  readonly done: boolean;
  readonly refused?: string;
  readonly hindrance?: 'network' | 'busy';
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly nextTry: number;
}

/** A record as it lies in the vault; `undefined` for what cannot be one. */
export function parsedUpload(value: unknown): KeptUpload | undefined {
  const kept = value as Partial<KeptUpload> | null | undefined;
  if (typeof kept?.id !== 'string' || typeof kept.owner !== 'string' || !Number.isInteger(kept.size)) return undefined;
  return { name: '', type: '', sha256: '', addedAt: 0, whole: false, sent: 0, paused: false, done: false, attempts: 0, nextTry: 0, ...(kept as Pick<KeptUpload, 'id' | 'owner' | 'size'>) };
}

/** Whether there is anything to send. */
export const isOpen = ({ whole, paused, done, refused }: KeptUpload): boolean => whole && !paused && !done && refused === undefined;

/** The record after a step; without a token of its owner it stays as it is. */
export function stepped(kept: KeptUpload, step: Step, now: number, random: number): KeptUpload {
  const { hindrance: _, serverId: _serverId, ...rest } = kept;
  switch (step.is) {
    case 'at':
      return { ...rest, serverId: step.serverId, sent: step.offset, done: step.offset >= kept.size, attempts: 0, nextTry: 0 };
    case 'unknown':
      return { ...rest, sent: 0, nextTry: now + backOff(1, false, random) };
    case 'again': {
      const pause = Math.max((step.retryAfter ?? 0) * 1000, backOff(kept.attempts + 1, false, random));
      return { ...kept, hindrance: step.hindrance, attempts: kept.attempts + 1, nextTry: now + pause };
    }
    case 'refused':
      return { ...kept, refused: step.code };
    case 'unpermitted':
      return kept;
  }
}

/** What the visitor is shown. */
export function shownUpload(kept: KeptUpload, { uploading, permitted, onlyInMemory }: { readonly uploading: boolean; readonly permitted: boolean; readonly onlyInMemory: boolean }): Upload {
  const { id, owner, name, type, size, sha256, sent, serverId } = kept;
  const standing = (): Upload['standing'] => {
    if (kept.done) return { is: 'done' };
    if (kept.refused !== undefined) return { is: 'refused', code: kept.refused };
    if (kept.paused) return { is: 'paused' };
    if (uploading) return { is: 'uploading' };
    return { is: 'waiting', why: permitted ? (kept.hindrance ?? 'turn') : 'sending' };
  };
  return { id, owner, name, type, size, sha256, sent, standing: standing(), onlyInMemory, ...(serverId !== undefined && { serverId }) };
}
