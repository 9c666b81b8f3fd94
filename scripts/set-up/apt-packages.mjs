import process from 'node:process';
import { outputOf, run } from './run.mjs';

/** How packages can be installed without asking anybody, or `null`. */
async function installer() {
  if (process.platform !== 'linux' || (await outputOf('apt-get', ['--version'])) === null) return null;
  if (process.getuid() === 0) return ['env'];
  return (await outputOf('sudo', ['-n', 'true'])) === null ? null : ['sudo', '-n', 'env'];
}

/** Installs Debian packages where that needs no question; a failure is printed, and the caller sees what is still missing. */
export async function installPackages(packages) {
  const prefix = packages.length > 0 && (await installer());
  if (!prefix) return;
  const [command, ...before] = prefix;
  const aptGet = (...args) => run(command, [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]);
  console.log(`正在安装 ${packages.join('、')}（约 2 分钟）… / Installing ${packages.join(', ')} (about 2 minutes) …`);
  try {
    await aptGet('update');
    await aptGet('install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    console.error(error.message);
  }
}
