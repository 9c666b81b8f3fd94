import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

/** How every test starts Chromium: the system's own, silent towards the network. */
export const chromium = {
  executablePath: process.env.MANGDAO_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
} satisfies LaunchOptions;

/** Where the system's Firefox ESR is, or should be. */
const firefoxPath = process.env.MANGDAO_FIREFOX ?? '/usr/bin/firefox-esr';

/**
 * How a test starts Firefox, with its forced colours on: nothing can emulate them there, only settings. `null` where there
 * is none; `npm test` sees to it that there is one.
 */
export const firefoxInForcedColours = existsSync(firefoxPath)
  ? ({
      channel: 'moz-firefox',
      executablePath: firefoxPath,
      firefoxUserPrefs: { 'browser.display.document_color_use': 2 },
    } satisfies LaunchOptions)
  : null;
