import type { Page } from '@playwright/test';
import { axeFindings } from './support/axe-findings.js';
import { crash } from './support/crash.js';
import { atDesk } from './support/journey-desk.js';
import { madeUpNumber, person, story, urgent } from './support/journey-people.js';
import { chosen, confirmed, putRight, ticked, written } from './support/journey-replies.js';
import { expect, once, test } from './support/journey-site.js';
import { keptInTheClear } from './support/kept-in-the-clear.js';

test.describe.configure({ timeout: 60_000 });
test.use({ trace: 'off', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });

const own = '是我自己的，请帮我存下来';
const isEmpty = (page: Page): Promise<boolean> => page.evaluate(async () => (await indexedDB.databases()).length === 0 && sessionStorage.length === 0 && document.cookie === '');

test('a draft resumed after a crash: what was shown as saved is there, unreadable to others, and gone once it was sent', async ({ page, arrive, portal }) => {
  const name = '样例崩溃甲';
  const first = await arrive(page);
  await first.begin(own);
  const { 我已经知道个人信息怎样使用: notice, '我同意使用残疾、健康等敏感信息': sensitive, '事情紧急吗？': hurry, 申请人姓名: _, ...rest } = urgent(name, 11);
  await first.walk({ '事情紧急吗？': hurry!, 我已经知道个人信息怎样使用: notice!, '我同意使用残疾、健康等敏感信息': sensitive!, 申请人姓名: written(name) }, '用哪种证件？');
  await expect(page.locator('.saving').getByText('已存在这台设备上')).toBeVisible();
  await crash(page);

  const visitor = await arrive();
  expect(await keptInTheClear(visitor.page, [name])).toEqual([]);
  await visitor.open('接着上次填');
  expect(await axeFindings(visitor.page), 'something is left').toEqual([]);
  await visitor.press('接着上次填');
  await expect(visitor.heading).toHaveText('用哪种证件？');
  await visitor.walk({ ...rest, 申请人签字: putRight(undefined, '这里还没有填。请填写后再提交。', rest['申请人签字']!) });
  await visitor.send();
  expect(await axeFindings(visitor.page), 'receipt').toEqual([]);
  expect(await portal.held(name)).toMatchObject([{ ...once, answers: { name, urgent: true, noticeRead: true, facts: story } }]);
  await visitor.press('完成，删除这台设备上的内容');
  await expect.poll(() => isEmpty(visitor.page)).toBe(true);
});

test.describe('without a line', () => {
  test.use({ lineMayFail: true });

  test('offline, then online: saved here and not sent yet, then sent once', async ({ page, context, visitor, portal }) => {
    const name = '样例断网乙';
    await visitor.begin(own);
    await visitor.walk({ ...urgent(name, 21), 联系电话: putRight(written('10'), '号码应为 11 位，现在是 2 位。', written('13800138009')) });
    await context.setOffline(true);
    await visitor.submit();
    await expect(visitor.heading).toHaveText('已存在这里，还没有提交');
    await expect(page.getByText('连上网络会自动提交。请不要关掉网页。')).toBeVisible();
    expect(await axeFindings(page), 'waiting').toEqual([]);
    expect(await portal.held(name)).toEqual([]);
    await context.setOffline(false);
    const { receipt } = await visitor.receipt();
    expect(await axeFindings(page), 'receipt').toEqual([]);
    expect(await portal.held(name)).toMatchObject([{ ...once, receipt: receipt.replaceAll(' ', '') }]);
  });

  test('sent twice, by a trembling hand and after an answer that was lost: one application, one receipt', async ({ page, context, visitor, portal }) => {
    const name = '样例两次丙';
    const bodies: string[] = [];
    await context.route('**/legal-aid/v1/applications/*', async (route) => {
      bodies.push(route.request().postData() ?? '');
      // The intake has it; nobody here learns of it.
      const answer = await route.fetch();
      if (bodies.length === 1) await route.abort('connectionreset');
      else await route.fulfill({ response: answer });
    });
    await visitor.begin();
    await visitor.walk({ ...urgent(name, 31), 申请人姓名: putRight(written('1号'), '请只写文字', written(name)) });
    await visitor.lookThrough();
    await page.getByRole('button', { name: '提交申请' }).dblclick();
    await expect(visitor.heading).toHaveText('已存在这里，还没有提交');
    const [held] = await portal.held(name);
    await visitor.press('现在再试');
    const { receipt } = await visitor.receipt();
    expect(await axeFindings(page), 'receipt').toEqual([]);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toBe(bodies[0]);
    expect(await portal.held(name)).toEqual([held]);
    expect(held).toMatchObject({ ...once, receipt: receipt.replaceAll(' ', '') });
  });
});

