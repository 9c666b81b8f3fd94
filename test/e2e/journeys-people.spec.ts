import { axeFindings } from './support/axe-findings.js';
import { atDesk } from './support/journey-desk.js';
import { finger } from './support/journey-hand.js';
import { keyboard } from './support/journey-keyboard.js';
import { madeUpNumber, person, story } from './support/journey-people.js';
import { chosen, confirmed, inAntu, putRight, rows, signed, ticked, written } from './support/journey-replies.js';
import { expect, once, test } from './support/journey-site.js';

test.describe.configure({ timeout: 60_000 });
test.use({ trace: 'off', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });

/** What is said of a box that was left empty. */
const empty = '这里还没有填。请填写后再提交。';

test.describe('by keyboard', () => {
  test.use({ hand: keyboard });

  test('for myself, with a visual disability, by keyboard and names alone', async ({ page, visitor, portal }) => {
    const name = '样例盲甲';
    expect(await axeFindings(page), 'entry').toEqual([]);
    await visitor.begin();
    await visitor.walk({
      ...person(name, madeUpNumber('19850316', 12)),
      申请人姓名: putRight(undefined, empty, async (self, label) => {
        const box = page.getByRole('textbox', { name: label });
        await expect(box).toBeFocused();
        await expect(box).toHaveAccessibleDescription(new RegExp(empty));
        await written(name)(self, label);
      }),
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
    expect(await portal.held(name)).toMatchObject([{
      ...once,
      receipt: receipt.replaceAll(' ', ''),
      answers: {
        gender: 'female', birthDate: '1985-03-16', disabilityKinds: ['vision'], accessNeeds: ['braille', 'speech'], residence: { region: '222426', detail: '样例镇样例村一组' },
        eventPlace: '222426', facts: story, hasFixedIncome: false, exemptGround: ['no-fixed-income'], signature: { method: 'typed', value: name },
      },
    }]);
  });
});

test('a deaf applicant is reached by text and sign language, never by phone, as staff see', async ({ page, visitor, portal, browser }) => {
  const name = '样例聋乙';
  await visitor.begin();
  await visitor.walk({
    ...person(name, madeUpNumber('19900501', 11)),
    '您希望我们怎样联系您？': putRight(undefined, '这里还没有选。请选一项。', ticked('发短信', '手语视频')),
    联系电话: written('13800138001'),
    '您是残疾人吗？': chosen('是'),
    残疾类别: ticked('听力残疾'),
    '您需要哪些无障碍服务？': ticked('手语翻译', '用文字交流'),
    '遇到了什么事？': chosen('工伤、车祸、医疗、食品药品伤了人'),
    '家里一起生活的有几个人？': written('1'),
    请说说事情的经过: written('我在厂里被机器压伤了手，单位不给治病的钱。我想要回医药费。'),
  });
  await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  expect(await portal.held(name)).toMatchObject([{ ...once, answers: { contactPref: ['sms', 'sign-video'], accessNeeds: ['sign-language', 'text'], disabilityKinds: ['hearing'], matter: 'injury', phone: '13800138001' } }]);

  const desk = await atDesk(browser, portal, name);
  const answer = (label: string) => desk.locator('dl.answers > div').filter({ hasText: label }).locator('dd');
  await expect(answer('您希望我们怎样联系您？')).toHaveText('发短信、手语视频');
  await expect(answer('您需要哪些无障碍服务？')).toHaveText('手语翻译、用文字交流');
  await desk.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true, hand: finger });

  test('a village helper fills in with consent, and hands back', async ({ page, visitor, portal }) => {
    const name = '样例村民丙';
    const narrow = async (): Promise<void> => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await visitor.begin();
    await visitor.walk({
      ...person(name, madeUpNumber('19481001', 21)),
      '您想怎样填写？': chosen('有人帮我填'),
      帮忙的人姓名: written('样例帮手'),
      申请人知道并同意由别人帮忙填写: putRight(undefined, '这一项还没有确认。请看过内容，再勾选确认。', confirmed),
      联系电话: written('13800138002'),
      '遇到了什么事？': chosen('社保、低保、救助没有给'),
      '家里一起生活的有几个人？': written('1'),
      请说说事情的经过: written('我的低保今年五月停发了，没有人告诉我原因。我想知道怎么办。'),
    }, '请交还给申请人');
    await narrow();
    expect(await axeFindings(page), 'hand-back').toEqual([]);
    await visitor.walk({});
    await narrow();
    await visitor.send();
    await narrow();
    expect(await axeFindings(page), 'receipt').toEqual([]);
    const [held, ...more] = await portal.held(name);
    expect(more).toEqual([]);
    expect(held).toMatchObject({ ...once, answers: { assist: 'helped', helperName: '样例帮手', helperConsent: true } });
    expect(held!.answers['consents']).toContainEqual(expect.objectContaining({ question: 'helperConsent', at: expect.stringMatching(/^\d{4}-/) }));
  });
});

