import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open as openFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { open, seal } from '../sealing/seal.js';

/** The place an upload's bytes are sealed at. */
export const uploadPlace = (id: string): string => `uploads/${id}`;

/** Named by a hash of the place, so that even ids stay out of paths. */
const folderOf = (folder: string, id: string): string => join(folder, 'uploads', createHash('sha256').update(id).digest('hex').slice(0, 32));
const partPlace = (id: string, series: string, at: number): string => `${uploadPlace(id)}/${series}/${at}`;

/** Writes one part sealed, on the disk for certain when it returns; written again it takes the place of the first. */
export async function writePart(folder: string, id: string, key: Uint8Array, series: string, at: number, bytes: Uint8Array): Promise<void> {
  const own = folderOf(folder, id);
  await mkdir(own, { recursive: true, mode: 0o700 });
  const path = join(own, `${series}-${at}`);
  // Two that write the same part at once do not write into each other.
  const draft = `${path}.${randomUUID()}`;
  const file = await openFile(draft, 'wx', 0o600);
  try {
    await file.writeFile(seal(key, partPlace(id, series, at), bytes));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  // The new name too, or a power cut takes it back.
  const list = await openFile(own, 'r');
  await list.sync().finally(() => list.close());
}

/** The parts of an upload in order, one in memory at a time; `offsets` are where each begins. */
export async function* parts(folder: string, id: string, key: Uint8Array, series: string, offsets: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const at of offsets) yield open(key, partPlace(id, series, at), await readFile(join(folderOf(folder, id), `${series}-${at}`)));
}

/** Removes the parts of an upload, all or of one series. */
export async function removeParts(folder: string, id: string, series?: string, offsets: readonly number[] = []): Promise<void> {
  const own = folderOf(folder, id);
  if (series === undefined) return rm(own, { recursive: true, force: true });
  for (const at of offsets) await rm(join(own, `${series}-${at}`), { force: true });
}
