import { fsyncSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What PGlite's own file system leaves out: a commit waits until its bytes are on the disk, so that a power cut loses nothing. */
class DurableFolder extends NodeFS {
  override async init(pglite: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const addSync = ({ NODEFS }: { NODEFS?: NodeFiles }): void => {
      if (NODEFS === undefined) throw new Error('PGlite has no file system of Node');
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (nfd !== undefined) fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}

/** The part of Emscripten's NODEFS that is used here. */
interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number };
}

// -F would switch syncing off; of the ways to sync, fsync is the one that reaches the file system above.
const startParams = [...PGlite.defaultStartParams.filter((one) => one !== '-F'), '-c', 'wal_sync_method=fsync'];

/** Opens the embedded database of a folder, and makes it when there is none; what was committed survives a kill and a power cut. */
export async function openDurableFolder(folder: string): Promise<PGlite> {
  if (!(await isFile(join(folder, 'PG_VERSION')))) await makeWhole(folder);
  return PGlite.create({ fs: new DurableFolder(folder), startParams });
}

/** Makes it beside and moves it when it is complete: a kill halfway leaves nothing that looks like a database. */
async function makeWhole(folder: string): Promise<void> {
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await (await PGlite.create({ fs: new DurableFolder(part), startParams })).close();
  // Making it does not wait for the disk.
  for (const entry of await readdir(part, { recursive: true, withFileTypes: true })) await synced(join(entry.parentPath, entry.name));
  await rename(part, folder);
  await synced(dirname(folder));
}

/** Waits until a file, or the list of a folder, is on the disk. */
async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);