test('a wrong ID number is told digit by digit and put right, and changed once more before sending', async ({ page, visitor, portal }) => {
  const name = '样例改号丁';
  const right = madeUpNumber('19930404', 41);
  const last = right.at(-1)!;
  const wrong = right.slice(0, -1) + (last === '1' ? '2' : '1');
  const other = madeUpNumber('19940505', 42);
  await visitor.begin();
  await visitor.walk({
    ...person(name, right),
    证件号码: putRight(written(wrong), `按前面的数字应为 ${last}`, async (self, label) => {
      const box = page.getByRole('textbox', { name: label });
      await expect(box).toBeFocused();
      await expect(box).toHaveValue(wrong);
      await written(right)(self, label);
    }),
    联系电话: written('13800138010'),
    '遇到了什么事？': chosen('社保、低保、救助没有给'),
    '家里一起生活的有几个人？': written('1'),
    请说说事情的经过: written('我的低保今年五月停发了，没有人告诉我原因。我想知道怎么办。'),
  });
  await visitor.press('修改：证件号码');
  await expect(visitor.heading).toHaveText('证件号码');
  await visitor.answer(written(other));
  await expect(visitor.heading).toHaveText('请检查一遍');
  expect(await axeFindings(page), 'review').toEqual([]);
  await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  const [held, ...more] = await portal.held(name);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ ...once, answers: { idType: 'resident-id', idNumber: other } });
});

test('withdrawn: asked once more, then done, and staff see that it is', async ({ page, visitor, portal, browser }) => {
  const name = '样例撤回戊';
  await visitor.begin();
  await visitor.walk({ ...urgent(name, 51), 我填的内容和交的材料都是真的: putRight(undefined, '这一项还没有确认。请看过内容，再勾选确认。', confirmed) });
  await visitor.send();
  await visitor.press('撤回申请');
  const sure = page.getByRole('group', { name: '撤回以后，机构不再审查这份申请。以后还可以重新申请。' });
  await expect(sure).toBeFocused();
  expect(await axeFindings(page), 'sure?').toEqual([]);
  await visitor.press('不撤回');
  expect(await portal.held(name)).toMatchObject([{ state: 'received' }]);
  await visitor.press('撤回申请');
  await visitor.press('是的，撤回');
  await expect(visitor.heading).toHaveText('申请已经撤回。');
  await expect(visitor.heading).toBeFocused();
  expect(await axeFindings(page), 'withdrawn').toEqual([]);
  expect(await portal.held(name)).toMatchObject([{ ...once, state: 'withdrawn' }]);
  const desk = await atDesk(browser, portal, name);
  await expect(desk.getByText('申请人已撤回。')).toBeVisible();
  await desk.close();
});

test('staff decide, the applicant follows with both numbers and says how it was, apart from the application', async ({ page, visitor, portal, browser, arrive }) => {
  const name = '样例进度己';
  await visitor.begin();
  await visitor.walk(urgent(name, 61));
  const { receipt, secret } = await visitor.send();
  await page.close();

  const desk = await atDesk(browser, portal, name);
  const step = async (title: string, label: string, text: string): Promise<void> => {
    const form = desk.locator('details').filter({ has: desk.locator('summary', { hasText: new RegExp(`^${title}$`) }) });
    await form.locator('summary').click();
    await form.getByLabel(label).fill(text);
    for (const box of await form.getByRole('checkbox').all()) await box.check();
    await form.getByRole('button', { name: title }).click();
  };
  await step('决定给予援助', '理由', '样例理由：符合条件。');
  await step('指派人员', '法律援助人员', '样例律师（样例律师事务所）');
  await desk.close();

  const later = await arrive();
  await later.press(/^查我的申请/);
  await expect(later.heading).toHaveText('查我的申请');
  await later.press('查询');
  await expect(later.summary).toBeFocused();
  expect(await axeFindings(later.page), 'nothing entered').toEqual([]);
  await later.page.getByLabel('回执号').fill(receipt);
  await later.page.getByLabel('查询码').fill(secret);
  await later.press('查询');
  await expect(later.heading).toHaveText('已经指派法律援助人员');
  await expect(later.page.getByText('理由： 样例理由：符合条件。')).toBeVisible();
  await expect(later.page.getByText('法律援助人员： 样例律师（样例律师事务所）')).toBeVisible();
  expect(await axeFindings(later.page), 'status').toEqual([]);

  await later.press('说说这次好不好用（自愿）');
  await expect(later.heading).toHaveText('说说这次好不好用');
  await later.page.getByRole('radiogroup', { name: '总的来说' }).getByRole('radio', { name: '很好', exact: true }).check();
  await later.page.getByRole('radiogroup', { name: '能用自己方便的办法完成吗？' }).getByRole('radio', { name: '可以', exact: true }).check();
  await ticked('法律咨询')(later, '');
  expect(await axeFindings(later.page), 'survey').toEqual([]);
  await later.press('提交');
  await expect(later.heading).toHaveText('谢谢您。已经收到。');
  expect(await axeFindings(later.page), 'thanks').toEqual([]);

  const [held, ...more] = await portal.held(name);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ ...once, answers: { name } });
  const surveys = await portal.surveys();
  expect(surveys).toMatchObject([
    { about: 'satisfaction', region: '2224', answers: { overall: 5, ownWay: true } },
    { about: 'needs', region: '2224', answers: { services: ['advice'] } },
  ]);
  const kept = JSON.stringify(surveys);
  for (const trace of [held!.id, held!.receipt, name, secret]) expect(kept).not.toContain(trace);
});
