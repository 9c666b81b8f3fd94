import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createIntake, demoAccounts, keyRing, seedDemo, serveIntake } from '../../../packages/intake/src/index.js';

export { expect } from '@playwright/test';

/** Where the staff pages of a demonstration are, on a port of this machine. */
export interface StaffDesk {
  url(path: string): string;
  signIn(page: Page, login: string, password?: string): Promise<void>;
}

/** Tests with a service of their own, filled with the demonstration's people. */
export const test = base.extend<object, { desk: StaffDesk }>({
  desk: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'mangdao-staff-'));
      const intake = await createIntake({
        database: {}, folder, keys: keyRing(`a:${Buffer.alloc(32, 1).toString('base64')}`), log: () => undefined,
        tenants: [{ id: 'sample', name: '样例县法律援助中心' }, { id: 'next', name: '邻县样例法律援助中心' }],
        staffPages: { sample: true, register: { name: '样例名册', look: () => Promise.resolve('confirmed') } },
      });
      await seedDemo(intake.service);
      const served = await serveIntake(intake, { host: '127.0.0.1', port: 0, stopTimeout: 0 });
      const url = (path: string): string => `http://localhost:${served.port}${path}`;
      await use({
        url,
        async signIn(page, login, password = demoAccounts.find((one) => one.login === login)?.password ?? '') {
          await page.goto(url('/staff/sign-in'));
          await page.getByLabel('账号').fill(login);
          await page.getByLabel('密码').fill(password);
          await page.getByRole('button', { name: '登录', exact: true }).click();
        },
      });
      await served.stop();
      await intake.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
