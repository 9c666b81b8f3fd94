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
