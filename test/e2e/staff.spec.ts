import type { Page } from '@playwright/test';
import { axeFindings } from './support/axe-findings.js';
import { expect, test } from './support/staff-desk.js';

// One service and one sign-in for all: they follow each other.
test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ trace: 'off', locale: 'zh-CN' });

/** Nothing for axe to find, nothing wider than the narrowest window (WCAG 1.4.10), one main heading. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await axeFindings(page), name).toEqual([]);
  expect(await page.locator('h1').count(), name).toBe(1);
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at 320 px`).toBeLessThanOrEqual(320);
  await page.setViewportSize(size);
}

const unfold = (page: Page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
/** As a browser without that check would send it: the answers of the server are what is looked at. */
const withoutChecks = (page: Page) => page.evaluate(() => document.querySelectorAll('form').forEach((one) => (one.noValidate = true)));

test('every page in every state, for a county', async ({ page, desk }) => {
  await page.goto(desk.url('/staff'));
  await sound(page, 'sign-in');
  await desk.signIn(page, 'xian', 'wrong');
  await expect(page).toHaveTitle(/^有错误/);
  await expect(page.getByRole('alert')).toBeFocused();
  await sound(page, 'sign-in with a fault');
  await desk.signIn(page, 'xian');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('待办');
  for (const view of ['open', 'late', 'urgent', 'held', 'all']) {
    await page.goto(desk.url(`/staff?view=${view}`));
    await sound(page, `queue ${view}`);
  }

  const open = async (name: string): Promise<void> => {
    await page.goto(desk.url('/staff?view=all'));
    await page.getByRole('link', { name, exact: true }).click();
  };
  for (const name of ['样例二', '样例三', '样例四', '样例五', '样例六', '样例七', '样例八']) {
    await open(name);
    await unfold(page);
    await sound(page, name);
  }
  await open('样例一');
  await sound(page, 'folded');
  await page.getByRole('button', { name: '核对残疾人证' }).click();
  await expect(page.getByText('证件有效，姓名一致')).toBeVisible();
  const address = page.url();
  await unfold(page);
  await withoutChecks(page);
  await page.getByRole('button', { name: '要求补充材料' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await sound(page, 'a step with faults');
  await page.getByRole('link', { name: '请写明内容，最多4000字。' }).click();
  await expect(page.getByLabel('需要补充的材料或说明')).toBeFocused();

  for (const [path, name] of [['form', 'the form'], ['household', 'a new dossier']]) {
    await page.goto(`${address}/${path}`);
    await sound(page, name!);
  }
  await withoutChecks(page);
  await page.getByLabel('户主或联系人').fill('');
  await page.getByRole('button', { name: '建立档案' }).click();
  await sound(page, 'a new dossier with faults');
  await open('样例三');
  await page.getByRole('link', { name: /打印文书/ }).click();
  await sound(page, 'a letter');

  await page.goto(desk.url('/staff/households'));
  await sound(page, 'dossiers');
  await page.getByRole('link', { name: '样例四' }).click();
  await unfold(page);
  await sound(page, 'a dossier');
  await withoutChecks(page);
  await page.getByRole('button', { name: '加一个提醒' }).click();
  await sound(page, 'a dossier with faults');

  await page.goto(desk.url('/staff/handoffs'));
  await sound(page, 'hand-offs');
  await page.goto(desk.url('/staff/audit'));
  await page.getByRole('button', { name: '核对是否完整' }).click();
  await expect(page.getByRole('status')).toContainText('记录完整');
  await sound(page, 'audit');
  await page.goto(desk.url('/staff/accounts'));
  await unfold(page);
  await sound(page, 'accounts');
  await withoutChecks(page);
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await sound(page, 'accounts with faults');
  await page.goto(desk.url('/staff/account'));
  await sound(page, 'own account');
  await page.goto(desk.url('/staff/submissions/00000000-0000-4000-8000-000000000000'));
  await sound(page, 'not found');
});

test('a village sees little, and that is sound too', async ({ page, desk }) => {
  await desk.signIn(page, 'cun');
  await expect(page.getByRole('link', { name: '样例五' })).toHaveCount(0);
  await sound(page, 'queue');
  await page.getByRole('link', { name: '样例一', exact: true }).click();
  await expect(page.getByText('老板欠了我')).toHaveCount(0);
  await sound(page, 'one application');
  await page.goto(desk.url('/staff/audit'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您没有这个权限');
  await sound(page, 'not allowed');
});

test('by keyboard alone: sign in, open, decide, confirm', async ({ page, desk }) => {
  await page.goto(desk.url('/staff'));
  const keys = async (...all: string[]): Promise<void> => {
    for (const key of all) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText || document.activeElement!.id);
  await keys('Tab');
  expect(await focused()).toBe('跳到正文');
  await keys('Enter', 'Tab');
  await page.keyboard.type('xian');
  await keys('Tab');
  await page.keyboard.insertText('样例-县级-工作台');
  await keys('Enter');
  await expect(page).toHaveURL(/\/staff$/);
  const until = async (text: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await keys('Tab');
      if ((await focused()) === text) break;
    }
    expect(await focused()).toBe(text);
    // What has the focus shows it (WCAG 2.4.7).
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  };
  await until('样例六');
  await keys('Enter');
  await page.waitForURL(/submissions/);
  await until('决定给予援助');
  await keys('Enter', 'Tab');
  await page.keyboard.insertText('符合条件。');
  await keys('Tab', 'Space', 'Tab', 'Enter');
  await expect(page.getByText('待指派')).toBeVisible();
});

test('on paper nothing but the form; with forced colours nothing is lost', async ({ page, desk }) => {
  await desk.signIn(page, 'xian');
  await page.goto(desk.url('/staff?view=all'));
  await page.getByRole('link', { name: '样例一', exact: true }).click();
  await page.getByRole('link', { name: '打印申请表' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('heading', { name: '法律援助申请表' })).toBeVisible();
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await page.goto(desk.url('/staff'));
  await sound(page, 'forced colours');
  const borders = await page.locator('.tag').evaluateAll((all) => all.map((one) => getComputedStyle(one).borderStyle));
  expect(new Set(borders)).toEqual(new Set(['solid']));
});
