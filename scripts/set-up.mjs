// Runs before anything is installed: Node's own modules only, here and in scripts/set-up.
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './set-up/ensure-browser.mjs';
import { ensureLibraries } from './set-up/ensure-libraries.mjs';
import { ensurePostgres } from './set-up/ensure-postgres.mjs';
import { newestChange } from './set-up/newest-change.mjs';
import { run } from './set-up/run.mjs';
import { SetUpError } from './set-up/set-up-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Makes a bare machine ready: libraries, with `browser` the browsers and Chinese fonts for the tests, with `database` a PostgreSQL for them. */
export async function setUp({ browser = false, database = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetUpError(
      `Node.js ${process.versions.node} 太旧。请安装 Node.js 20.19 或更高版本，然后重试。`,
      `Node.js ${process.versions.node} is too old. Install Node.js 20.19 or newer and try again.`,
    );
  await ensureLibraries(root);
  if (browser) await ensureBrowser({ all: true });
  if (database) await ensurePostgres();
}

/** Builds the script tag where its sources are newer than the last build; says whether it had to. */
export async function build() {
  const [sources, built] = await Promise.all([
    newestChange(root, ['packages/*/src', 'packages/*/package.json', 'scripts/build.mjs', 'scripts/build', 'pnpm-lock.yaml']),
    newestChange(root, ['packages/mangdao/dist/manifest.json']),
  ]);
  if (built >= sources) return false;
  console.log('正在构建（约 20 秒）… / Building (about 20 s) …');
  await run(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root });
  return true;
}
