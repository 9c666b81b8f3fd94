import { stat } from 'node:fs/promises';
import type { Institution } from './institution.js';
import { DirectoryError, readDirectory } from './read-directory.js';

/** A directory that can be read anew while the service runs. */
export interface Directory {
  /** Those that hold now. */
  readonly institutions: readonly Institution[];
  /** Reads it again if it changed; returns how many institutions were read. */
  reread(): Promise<number>;
}

/** A directory whose institutions never change. */
export const fixedDirectory = (institutions: readonly Institution[]): Directory => ({ institutions, reread: () => Promise.resolve(0) });

/**
 * The directory of a file, `.json` or else CSV. One that becomes wrong or goes missing leaves the institutions that were read before;
 * `warn` hears why, line by line, once for each change of the file.
 *
 * @throws DirectoryError when it is wrong at the start.
 */
export async function directoryFile(path: string, warn: (text: string) => void = () => undefined): Promise<Directory> {
  const stampOf = async (): Promise<string> => {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  };
  let stamp = await stampOf();
  let institutions = await readDirectory(path, warn);
  return {
    get institutions() {
      return institutions;
    },
    async reread() {
      const now = await stampOf().catch(() => 'missing');
      if (now === stamp) return 0;
      stamp = now;
      try {
        institutions = await readDirectory(path, warn);
        return institutions.length;
      } catch (error) {
        for (const line of (error instanceof DirectoryError ? error.message : 'cannot be read').split('\n')) warn(line);
        warn('was not taken over: the institutions read before hold on');
        return 0;
      }
    },
  };
}
