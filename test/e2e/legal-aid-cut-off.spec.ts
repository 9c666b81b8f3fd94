import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext, Request } from '@playwright/test';
import { crash } from './support/crash.js';
import { madeUpNumber, person, story, urgent } from './support/journey-people.js';
import { chosen, ticked, written } from './support/journey-replies.js';
import type { Reply } from './support/journey-replies.js';
import { expect, once, test } from './support/journey-site.js';
import type { Visitor } from './support/journey-visitor.js';

test.describe.configure({ timeout: 60_000 });
test.use({ trace: 'off', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', lineMayFail: true });

const own = '是我自己的，请帮我存下来';
const never = new Promise<never>(() => undefined);
const sent = '已经收到您的申请';

/** Opens the application again; the clock of this page is behind that of the one before, which was hurried. */
async function comesBack(visitor: Visitor): Promise<void> {
  await visitor.open(/^(?!法律援助$)/);
  await visitor.page.clock.fastForward(20_000);
}

/** Gathers the sendings of an application, and does with each what is said. */
async function onSending(context: BrowserContext, meet: (count: number, pass: () => Promise<void>, take: () => Promise<unknown>) => Promise<void>): Promise<readonly string[]> {
  const bodies: string[] = [];
  await context.route('**/legal-aid/v1/applications/*', (route) => {
    bodies.push(route.request().postData() ?? '');
    return meet(bodies.length, () => route.continue(), () => route.fetch());
  });
  return bodies;
}

for (const [moment, order] of [['at the press', 71], ['as soon as it is shown as saved', 72]] as const)
  test(`the page dies without a line while it queues, ${moment}: what was answered is there, and is sent once`, async ({ page, context, arrive, portal }) => {
    const name = `样例排队${order === 71 ? '甲' : '乙'}`;
    const first = await arrive(page);
    await first.begin(own);
    await first.walk(urgent(name, order));
    await expect(page.locator('.saving').getByText('已存在这台设备上')).toBeVisible();
    await context.setOffline(true);
    await first.submit();
    if (order === 72) await expect(first.heading).toHaveText('已存在这里，还没有提交');
    await crash(page);
    await context.setOffline(false);

    const visitor = await arrive();
    await comesBack(visitor);
    // Killed before it was queued it is a draft still, whole; never neither, never both.
    if (order === 71 && (await visitor.heading.innerText()) === '接着上次填') {
      await visitor.press('接着上次填');
      await expect(visitor.heading).toHaveText('请检查一遍');
      await expect(visitor.page.getByText(story)).toBeVisible();
      await visitor.submit();
    }
    const { receipt } = await visitor.receipt();
    expect(await portal.held(name)).toMatchObject([{ ...once, receipt: receipt.replaceAll(' ', ''), answers: { name, facts: story, urgent: true } }]);
  });

for (const [moment, order, isTaken] of [['before the intake has it', 73, false], ['after the intake has it, before its answer came', 74, true]] as const)
  test(`the page dies while it sends, ${moment}: the next one sends the same and has the receipt`, async ({ page, context, arrive, portal }) => {
    const name = `样例发送${isTaken ? '丁' : '丙'}`;
    let isDone: () => void;
    const isSending = new Promise<void>((resolve) => (isDone = resolve));
    const bodies = await onSending(context, async (count, pass, take) => {
      if (count > 1) return pass();
      if (isTaken) await take();
      isDone();
      return never;
    });
    const first = await arrive(page);
    await first.begin(own);
    await first.walk(urgent(name, order));
    await first.submit();
    await isSending;
    expect(await portal.held(name)).toHaveLength(isTaken ? 1 : 0);
    await crash(page);

    const visitor = await arrive();
    await comesBack(visitor);
    const { receipt } = await visitor.receipt();
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toBe(bodies[0]);
    expect(await portal.held(name)).toMatchObject([{ ...once, receipt: receipt.replaceAll(' ', '') }]);
  });

test('the page dies while a file is uploaded, then the line: it goes on where it stopped, and arrives whole', async ({ page, context, arrive, portal }) => {
  const name = '样例上传戊';
  const file = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1_500_000)]);
  const chunk = (request: Request) => ({ offset: Number(request.headers()['upload-offset']), bytes: request.postDataBuffer()?.length ?? 0 });
  const chunks: ReturnType<typeof chunk>[] = [];
  /** What becomes of the next chunk that is sent. */
  let meet: 'pass' | 'hang' | 'drop' = 'pass';
  await context.route('**/legal-aid/v1/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    chunks.push(chunk(route.request()));
    if (chunks.length === 3) meet = 'hang';
    if (meet === 'hang') return never;
    if (meet === 'drop') return route.abort('internetdisconnected');
    return route.continue();
  });
  const photographed: Reply = async ({ page: shown, hand }) => {
    await hand.press(shown.getByRole('button', { name: '加一项' }));
    await hand.write(shown.getByRole('textbox', { name: '材料名称' }), '样例工资条');
    await shown.getByLabel('选择文件').setInputFiles({ name: '样例工资条.pdf', mimeType: 'application/pdf', buffer: file });
    await hand.write(shown.getByRole('textbox', { name: '“样例工资条.pdf”上面是什么' }), '三个月的工资');
  };
  const first = await arrive(page);
  await first.begin(own);
  await first.walk({
    ...person(name, madeUpNumber('19930404', 75)),
    联系电话: written('13800138011'),
    '遇到了什么事？': chosen('老板不给工资，或不承认我是员工'),
    请说说事情的经过: written(story),
    '您有下面的情况吗？': ticked('进城务工，要工资或者工伤赔偿'),
    和案件有关的材料: photographed,
  });
  await first.send();
  await expect.poll(() => chunks.length).toBe(3);
  await crash(page);
  const [held] = await portal.held(name);
  const [half] = await portal.files(held!.id);
  expect(half).toEqual({ length: file.length, received: chunks[2]!.offset, sha256: null });
  expect(half!.received).toBeGreaterThan(0);

  meet = 'drop';
  const visitor = await arrive();
  await comesBack(visitor);
  await expect(visitor.heading).toHaveText(sent);
  await expect.poll(() => chunks.length).toBe(4);
  await context.setOffline(true);
  meet = 'pass';
  await context.setOffline(false);
  await expect.poll(async () => {
    await visitor.page.clock.fastForward(10_000);
    return (await portal.files(held!.id))[0]?.received;
  }).toBe(file.length);
  await expect.poll(() => portal.files(held!.id)).toEqual([{ length: file.length, received: file.length, sha256: createHash('sha256').update(file).digest('hex') }]);
  // Nothing that had arrived was sent again.
  expect(chunks[3]!.offset).toBe(half!.received);
  const arrived = [...chunks.slice(0, 2), ...chunks.slice(4)];
  expect(arrived.map(({ offset }) => offset)).toEqual(arrived.map((_, place) => arrived.slice(0, place).reduce((sum, { bytes }) => sum + bytes, 0)));
  expect(await portal.held(name)).toMatchObject([{ ...once, answers: { materials: [{ name: '样例工资条', files: [{ name: '样例工资条.pdf', description: '三个月的工资', size: file.length }] }] } }]);
});
