import process from 'node:process';
import { outputOf, run } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

const chromium = {
  title: 'Chromium',
  package: 'chromium',
  variable: 'MANGDAO_CHROMIUM',
  names: [
    '/usr/bin/chromium',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** For what Chromium only emulates: colours that the system forces on pages. */
const firefox = {
  title: 'Firefox',
  package: 'firefox-esr',
  variable: 'MANGDAO_FIREFOX',
  names: ['/usr/bin/firefox-esr', 'firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Path of a browser that runs here, or `null`. */
async function pathOf({ variable, names }) {
  const given = process.env[variable];
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

async function missingPackages(browsers) {
  const packages = [];
  for (const browser of browsers) if (!(await pathOf(browser))) packages.push(browser.package);
  if (!(await hasChineseFonts())) packages.push('fonts-noto-cjk', 'fontconfig');
  return packages;
}

/**
 * Finds Chromium, Chinese fonts, and with `all` Firefox for the tests, or installs them; tells the tests where the browsers
 * are.
 */
export async function ensureBrowser({ all = false } = {}) {
  const browsers = all ? [chromium, firefox] : [chromium];
  let missing = await missingPackages(browsers);
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
    missing = await missingPackages(browsers);
  }
  if (missing.length > 0) {
    const lacking = browsers.filter((browser) => missing.includes(browser.package));
    const [orInChinese, orInEnglish] = [
      lacking.map(({ title, variable }) => `，或用环境变量 ${variable} 指定已有的 ${title}`).join(''),
      lacking.map(({ title, variable }) => `, or name an existing ${title} in ${variable}`).join(''),
    ];
    const install = `sudo apt-get install ${missing.join(' ')}`;
    throw new SetUpError(
      `测试缺少：${missing.join('、')}。请安装（Debian、Ubuntu：${install}）${orInChinese}，然后重试。`,
      `The tests lack: ${missing.join(', ')}. Install them (Debian, Ubuntu: ${install})${orInEnglish}, and try again.`,
    );
  }
  for (const browser of browsers) process.env[browser.variable] = await pathOf(browser);
}
