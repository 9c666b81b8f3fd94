import process from 'node:process';
import { outputOf, run } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

const names = [
  '/usr/bin/chromium',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that runs here, or `null`. */
export async function chromiumPath() {
  const given = process.env.MANGDAO_CHROMIUM;
  for (const name of given ? [given] : names) {
    // Asked for its version, because a system may hold a stub that only says where to get it.
    if ((await outputOf(`${name}`, ['--version'])) === null) continue;
    return name.includes('/') ? name : await outputOf('which', [name]);
  }
  return null;
}

async function hasChineseFonts() {
  return process.platform !== 'linux' || Boolean(await outputOf('fc-list', [':lang=zh', 'family']));
}

/** How packages can be installed without asking anybody, or `null`. */
async function installer() {
  if (process.platform !== 'linux' || (await outputOf('apt-get', ['--version'])) === null) return null;
  if (process.getuid() === 0) return ['env'];
  return (await outputOf('sudo', ['-n', 'true'])) === null ? null : ['sudo', '-n', 'env'];
}

async function missingPackages() {
  const packages = [];
  if (!(await chromiumPath())) packages.push('chromium');
  if (!(await hasChineseFonts())) packages.push('fonts-noto-cjk', 'fontconfig');
  return packages;
}

/** Finds a Chromium and Chinese fonts for the tests, or installs them; tells the tests where the browser is. */
export async function ensureBrowser() {
  let missing = await missingPackages();
  const prefix = missing.length > 0 && (await installer());
  if (prefix) {
    const [command, ...before] = prefix;
    const aptGet = (...args) => run(command, [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]);
    console.log(`正在安装 ${missing.join('、')}（约 2 分钟）… / Installing ${missing.join(', ')} (about 2 minutes) …`);
    try {
      await aptGet('update');
      await aptGet('install', '-y', '--no-install-recommends', ...missing);
    } catch (error) {
      console.error(error.message);
    }
    missing = await missingPackages();
  }
  if (missing.length > 0)
    throw new SetUpError(
      `测试缺少：${missing.join('、')}。请安装（Debian、Ubuntu：sudo apt-get install ${missing.join(' ')}），` +
        '或用环境变量 MANGDAO_CHROMIUM 指定已有的 Chromium 或 Chrome，然后重试。',
      `The tests lack: ${missing.join(', ')}. Install them (Debian, Ubuntu: sudo apt-get install ${missing.join(' ')}), ` +
        'or name an existing Chromium or Chrome in MANGDAO_CHROMIUM, and try again.',
    );
  process.env.MANGDAO_CHROMIUM = await chromiumPath();
}
