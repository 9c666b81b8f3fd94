import { questions } from '@mangdao/application/form';
import { emulate, spokenFocus, violations } from '@mangdao/elements/testing';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServices, sampleCode } from '../testing/fake-services.js';
import { breath, heading, openView, placeLegalAid, resumeAt, until } from '../testing/place-legal-aid.js';
import { sampleAnswers, walkedThrough } from '../testing/sample-answers.js';
import { pages } from './pages.js';

const today = new Date().toISOString().slice(0, 10);
/** An application that can be sent. */
const whole = walkedThrough(sampleAnswers[1]!, today);

/** Every page with answers that lead to it. */
const reached = new Map(sampleAnswers.flatMap((answers) => pages(answers, { today }).map(({ key }) => [key as string, answers] as const)));

afterEach(async () => {
  await page.viewport(1024, 768);
  (document.activeElement as HTMLElement | null)?.blur();
});

test('the samples lead to every question that this institution asks', () => {
  // What is needed was chosen at the entry, and a complaint is not made with this form.
  const elsewhere = ['need', 'complaintAbout'];
  const asked = questions.filter(({ derived, onRequest, key }) => !derived && !onRequest && !elsewhere.includes(key)).map(({ key }) => key);
  expect(asked.filter((key) => !reached.has(key))).toEqual([]);
});

for (const [key, answers] of reached)
  test(`${key}: heading has the focus; nothing for axe, asked, wrong, at 320 px and in forced colours`, { timeout: 20_000 }, async () => {
    const { element, root } = await resumeAt(key, answers);
    // What is fetched for one question, places or the law’s words, comes a little later.
    await until(() => !root.querySelector('.stage [role=status]')?.textContent?.includes('请稍等'));
    expect(root.activeElement).toBe(heading(root));
    expect(await violations(element)).toEqual([]);

    for (const one of root.querySelectorAll('summary')) one.click();
    await until(() => root.querySelectorAll('details:not([open])').length === 0);
    await page.viewport(320, 640);
    expect(document.documentElement.scrollWidth).toBe(320);

    const box = root.querySelector<HTMLInputElement>('input#q:not([type=radio], [type=checkbox], [type=file]), textarea#q');
    if (box) {
      box.value = '@';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await breath();
    root.querySelector('form')!.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await emulate({ 'forced-colors': 'active' });
    expect(await violations(element)).toEqual([]);
    if (root.querySelector('#fault')) expect(root.activeElement?.id).toBe('summary');
  });

/** What a window of 1280 × 1024 shows at four times the size. */
const zoomed = [320, 256] as const;

for (const lang of ['zh-Hans', 'en'])
  for (const key of ['noticeRead', 'accessNeeds', 'family', 'advice', 'review'])
    test(`${key} at 400 %, ${lang}: no sideways scrolling; what leads on can be reached and is not covered`, async () => {
      await page.viewport(...zoomed);
      const { element, root } = await resumeAt(key, reached.get(key)!, fakeServices(), { lang });
      for (const scale of ['1', '2']) {
        element.style.setProperty('--mangdao-scale', scale);
        expect(document.documentElement.scrollWidth, scale).toBe(320);
        const on = root.querySelector<HTMLElement>('.primary')!;
        on.scrollIntoView({ block: 'nearest' });
        const { left, right, top, bottom } = on.getBoundingClientRect();
        expect([left >= 0, right <= 320, Math.min(bottom, 256) - Math.max(top, 0) >= Math.min(24, bottom - top)], scale).toEqual([true, true, true]);
        expect(on.contains(root.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, 256)) / 2)), scale).toBe(true);
      }
    });

test('with reduced motion, or without, nothing moves: not while a step changes, nor an error or a part that unfolds', async () => {
  for (const motion of ['reduce', 'no-preference']) {
    await emulate({ 'prefers-reduced-motion': motion });
    const { element, root } = await resumeAt('idType', sampleAnswers[0]!);
    const still = (): void => {
      expect([...root.querySelectorAll('*')].flatMap((one) => one.getAnimations())).toEqual([]);
    };
    root.querySelector('summary')!.click();
    still();
    await breath();
    root.querySelector('form')!.requestSubmit();
    await until(() => heading(root)!.textContent.includes('证件号码'));
    still();
    expect(getComputedStyle(element).scrollBehavior).toBe('auto');
    element.remove();
  }
});

test('an error is told with its field, says how to put it right, and goes when it is right', async () => {
  const { root } = await resumeAt('idNumber', sampleAnswers[0]!);
  const box = root.querySelector<HTMLInputElement>('#q')!;
  box.value = '110105194912310021';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.activeElement?.id === 'summary');
  await until(() => root.querySelector('#fault')?.textContent?.includes('X'));
  root.querySelector<HTMLElement>('#summary button')!.click();
  const spoken = await spokenFocus();
  expect(spoken).toMatchObject({ role: 'textbox', name: '证件号码', value: '110105194912310021', state: { invalid: 'true' } });
  expect(spoken!.description).toContain('X');
  await userEvent.fill(box, '11010519491231002X');
  await breath();
  await userEvent.keyboard('{Enter}');
  await until(() => root.activeElement === heading(root) && heading(root)!.textContent.includes('性别'));
});

