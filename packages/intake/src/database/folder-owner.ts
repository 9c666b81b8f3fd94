import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Another process that still runs has the folder. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid}: an embedded database serves one process; for several, give DATABASE_URL`);
    this.name = 'FolderInUse';
  }
}

/**
 * Makes this process the only one to use a folder, since two on one embedded database destroy it; returns what gives it back.
 *
 * Whoever was killed leaves a note of a process that is gone, which is taken over. @throws FolderInUse
 */
export async function ownFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const note = `${folder}.owner`;
  const draft = `${note}.${process.pid}`;
  const me = `${process.pid} ${(await startOf(process.pid)) ?? ''}`;
  await writeFile(draft, me, { mode: 0o600 });
  try {
    // A link appears with its content, and never in the place of another.
    while (!(await linked(draft, note))) {
      const found = await readFile(note, 'utf8').catch(() => '');
      const [pid = '0', start = ''] = found.split(' ');
      if (await isRunning(Number(pid), start)) throw new FolderInUse(folder, Number(pid));
      await rm(note, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
  return () => rm(note, { force: true });
}

const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(() => true, (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  });

async function isRunning(pid: number, start: string): Promise<boolean> {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // The number may have gone to another process since.
  return start === '' || start === await startOf(pid);
}

/** When a process started, in ticks since boot; `undefined` where the system does not tell. */
const startOf = async (pid: number): Promise<string | undefined> =>
  (await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined))?.split(') ').at(-1)?.split(' ')[19];
