import { defineConfig, devices } from '@playwright/test';
import { chromium } from './test/browsers.js';
import { resolveSource } from './test/resolve-source.js';

resolveSource();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // Makes pictures to look at; nothing is tested there.
  testIgnore: process.env.MANGDAO_PICTURES ? [] : ['**/*-pictures.spec.ts'],
  outputDir: '.cache/playwright',
  fullyParallel: true,
  workers: 2,
  // A test that passes only at the second try is a defect to mend, not to hide.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: chromium,
  },
  projects: [{ name: 'chromium' }],
});
