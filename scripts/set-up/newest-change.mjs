import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

async function expand(root, pattern) {
  const [before, after] = pattern.split('*/');
  if (after === undefined) return [join(root, pattern)];
  const names = await readdir(join(root, before)).catch(() => []);
  return names.map((name) => join(root, before, name, after));
}

/** When a file, or anything in a folder, last changed; folders count too, so that a removed file shows. 0 where there is none. */
async function changeOf(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => changeOf(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}

/** The last change, in milliseconds, under any of the paths; one `*` may stand for a folder. */
export async function newestChange(root, patterns) {
  const paths = (await Promise.all(patterns.map((pattern) => expand(root, pattern)))).flat();
  return Math.max(0, ...(await Promise.all(paths.map(changeOf))));
}
