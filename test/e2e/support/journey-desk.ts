import type { Browser, Page } from '@playwright/test';
import { demoAccounts } from '../../../packages/intake/src/index.js';
import type { JourneySite } from './journey-site.js';

/** Whoever of the county sees all that comes in. */
const countyStaff = demoAccounts.find(({ level }) => level === 'county')!;

/** What somebody sent, as the staff of the county have it before them. */
export async function atDesk(browser: Browser, portal: JourneySite, name: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(portal.staff('/sign-in'));
  await page.getByLabel('账号').fill(countyStaff.login);
  await page.getByLabel('密码').fill(countyStaff.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.goto(portal.staff('?view=all'));
  await page.getByRole('link', { name, exact: true }).click();
  return page;
}
