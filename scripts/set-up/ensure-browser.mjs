import process from 'node:process';
import { installPackages } from './apt-packages.mjs';
import { outputOf } from './run.mjs';
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
  if (missing.length > 0) {
    await installPackages(missing);
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
