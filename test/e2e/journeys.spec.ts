import { axeFindings } from './support/axe-findings.js';
import { journeyKeyboard } from './support/journey-keyboard.js';
import { madeUpNumber, person } from './support/journey-people.js';
import { chosen, confirmed, rows, signed, ticked, written } from './support/journey-replies.js';
import { countyStaff, expect, institution, test } from './support/journey-site.js';
import { Visitor } from './support/journey-visitor.js';

test.describe.configure({ timeout: 90_000 });
test.use({ trace: 'off', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });

const story = '我在样例工地干了三个月，老板一共欠我九千元工资。要了几次都没有给，我想要回来。';
/** How everything comes in that was sent once from a filled-in form. */
const once = { kind: 'application', tenant: institution.id, state: 'received', version: 1, quarantine: [] };

test('for myself, with a visual disability, by keyboard and names alone', async ({ page, visitor: { heading }, portal }) => {
  const visitor = new Visitor(page, journeyKeyboard);
  await expect(heading).toHaveText('法律援助');
  expect(await axeFindings(page), 'entry').toEqual([]);
  await visitor.begin();
  const name = '样例盲甲';
  const { 我已经知道个人信息怎样使用: notice, '我同意使用残疾、健康等敏感信息': sensitive, 申请人姓名: _, ...rest } = person(name, madeUpNumber('19850316', 12));
  await visitor.walk({ 我已经知道个人信息怎样使用: notice!, '我同意使用残疾、健康等敏感信息': sensitive! }, '申请人姓名');
  expect(await axeFindings(page), 'a question').toEqual([]);

  await visitor.press('继续');
  await expect(visitor.summary).toBeFocused();
  expect(await axeFindings(page), 'an error').toEqual([]);
  const box = page.getByRole('textbox', { name: '申请人姓名' });
  await expect(box).toHaveAccessibleDescription(/这里还没有填/);
  await visitor.press('这里还没有填。请填写后再提交。');
  await expect(box).toBeFocused();
  await visitor.hand.write(box, name);
  await visitor.press('继续');
  await expect(heading).toHaveText('用哪种证件？');

  await visitor.walk({
    ...rest,
    联系电话: written('13800138000'),
    '您是残疾人吗？': chosen('是'),
    残疾类别: ticked('视力残疾'),
    '您需要哪些无障碍服务？': ticked('盲文', '语音'),
    '是哪一类案件？': chosen('劳动仲裁：和单位的劳动纠纷'),
    '遇到了什么事？': chosen('老板不给工资，或不承认我是员工'),
    请说说事情的经过: written(story),
    '您有固定的生活来源吗？': chosen('否'),
    '您有下面的情况吗？': ticked('没有固定生活来源的残疾人、老年人、未成年人'),
  });
  expect(await axeFindings(page), 'review').toEqual([]);
  const { receipt } = await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  expect(await portal.held(name)).toMatchObject([
    { ...once, receipt: receipt.replaceAll(' ', ''), answers: { gender: 'female', birthDate: '1985-03-16', disabilityKinds: ['vision'], accessNeeds: ['braille', 'speech'], residence: { region: '222426', detail: '样例镇样例村一组' }, eventPlace: '222426', facts: story, hasFixedIncome: false, exemptGround: ['no-fixed-income'], signature: { method: 'typed', value: name } } },
  ]);
});

