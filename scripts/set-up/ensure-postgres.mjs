import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { installPackages } from './apt-packages.mjs';
import { outputOf } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

/** Older ones lack nothing that the service uses, but are not what it promises. */
const oldest = 15;
const variable = 'MANGDAO_POSTGRES';

/** Folders that may hold PostgreSQL's programs, the newest first; Debian keeps them off the PATH. */
async function folders() {
  if (process.env[variable]) return [process.env[variable]];
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const onPath = await outputOf('pg_config', ['--bindir']);
  return [...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin')), ...(onPath ? [onPath] : [])];
}

/** The folder of a PostgreSQL that is new enough and can make clusters, or `null`. */
async function programs() {
  for (const folder of await folders()) {
    const version = /\) (\d+)/.exec((await outputOf(join(folder, 'postgres'), ['--version'])) ?? '')?.[1];
    if (Number(version) >= oldest && (await outputOf(join(folder, 'initdb'), ['--version'])) !== null) return folder;
  }
  return null;
}

/** Finds a PostgreSQL for the tests, or installs it; tells them where its programs are. No server of the machine is touched. */
export async function ensurePostgres() {
  let folder = await programs();
  if (folder === null) {
    await installPackages(['postgresql']);
    folder = await programs();
  }
  if (folder === null)
    throw new SetUpError(
      `测试缺少 PostgreSQL ${oldest} 或更高版本。请安装（Debian、Ubuntu：sudo apt-get install postgresql），或用环境变量 ${variable} 指定其程序所在的文件夹，然后重试。`,
      `The tests lack PostgreSQL ${oldest} or newer. Install it (Debian, Ubuntu: sudo apt-get install postgresql), or name the folder of its programs in ${variable}, and try again.`,
    );
  process.env[variable] = folder;
  return folder;
}
