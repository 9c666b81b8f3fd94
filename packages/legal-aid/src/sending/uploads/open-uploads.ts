import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { IntakeClient } from '@mangdao/intake-client';
import type { Device } from '../../device/device.js';
import { memoryVault } from '../../device/memory-vault.js';
import { hex, randomUuid } from '../../device/random-uuid.js';
import { Superseded, VaultFull, type Vault } from '../../device/vault.js';
import { waker } from '../waker.js';
import { chunkSize, firstChunk } from './chunk-size.js';
import { keepBytes, keptBytes } from './file-bytes.js';
import { isOpen, parsedUpload, shownUpload, stepped, type KeptUpload } from './kept-upload.js';
import { preparedFile } from './prepared-file.js';
import { sendChunk, uploadOffset } from './send-chunk.js';
import type { Step } from './upload-step.js';
import type { Uploads } from './uploads.js';

/** Uploads with what only sending needs of them. */
export interface OpenUploads extends Uploads {
  /** Lets the files of a draft go, with a token that the intake gave for them. */
  permit(owner: string, token: string): Promise<void>;
  /** Owners whose files wait for such a token. */
  readonly unpermitted: ReadonlySignal<readonly string[]>;
}

/** What uploads work with; the client should wait for a minute and more, since lines are slow. */
export interface UploadPlace {
  readonly device: Device;
  readonly client: IntakeClient;
  readonly page: Window;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** The largest file that is hashed as a whole, in bytes: it has to be in memory for that. */
const largestHashed = 32 * 1024 * 1024;
const kind = 'upload';

/** Opens the uploads and begins to send what waits, until the signal or a wipe ends it. */
export async function openUploads({ device: { vault, tabs }, client, page, now = Date.now, random = Math.random }: UploadPlace, ended: AbortSignal): Promise<OpenUploads> {
  const spare = memoryVault();
  const kept = signal<readonly { readonly record: KeptUpload; readonly home: Vault }[]>([]);
  const tokens = signal<Readonly<Record<string, string>>>({});
  const current = signal<string | undefined>(undefined);
  let stop: AbortController | undefined;
  /** Bytes of a chunk, as the line bears them. */
  let size = firstChunk;
  const { wake, asleep } = waker(ended);

  const refresh = async (): Promise<void> => {
    const readings = await Promise.all([vault, spare].map(async (home) => (await home.all(kind).catch(() => [])).map(({ value }) => ({ record: parsedUpload(value), home }))));
    const permits = await vault.all('token').catch(() => []);
    tokens.value = Object.fromEntries(permits.map(({ id, value }) => [id, (value as { token: string }).token]));
    kept.value = readings.flat().filter((one): one is { record: KeptUpload; home: Vault } => one.record?.whole === true).sort((a, b) => a.record.addedAt - b.record.addedAt);
  };
  const homeOf = (id: string): Vault => kept.value.find(({ record }) => record.id === id)?.home ?? vault;

  /** Puts `next` of a record in its place, unless it was removed meanwhile. */
  const update = async (id: string, next: (record: KeptUpload) => KeptUpload): Promise<void> => {
    const home = homeOf(id);
    const reading = await home.get(kind, id);
    const before = parsedUpload(reading?.value);
    if (before === undefined) return;
    const value = next(before);
    const expect = reading!.stamp;
    try {
      // Bytes that the intake has are not needed here any more.
      await home.write(value.done ? [{ remove: kind, id, expect }, { put: kind, id, value }] : [{ put: kind, id, value, expect }]);
    } catch (error) {
      if (error instanceof Superseded) return update(id, next);
      // How far it got is only told: the intake knows it better.
      if (!(error instanceof VaultFull)) throw error;
    }
    await refresh();
    tabs.tell({ word: 'queue' });
  };

  const applied = async (record: KeptUpload, step: Step): Promise<boolean> => {
    if (step.is === 'unpermitted') {
      await vault.write([{ remove: 'token', id: record.owner }]);
      await refresh();
      return false;
    }
    await update(record.id, (before) => stepped(before, step, now(), random()));
    return step.is === 'at';
  };

  /** Sends a file from where the intake has it, until it is there, stopped or hindered. */
  const sendFile = async (record: KeptUpload, token: string): Promise<void> => {
    const home = homeOf(record.id);
    const { signal: stopped } = (stop = new AbortController());
    let step = await uploadOffset(client, token, record, stopped);
    while (!stopped.aborted && (await applied(record, step)) && step.is === 'at' && step.offset < record.size) {
      const bytes = await keptBytes(home, record.id, step.offset, Math.min(size, record.size - step.offset));
      if (bytes === undefined || bytes.length === 0) {
        await applied(record, { is: 'refused', code: 'lost-bytes' });
        return;
      }
      const begin = performance.now();
      step = await sendChunk(client, token, step.serverId, step.offset, bytes, stopped);
      size = chunkSize(size, step.is === 'at' ? performance.now() - begin : undefined);
    }
  };

  /** Milliseconds until something may be sent; `undefined` when nothing may. */
  const sendOne = async (): Promise<number | undefined> => {
    const open = kept.value.map(({ record }) => record).filter((record) => isOpen(record) && tokens.value[record.owner] !== undefined);
    const due = open.find(({ nextTry }) => nextTry <= now());
    if (due === undefined) return open.length === 0 ? undefined : Math.min(...open.map(({ nextTry }) => nextTry)) - now();
    const claim = await tabs.claim('uploads');
    if (claim === undefined) return 2000;
    current.value = due.id;
    try {
      await sendFile(due, tokens.value[due.owner]!);
      return 0;
    } finally {
      current.value = undefined;
      claim.release();
    }
  };

  const work = async (): Promise<void> => {
    while (!ended.aborted && !vault.wiped.aborted) {
      const pause = await sendOne().catch(() => 2000);
      if (pause !== 0) await asleep(pause);
    }
  };

  const change = (id: string, next: (record: KeptUpload) => KeptUpload): void => void update(id, next).then(wake, () => undefined);
  const hurry = (): void => {
    for (const { record } of kept.value) if (record.hindrance === 'network') change(record.id, (before) => ({ ...before, nextTry: 0 }));
  };
  page.addEventListener('online', hurry, { signal: ended });
  tabs.hear(({ word }) => word === 'queue' && void refresh().then(wake), ended);
  vault.wiped.addEventListener('abort', () => {
    stop?.abort();
    void spare.wipe();
    kept.value = [];
    wake();
  });

  const keep = async (home: Vault, record: KeptUpload, file: Blob): Promise<void> => {
    // First the record: bytes without one are swept away.
    await home.write([{ put: kind, id: record.id, value: record }]);
    await keepBytes(home, record.id, file);
    await home.write([{ put: kind, id: record.id, value: { ...record, whole: true } }]);
  };

  const uploads = computed(() =>
    kept.value.map(({ record, home }) => shownUpload(record, { uploading: record.id === current.value, permitted: tokens.value[record.owner] !== undefined, onlyInMemory: home.keeping === 'memory' })),
  );
  await refresh();
  void work();

  return {
    uploads,
    unpermitted: computed(() => [...new Set(kept.value.filter(({ record }) => isOpen(record) && tokens.value[record.owner] === undefined).map(({ record }) => record.owner))]),
    async add(owner, file) {
      const prepared = await preparedFile(file);
      if ('refused' in prepared) return prepared;
      const { blob, type, name, photoFaults } = prepared;
      const sha256 = crypto.subtle && blob.size <= largestHashed ? hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))) : '';
      const record: KeptUpload = { id: randomUuid(), owner, name, type, size: blob.size, sha256, addedAt: now(), whole: false, sent: 0, paused: false, done: false, attempts: 0, nextTry: 0 };
      try {
        await keep(vault, record, blob);
      } catch (error) {
        if (!(error instanceof VaultFull)) throw error;
        await vault.write([{ remove: kind, id: record.id }]).catch(() => undefined);
        await keep(spare, record, blob);
      }
      await refresh();
      wake();
      return { upload: uploads.value.find(({ id }) => id === record.id)!, photoFaults };
    },
    pause(id) {
      change(id, (record) => ({ ...record, paused: true }));
      if (current.value === id) stop?.abort();
    },
    resume: (id) => change(id, (record) => ({ ...record, paused: false, nextTry: 0 })),
    async remove(id) {
      if (current.value === id) stop?.abort();
      const record = kept.value.find((one) => one.record.id === id)?.record;
      await homeOf(id).write([{ remove: kind, id }]);
      await refresh();
      tabs.tell({ word: 'queue' });
      const token = record && tokens.value[record.owner];
      if (record?.serverId !== undefined && token !== undefined) await client('delete', '/v1/uploads/{id}', { path: { id: record.serverId }, headers: { 'Tus-Resumable': '1.0.0' }, token });
    },
    async permit(owner, token) {
      await vault.write([{ put: 'token', id: owner, value: { token } }]);
      await refresh();
      wake();
    },
  };
}