test('a guardian applies for a child', async ({ page, visitor, portal }) => {
  const name = '样例孩子丁';
  await visitor.begin();
  await visitor.walk({
    ...person(name, madeUpNumber('20160601', 31)),
    '谁来申请？': chosen('法定代理人（父母、监护人）'),
    监护人同意提供孩子的信息: putRight(undefined, '这一项还没有确认。请看过内容，再勾选确认。', confirmed),
    联系电话: written('13800138003'),
    监护人姓名: written('样例母亲'),
    '监护人是申请人的什么人？': chosen('母亲'),
    '遇到了什么事？': chosen('家人不给生活费（赡养、抚养、扶养）'),
    '家里一起生活的有几个人？': written('2'),
    请说说事情的经过: written('孩子的父亲两年没有给生活费。我们想请法院判决他给。'),
    代理人签字: signed('样例母亲'),
  });
  await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  expect(await portal.held(name)).toMatchObject([{
    ...once,
    answers: { filedBy: 'statutory-agent', consentGuardian: true, guardianName: '样例母亲', agentName: '样例母亲', agentRelation: 'mother', agentSignature: { value: '样例母亲' }, birthDate: '2016-06-01' },
  }]);
});

test('wage arrears of a migrant worker: hardship is not checked (法律援助法 第四十二条), as staff see', async ({ page, visitor, portal, browser }) => {
  const name = '样例工人戊';
  await visitor.begin();
  const asked = await visitor.walk({
    ...person(name, madeUpNumber('19920808', 41)),
    联系电话: written('13800138004'),
    '是哪一类案件？': chosen('劳动仲裁：和单位的劳动纠纷'),
    '遇到了什么事？': chosen('老板不给工资，或不承认我是员工'),
    '对方是谁？': rows({ 姓名或者单位名称: '样例公司' }),
    '想要回多少钱？': putRight(written('九千'), '这里的内容读不出来。请重新填写。', written('9，000')),
    请说说事情的经过: written(story),
    '您有下面的情况吗？': ticked('进城务工，要工资或者工伤赔偿'),
  });
  expect(asked).not.toContain('家里一起生活的有几个人？');
  await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  const [held, ...more] = await portal.held(name);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ ...once, answers: { amount: 9000, exemptGround: ['migrant-worker'], opponent: [{ name: '样例公司' }] } });
  expect(held!.answers).not.toHaveProperty('householdSize');

  const desk = await atDesk(browser, portal, name);
  await expect(desk.getByText(story)).toBeVisible();
  await expect(desk.getByText('样例公司').first()).toBeVisible();
  await desk.close();
});

test('hardship by commitment, with everybody of the family (法律援助法 第四十一条)', async ({ page, visitor, portal }) => {
  const name = '样例家长己';
  await visitor.begin();
  await visitor.walk({
    ...person(name, madeUpNumber('19780203', 51)),
    联系电话: written('13800138005'),
    '遇到了什么事？': chosen('工伤、车祸、医疗、食品药品伤了人'),
    请说说事情的经过: written('去年冬天我被车撞伤，司机不赔治病的钱。我想要回医药费。'),
    '您有下面的情况吗？': ticked('都没有'),
    '家里一起生活的有几个人？': putRight(written('0'), '这个数太小。请填1或者更大的数。', written('３')),
    一起生活的家人: rows(
      { 姓名: name, 关系: '本人', '每月收入（元）': '1500' },
      { 姓名: '样例配偶', 关系: '配偶', 职业: '务农', '每月收入（元）': '800' },
      { 姓名: '样例孩子', 关系: '女儿' },
    ),
    家里每人每月平均收入: written('766.67'),
    我承诺说的经济状况是真的: chosen('我同意'),
    在承诺书上签字: signed(name),
  });
  expect(await axeFindings(page), 'review').toEqual([]);
  await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  expect(await portal.held(name)).toMatchObject([{
    ...once,
    answers: {
      householdSize: 3, monthlyIncomePerCapita: 766.67, commitment: true, commitmentSignature: { method: 'typed', value: name },
      family: [{ name, relation: 'self', monthlyIncome: 1500 }, { name: '样例配偶', relation: 'spouse', occupation: '务农', monthlyIncome: 800 }, { name: '样例孩子', relation: 'daughter' }],
    },
  }]);
});