test('all of it by key: from the entry to the second question, and back without loss', async () => {
  const { element, root } = await placeLegalAid();
  await openView(element, 'apply');
  await userEvent.keyboard('{Tab} ');
  expect(await spokenFocus()).toMatchObject({ role: 'radio', state: { checked: 'true' } });
  await breath();
  await userEvent.keyboard('{Enter}');
  await until(() => heading(root)?.textContent?.includes('伤害'));
  root.querySelectorAll<HTMLInputElement>('[type=radio]')[1]!.focus();
  await userEvent.keyboard(' ');
  await breath();
  await userEvent.keyboard('{Enter}');
  await until(() => heading(root)?.textContent?.includes('紧急'));
  [...root.querySelectorAll<HTMLElement>('.actions button')].at(-1)!.click();
  await until(() => heading(root)?.textContent?.includes('伤害'));
  expect(root.querySelectorAll<HTMLInputElement>('[type=radio]')[1]!.checked).toBe(true);
});

test('sent: the receipt, then withdrawn after a second question', async () => {
  const { element, root, services } = await resumeAt('review', whole);
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.querySelector('.number'));
  expect(services.queued).toHaveLength(1);
  expect(services.queued[0]!.answers).not.toHaveProperty('safety');
  expect(services.queued[0]!.answers).toHaveProperty('consents');
  expect(root.activeElement).toBe(heading(root));
  expect(await violations(element)).toEqual([]);
  root.querySelector<HTMLElement>('#withdraw')!.click();
  expect(root.activeElement?.id).toBe('sure');
  expect(await violations(element)).toEqual([]);
  root.querySelector<HTMLElement>('#sure button')!.click();
  await until(() => heading(root)?.textContent?.includes('已经撤回'));
  expect(services.asked.some(({ what }) => what === 'withdraw')).toBe(true);
});

test('a site for the whole country: the place of the authority says who is in charge', async () => {
  const { root, services } = await resumeAt('review', whole, fakeServices(), { region: null });
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.querySelector('.number'));
  expect(services.asked.filter(({ what }) => what === 'tenant').map(({ given }) => given)).toEqual(['140525']);
  expect(services.queued[0]!.tenant).toBe('sample-county');
});

test('without a line: saved here, not sent yet; sent by itself when it is back', async () => {
  const services = fakeServices({ online: false });
  const { element, root } = await resumeAt('review', whole, services);
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => heading(root)?.textContent?.includes('还没有提交'));
  expect(await violations(element)).toEqual([]);
  services.setOnline(true);
  await until(() => root.querySelector('.number'));
});

test('refused: says what was wrong, and leads back to the answers', async () => {
  const { element, root } = await resumeAt('review', whole, fakeServices({ refuse: true }));
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => heading(root)?.textContent?.includes('没有提交成功'));
  expect(await violations(element)).toEqual([]);
  root.querySelector<HTMLElement>('.primary')!.click();
  await until(() => heading(root)?.textContent?.includes('检查'));
});

test('what is missing is not sent: the review lists it, each line a way there', async () => {
  const { element, root, services } = await resumeAt('review', { name: '王小明' });
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.activeElement?.id === 'summary');
  expect(services.queued).toHaveLength(0);
  expect(await violations(element)).toEqual([]);
  expect(root.querySelectorAll('#summary button').length).toBeGreaterThan(3);
});

test('everything here is deleted with one button', async () => {
  const { root, services } = await resumeAt('facts', sampleAnswers[1]!);
  root.querySelector<HTMLElement>('#wipe')!.click();
  await until(() => heading(root)?.textContent?.includes('共用'));
  expect(services.drafts.size).toBe(0);
});