test('a deaf applicant is reached by text and sign language, never by phone', async ({ page, visitor, portal }) => {
  const name = '样例聋乙';
  await visitor.begin();
  const { '您希望我们怎样联系您？': _, ...rest } = person(name, madeUpNumber('19900501', 11));
  await visitor.walk({ ...upTo(rest, '现在住在哪里？') }, '您希望我们怎样联系您？');
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await visitor.answer(ticked('发短信', '手语视频'));
  await visitor.walk({
    ...from(rest, '现在住在哪里？'),
    联系电话: written('13800138001'),
    '您是残疾人吗？': chosen('是'),
    残疾类别: ticked('听力残疾'),
    '您需要哪些无障碍服务？': ticked('手语翻译', '用文字交流'),
    '遇到了什么事？': chosen('工伤、车祸、医疗、食品药品伤了人'),
    '家里一起生活的有几个人？': written('1'),
    请说说事情的经过: written('我在厂里被机器压伤了手，单位不给治病的钱。我想要回医药费。'),
  });
  await visitor.send();
  expect(await portal.held(name)).toMatchObject([{ ...once, answers: { contactPref: ['sms', 'sign-video'], accessNeeds: ['sign-language', 'text'], disabilityKinds: ['hearing'], matter: 'injury' } }]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 }, hasTouch: true });

  test('a village helper fills in with consent, and hands back', async ({ page, visitor, portal }) => {
    const name = '样例村民丙';
    await visitor.begin();
    const answers = {
      ...person(name, madeUpNumber('19481001', 21)),
      '您想怎样填写？': chosen('有人帮我填'),
      帮忙的人姓名: written('样例帮手'),
      申请人知道并同意由别人帮忙填写: confirmed,
      联系电话: written('13800138002'),
      '遇到了什么事？': chosen('社保、低保、救助没有给'),
      '家里一起生活的有几个人？': written('1'),
      请说说事情的经过: written('我的低保今年五月停发了，没有人告诉我原因。我想知道怎么办。'),
    };
    await visitor.walk(answers, '请交还给申请人');
    expect(await axeFindings(page), 'hand-back').toEqual([]);
    await visitor.walk({});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect(await axeFindings(page), 'review').toEqual([]);
    await visitor.send();
    const [held, ...more] = await portal.held(name);
    expect(more).toEqual([]);
    expect(held).toMatchObject({ ...once, answers: { assist: 'helped', helperName: '样例帮手', helperConsent: true } });
    expect(held!.answers['consents']).toContainEqual(expect.objectContaining({ question: 'helperConsent', at: expect.stringMatching(/^\d{4}-/) as string }));
  });
});

test('a guardian applies for a child', async ({ visitor, portal }) => {
  const name = '样例孩子丁';
  await visitor.begin();
  await visitor.walk({
    ...person(name, madeUpNumber('20160601', 31)),
    '谁来申请？': chosen('法定代理人（父母、监护人）'),
    监护人同意提供孩子的信息: confirmed,
    联系电话: written('13800138003'),
    监护人姓名: written('样例母亲'),
    '监护人是申请人的什么人？': chosen('母亲'),
    '遇到了什么事？': chosen('家人不给生活费（赡养、抚养、扶养）'),
    '家里一起生活的有几个人？': written('2'),
    请说说事情的经过: written('孩子的父亲两年没有给生活费。我们想请法院判决他给。'),
    代理人签字: signed('样例母亲'),
  });
  await visitor.send();
  expect(await portal.held(name)).toMatchObject([{ ...once, answers: { filedBy: 'statutory-agent', consentGuardian: true, guardianName: '样例母亲', agentName: '样例母亲', agentRelation: 'mother', agentSignature: { value: '样例母亲' } } }]);
});

test('wage arrears of a migrant worker: hardship is not checked (法律援助法 第四十二条), as staff see', async ({ page, visitor, portal, browser }) => {
  const name = '样例工人戊';
  await visitor.begin();
  const answers = {
    ...person(name, madeUpNumber('19920808', 41)),
    联系电话: written('13800138004'),
    '是哪一类案件？': chosen('劳动仲裁：和单位的劳动纠纷'),
    '遇到了什么事？': chosen('老板不给工资，或不承认我是员工'),
    '对方是谁？': rows({ 姓名或者单位名称: '样例公司' }),
    '想要回多少钱？': written('9，000'),
    请说说事情的经过: written(story),
    '您有下面的情况吗？': ticked('进城务工，要工资或者工伤赔偿'),
  };
  await visitor.walk(answers);
  await expect(page.getByText('家里一起生活的有几个人？')).toHaveCount(0);
  await visitor.send();
  const [held, ...more] = await portal.held(name);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ ...once, answers: { amount: 9000, exemptGround: ['migrant-worker'], opponent: [{ name: '样例公司' }] } });
  expect(held!.answers).not.toHaveProperty('householdSize');

  const desk = await browser.newPage();
  await desk.goto(portal.staff('/sign-in'));
  await desk.getByLabel('账号').fill(countyStaff.login);
  await desk.getByLabel('密码').fill(countyStaff.password);
  await desk.getByRole('button', { name: '登录', exact: true }).click();
  await desk.getByRole('link', { name, exact: true }).click();
  await expect(desk.getByText(story)).toBeVisible();
  await desk.close();
});

/** The answers before a question. */
function upTo<T>(all: Readonly<Record<string, T>>, last: string): Record<string, T> {
  const entries = Object.entries(all);
  return Object.fromEntries(entries.slice(0, entries.findIndex(([label]) => label === last) + 1));
}
/** The answers after a question. */
function from<T>(all: Readonly<Record<string, T>>, last: string): Record<string, T> {
  const entries = Object.entries(all);
  return Object.fromEntries(entries.slice(entries.findIndex(([label]) => label === last) + 1));
}
