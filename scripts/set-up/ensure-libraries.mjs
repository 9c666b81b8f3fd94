import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf, run } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

async function lockHash(root) {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}

/** Installs what the lockfile names, unless the last installation was of the same lockfile. */
export async function ensureLibraries(root) {
  const stamp = join(root, 'node_modules/.mangdao-lock');
  const hash = await lockHash(root);
  if ((await readFile(stamp, 'utf8').catch(() => null)) === hash) return;

  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = packageManager.split('@')[1];
  const install = ['install', '--frozen-lockfile'];
  // Without a terminal pnpm would stop at a question; CI makes it answer by itself.
  const options = { cwd: root, env: { CI: 'true' } };
  console.log('正在安装依赖（首次约 1 分钟）… / Installing libraries (about a minute the first time) …');
  try {
    if ((await outputOf('pnpm', ['--version'])) === version) await run('pnpm', install, options);
    else await run('npm', ['exec', '--yes', `--package=pnpm@${version}`, '--', 'pnpm', ...install], options);
  } catch (error) {
    throw new SetUpError(
      `依赖安装失败：${error.message} 请检查 npm 软件源能否访问、磁盘是否已满，然后重试。`,
      `The libraries could not be installed: ${error.message} Check that the npm registry can be reached and the disk is not full, then try again.`,
    );
  }
  await writeFile(stamp, hash);
}
