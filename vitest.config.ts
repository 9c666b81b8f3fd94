import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { preBundled } from './.storybook/pre-bundled.js';
import { sourceCondition } from './source-condition.js';
import { chromium } from './test/browsers.js';

// Read before Storybook's own configuration is.
process.env.STORYBOOK_DISABLE_TELEMETRY = '1';

// A function, because Vitest writes each project's name into the object it is given.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromium }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1024, height: 768 } }],
});

export default defineConfig({
  cacheDir: '.cache/vite',
  resolve: { conditions: [sourceCondition, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
  test: {
    // Two cores: more workers than that only make time-outs likelier.
    maxWorkers: 2,
    globals: true,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.mjs', 'test/node/**/*.test.{ts,mjs}'],
          globalSetup: 'packages/intake/test/lend-databases.mjs',
          exclude: ['**/node_modules/**', '**/*.{browser,a11y}.test.{ts,mjs}', 'test/node/fixtures/**'],
          testTimeout: 30_000,
          // The first test on a database waits until there is one.
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        optimizeDeps: { include: preBundled },
        test: {
          name: 'browser',
          include: ['packages/*/{src,test}/**/*.{browser,a11y}.test.ts', 'scripts/**/*.browser.test.mjs'],
          testTimeout: 15_000,
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include: preBundled },
        test: { name: 'storybook', testTimeout: 30_000, browser: browser() },
      },
    ],
  },
});