test('urgent: a short form, sent at once (法律援助法 第四十四条)', async ({ page, visitor, portal, browser }) => {
  const name = '样例急人庚';
  const { '现在住在哪里？': _, ...rest } = person(name, madeUpNumber('19811111', 61));
  await visitor.begin();
  const asked = await visitor.walk({
    ...rest,
    '事情紧急吗？': chosen('是'),
    联系电话: written('13800138006'),
    '遇到了什么事？': chosen('老板不给工资，或不承认我是员工'),
    请说说事情的经过: putRight(written('快点'), '请至少写20个字。', written('老板正在转走公司的钱，下星期就要关门。请帮我先冻结他的财产。')),
  });
  expect(asked.length).toBeLessThan(25);
  expect(asked).not.toContain('民族');
  await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  const [held, ...more] = await portal.held(name);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ ...once, answers: { urgent: true, eventPlace: '222426' } });
  expect(held!.urgentFrom).not.toBeNull();
  const desk = await atDesk(browser, portal, name);
  await expect(desk.locator('.tags').first()).toContainText('紧急');
  await desk.close();
});

test('a relative applies for somebody detained: with the institution at once (法律援助法 第四十条)', async ({ page, visitor, portal }) => {
  const name = '样例亲人辛';
  const { '事情发生在哪里？': _, ...rest } = person(name, madeUpNumber('19950909', 71));
  await visitor.begin();
  await visitor.walk({
    ...rest,
    '谁来申请？': chosen('其他法定代理人或者近亲属'),
    联系电话: written('13800138007'),
    代理人姓名: putRight(undefined, empty, written('样例姐姐')),
    '代理人是申请人的什么人？': chosen('兄弟姐妹'),
    '是哪一类案件？': chosen('刑事：有人涉嫌犯罪'),
    '遇到了什么事？': chosen('被怀疑或被控犯罪，没有辩护人'),
    '事情到了哪一步？': chosen('公安正在侦查'),
    '您在案件里是什么身份？': chosen('上面这些人的近亲属'),
    '嫌疑人或者被告人有下面的情况吗？': ticked('有视力、听力或者言语残疾'),
    '当事人被关押了吗？': chosen('是'),
    '哪个机关在办？': inAntu('安图县公安局（样例）'),
    '家里一起生活的有几个人？': written('1'),
    请说说事情的经过: written('我弟弟上星期被带走，关在看守所。他听不见，没有律师。'),
    代理人签字: signed('样例姐姐'),
  });
  await visitor.send();
  expect(await axeFindings(page), 'receipt').toEqual([]);
  const [held, ...more] = await portal.held(name);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ ...once, answers: { filedBy: 'relative', detained: true, defenceGround: ['vision-hearing-or-speech-disability'], handlingOrg: { region: '222426', detail: '安图县公安局（样例）' }, agentName: '样例姐姐' } });
  // It is with the institution already: nobody has to pass it on.
  expect(held!.forwardDueAt).toBeNull();
});

test('domestic violence: gone at one press, back later, reached only as is safe', async ({ page, arrive, portal, context }) => {
  const name = '样例安人壬';
  await context.route('https://www.gov.cn/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>gov</title>' }));
  const first = await arrive(page);
  await first.begin('是我自己的，请帮我存下来');
  await first.walk({ '您现在正在受到伤害吗？': chosen('是'), 我已经知道个人信息怎样使用: confirmed, '我同意使用残疾、健康等敏感信息': chosen('我同意'), 申请人姓名: written(name) }, '用哪种证件？');
  await first.press('快速离开');
  await expect(page).toHaveURL('https://www.gov.cn/');
  await page.goBack().catch(() => undefined);
  await expect(page).not.toHaveURL(portal.portal);

  const visitor = await arrive();
  expect(await visitor.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await visitor.begin();
  await visitor.walk({
    ...person(name, madeUpNumber('19880808', 82)),
    '您现在正在受到伤害吗？': chosen('是'),
    '您希望我们怎样联系您？': ticked('发短信'),
    联系电话: putRight(written('1380013800'), '号码应为 11 位，现在是 10 位。', written('13800138008')),
    '没有人接电话，可以留言吗？': chosen('不要留言'),
    '有谁不能知道这件事？': written('我的丈夫和婆婆'),
    '遇到了什么事？': chosen('被虐待、被遗弃，或受到家庭暴力'),
    '对方是谁？': rows({ 姓名或者单位名称: '样例某人', 和您的关系: '丈夫' }),
    '对方是和您一起生活的家人吗？': chosen('是'),
    请说说事情的经过: written('丈夫从去年起多次打我，上个月打伤了我的手臂。我想离开。'),
  });
  await visitor.send();
  expect(await axeFindings(visitor.page), 'receipt').toEqual([]);
  const [held, ...more] = await portal.held(name);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ ...once, restricted: true, answers: { matter: 'abuse', contactPref: ['sms'], leaveMessage: 'no', keepFrom: '我的丈夫和婆婆', opponentInHousehold: true } });
  expect(held!.answers).not.toHaveProperty('safety');
});
