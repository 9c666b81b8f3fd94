import { chromium } from 'playwright-core';
import { installColours } from './colours-in-page.mjs';
import { installBench } from './in-page.mjs';

/** A measurement that took too long. */
export class TimeoutError extends Error {
  /** @param {number} ms */
  constructor(ms) {
    super(`took longer than ${ms / 1000} s`);
    this.name = 'TimeoutError';
  }
}

const within = (promise, ms) => {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new TimeoutError(ms)), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/**
 * A browser that measures one page at a time, each in a fresh context, and asks nothing of any other machine.
 * @param {import('playwright-core').LaunchOptions} options
 */
export async function measuringBrowser({ args = [], ...options }) {
  // Refused by name in the browser itself: looking at every request from here would cost time that is measured.
  const launch = () => chromium.launch({ ...options, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  let browser = await launch();

  return {
    version: browser.version(),
    /**
     * Opens a page, lets `measure` evaluate in it, and closes it.
     * @template T
     * @param {string} address
     * @param {{ boot?: () => unknown, limit: number }} options `limit` in ms, for the whole measurement
     * @param {(evaluate: (code: string) => Promise<any>) => Promise<T>} measure
     * @returns {Promise<T>}
     */
    async onPage(address, { boot, limit }, measure) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
      try {
        const work = async () => {
          const page = await context.newPage();
          page.setDefaultTimeout(limit);
          await page.goto(address, { waitUntil: 'load' });
          if (boot) await page.evaluate(`(${boot})()`);
          for (const install of [installBench, installColours]) await page.evaluate(`(${install})()`);
          // What loading leaves behind is not part of what is measured.
          await page.evaluate('bench.wait(700)');
          return measure((code) => page.evaluate(code));
        };
        return await within(work(), limit);
      } finally {
        // A page that hangs keeps its context open, and the next page waiting.
        await within(context.close(), 5000).catch(async () => {
          await browser.close();
          browser = await launch();
        });
      }
    },
    close: () => browser.close(),
  };
}