/** Presses the button with these words. */
const press = (root: ShadowRoot, name: string): void => [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!.click();

test('a code takes an application to another device, after the visitor has agreed', async () => {
  const { element, root, services } = await resumeAt('facts', sampleAnswers[1]!);
  press(root, '换一台设备接着填');
  await until(() => heading(root)?.textContent?.includes('换一台设备'));
  expect(services.atIntake.size).toBe(0);
  expect(await violations(element)).toEqual([]);
  press(root, '同意，请给我接续码');
  await until(() => root.querySelector('.number')?.textContent === sampleCode);
  expect(root.activeElement).toBe(heading(root));
  expect(await violations(element)).toEqual([]);
  press(root, '还在这里填');
  await until(() => root.querySelector('textarea'));
  press(root, '删除这里的全部内容');
  await until(() => services.atIntake.size === 0);
});

test('a code from another device brings the answers here; a wrong one says so', async () => {
  const services = fakeServices();
  services.atIntake.set('1', { id: '1', kind: 'application', tenant: 'sample-county', answers: { need: 'apply', ...sampleAnswers[1] }, place: 'facts', locale: 'zh-Hans', startedAt: 1, changedAt: 1, uploads: [] });
  const { element, root } = await placeLegalAid({ services });
  await openView(element, 'apply');
  press(root, '我在别的设备上填过');
  const box = await until(() => root.querySelector<HTMLInputElement>('input#q:not([type])'));
  await userEvent.fill(box, 'AAAA-AAAA');
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.activeElement?.id === 'summary');
  expect(await violations(element)).toEqual([]);
  await userEvent.fill(box, sampleCode);
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.querySelector('textarea')?.value === sampleAnswers[1]!['facts']);
});

test('another tab fills it in: nothing can be entered here before it is taken over', async () => {
  const { element, root } = await resumeAt('facts', sampleAnswers[1]!, fakeServices({ elsewhere: true }));
  expect(root.querySelector('textarea')).toBeNull();
  expect(await violations(element)).toEqual([]);
  press(root, '改在这里填');
  await until(() => root.querySelector('textarea')?.value === sampleAnswers[1]!['facts']);
  expect(root.activeElement).toBe(heading(root));
});

test('a consent is taken back with one press, before sending and after', async () => {
  const told = { ...whole, hasDisability: 'yes', disabilityKinds: ['vision'] };
  const before = await resumeAt('disabilityKinds', told);
  press(before.root, '撤回对敏感信息的同意');
  await until(() => ![...before.services.drafts.values()].some(({ answers }) => 'disabilityKinds' in answers));
  expect([...before.services.drafts.values()][0]!.answers['consentSensitive']).toBe(false);
  before.element.remove();

  const after = await resumeAt('review', told);
  await breath();
  after.root.querySelector('form')!.requestSubmit();
  await until(() => after.root.querySelector('.number'));
  press(after.root, '撤回对敏感信息的同意');
  const { given } = await until(() => after.services.asked.find(({ what }) => what === 'amend'));
  expect(given).toMatchObject({ consentSensitive: false });
  expect(given).not.toHaveProperty('disabilityKinds');
});

test('a question says where one is; saving is heard the first time, not at each step', async () => {
  const { root } = await resumeAt('name', { noticeRead: true });
  const said: string[] = [];
  const watch = new MutationObserver(() => said.push(root.querySelector('.sr')!.textContent));
  watch.observe(root.querySelector('.sr')!, { characterData: true, childList: true, subtree: true });
  for (const [key, value] of [['name', '王小明'], ['idType', ''], ['idNumber', '11010519491231002X']] as const) {
    expect(heading(root)!.getAttribute('aria-describedby'), key).toBe('progress');
    expect(root.querySelector('#progress')!.textContent).toMatch(/^第\d+题/);
    if (value) await userEvent.fill(root.querySelector<HTMLInputElement>('#q')!, value);
    await breath();
    const before = heading(root)!.textContent;
    root.querySelector('form')!.requestSubmit();
    await until(() => heading(root)!.textContent !== before);
    await breath();
  }
  watch.disconnect();
  expect(said.filter(Boolean).length).toBeLessThanOrEqual(1);
  expect(root.querySelector('.saving [role=status]')).toBeNull();
});

test('the notice is read aloud with its question, by one button', async () => {
  const heard: string[] = [];
  const { element, root } = await resumeAt('noticeRead', {});
  element.reader = { read: (text) => (heard.push(text), Promise.resolve()), stop: () => undefined };
  await element.open('apply');
  root.querySelector<HTMLElement>('.primary')!.click();
  const buttons = await until(() => {
    const all = [...root.querySelectorAll('button')].filter(({ textContent }) => textContent.includes('读给我听'));
    return all.length > 0 && all;
  });
  expect(buttons).toHaveLength(1);
  buttons[0]!.click();
  expect(heard[0]).toContain('我已经知道个人信息怎样使用');
  expect(heard[0]).toContain('他们必须保密');
});

test('the cities of a province come when it is chosen, and the counties of a city', async () => {
  const { root } = await resumeAt('eventPlace', sampleAnswers[0]!, fakeServices(), { region: null });
  const choose = (id: string, value: string): void => {
    const list = root.querySelector<HTMLSelectElement>(`#${id}`)!;
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await until(() => root.querySelector('#q-county'));
  choose('q', '230000');
  await until(() => root.querySelector('#q-city')?.textContent?.includes('牡丹江市'));
  expect(root.querySelector('#q-county')).toBeNull();
  choose('q-city', '231000');
  await until(() => root.querySelector('#q-county')?.textContent?.includes('绥芬河市'));
});
