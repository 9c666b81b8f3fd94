import { emulate, spokenFocus, violations } from '@mangdao/elements/testing';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServices } from './testing/fake-services.js';
import { breath, heading, openView, placeLegalAid, until } from './testing/place-legal-aid.js';
import { viewNames } from './view.js';

const sideways = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

afterEach(async () => {
  await page.viewport(1024, 768);
  (document.activeElement as HTMLElement | null)?.blur();
});

test('nothing takes the focus or scrolls when the entry appears', async () => {
  await placeLegalAid();
  expect(document.activeElement).toBe(document.body);
  expect(scrollY).toBe(0);
});

test('the entry: nothing for axe in any language, forced colours, 320 px', async () => {
  for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
    const { element } = await placeLegalAid({ lang });
    expect(await violations(element)).toEqual([]);
    element.remove();
  }
  await page.viewport(320, 640);
  const { element } = await placeLegalAid();
  expect(sideways()).toBe(0);
  element.style.setProperty('--mangdao-scale', '3');
  expect(sideways()).toBe(0);
  await emulate({ 'forced-colors': 'active' });
  expect(await violations(element)).toEqual([]);
});

test('numbers to call are links with whose they are', async () => {
  const { root } = await placeLegalAid();
  const calls = [...root.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]);
  expect(calls).toEqual([['tel:110', '拨打110，报警'], ['tel:12348', '拨打12348，法律服务'], ['tel:12385', '拨打12385，残疾人服务'], ['tel:12345', '拨打12345，政务服务']]);
});

test('by key: in with the focus on the heading, back with the focus on the button', async () => {
  const { root } = await placeLegalAid();
  root.querySelector<HTMLElement>('[data-view=ask]')!.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root.activeElement === heading(root));
  expect(await spokenFocus()).toMatchObject({ role: 'heading', name: '问法律问题' });
  root.querySelector<HTMLElement>('.bar button')!.click();
  await until(() => root.activeElement?.getAttribute('data-view') === 'ask');
});

test('what cannot be fetched says so, and the next press tries again', async () => {
  const { element, root, services } = await placeLegalAid();
  let attempts = 0;
  element.services = () => (++attempts === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(services));
  await element.open('danger');
  expect(root.querySelector('[role=alert]')!.textContent).toContain('12348');
  expect(await violations(element)).toEqual([]);
  root.querySelector<HTMLElement>('[role=alert] button')!.click();
  await until(() => heading(root)?.textContent?.includes('保护'));
  expect(root.querySelector('.alert')).toBeNull();
});

for (const view of viewNames)
  test(`${view}: nothing for axe in any language, 320 px, four times the size, forced colours`, { timeout: 40_000 }, async () => {
    for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
      const { element } = await placeLegalAid({ lang });
      await openView(element, view);
      expect(await violations(element)).toEqual([]);
      element.remove();
    }
    await page.viewport(320, 640);
    const { element } = await placeLegalAid();
    await openView(element, view);
    expect(sideways()).toBe(0);
    element.style.setProperty('--mangdao-scale', '3');
    expect(sideways()).toBe(0);
    await emulate({ 'forced-colors': 'active' });
    expect(await violations(element)).toEqual([]);
  });

for (const view of ['ask', 'call', 'follow'] as const)
  test(`${view}: sent empty, the summary has the focus, each line leads to its box, nothing for axe`, async () => {
    const { element, root } = await placeLegalAid();
    await openView(element, view);
    await breath();
    root.querySelector('form')!.requestSubmit();
    await until(() => root.activeElement?.id === 'summary');
    expect(await violations(element)).toEqual([]);
    root.querySelector<HTMLElement>('#summary button')!.click();
    expect(root.activeElement?.matches('[aria-invalid=true]')).toBe(true);
    expect((await spokenFocus())?.description).toContain('还没有填');
  });

test('a question is sent once, and its two numbers are shown', async () => {
  const { element, root, services } = await placeLegalAid();
  await openView(element, 'ask');
  const box = root.querySelector('textarea')!;
  box.value = '公司不发工资怎么办？';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await breath();
  root.querySelector('form')!.requestSubmit();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.querySelector('.number'));
  expect(services.queued).toHaveLength(1);
  expect(services.queued[0]).toMatchObject({ draft: { kind: 'consultation' }, answers: { need: 'advice', facts: '公司不发工资怎么办？' } });
  expect(await violations(element)).toEqual([]);
});

test('what the institution asks for is shown and supplied once; all that was sent can be saved', async () => {
  const review = { state: 'supplement', decisionDue: null, supplement: { text: '请补身份证。', due: '2999-01-01', answeredAt: null }, reason: null, institution: { id: 'sample-county', name: '示例县法律援助中心' }, person: null };
  const { element, root, services } = await placeLegalAid({ services: fakeServices({ review }) });
  const type = (id: string, text: string): void => {
    const box = root.getElementById(id) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await openView(element, 'follow');
  type('f-receipt', '1234 5678 9014');
  type('f-secret', 'K7QM4TXE');
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.getElementById('f-note'));
  expect(root.getElementById('title')!.textContent).toBe('请您补充材料');
  for (const shown of ['请补身份证。', '2999年1月1日以前', '示例县法律援助中心']) expect(root.textContent).toContain(shown);
  expect(await violations(element)).toEqual([]);
  await breath();
  root.getElementById('f-note')!.closest('form')!.requestSubmit();
  await until(() => root.activeElement?.id === 'summary');
  expect(await violations(element)).toEqual([]);
  type('f-note', '身份证丢了，正在补办。');
  await breath();
  root.getElementById('f-note')!.closest('form')!.requestSubmit();
  await until(() => root.textContent?.includes('已经收到，等工作人员看'));
  expect(root.getElementById('f-note')).toBeNull();
  expect(services.asked.filter(({ what }) => what === 'supply')).toEqual([{ what: 'supply', given: '身份证丢了，正在补办。' }]);
  [...root.querySelectorAll('button')].find((button) => button.textContent.includes('保存我提交的全部内容'))!.click();
  await until(() => services.asked.some(({ what }) => what === 'copy'));
  expect(await violations(element)).toEqual([]);
});

test('without a line: what to do instead, and nothing lost', async () => {
  const { element, root } = await placeLegalAid({ services: fakeServices({ online: false }) });
  await openView(element, 'follow');
  for (const [id, text] of [['f-receipt', '1234 5678 9014'], ['f-secret', 'K7QM4TXE']] as const) {
    const box = root.getElementById(id) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => root.activeElement?.id === 'summary');
  expect((root.getElementById('f-receipt') as HTMLInputElement).value).toBe('1234 5678 9014');
  expect(await violations(element)).toEqual([]);
});

test('the page’s `* { all: unset }` and `div { display: none }` do not break it', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { all: unset } div, section, form, button { display: none }');
  document.adoptedStyleSheets = [sheet];
  const { element, root } = await placeLegalAid();
  await openView(element, 'ask');
  expect(getComputedStyle(element).display).toBe('block');
  expect(root.querySelector('textarea')!.checkVisibility()).toBe(true);
  expect(getComputedStyle(root.querySelector('.primary')!).backgroundColor).toBe('rgb(10, 82, 87)');
  document.adoptedStyleSheets = [];
});

test('another language takes over with everything as it was', async () => {
  const { element, root } = await placeLegalAid();
  await openView(element, 'ask');
  const box = root.querySelector('textarea')!;
  box.value = '公司不发工资怎么办？';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  element.lang = 'en';
  await until(() => heading(root)?.textContent === 'Ask about the law');
  expect(root.querySelector('textarea')!.value).toBe('公司不发工资怎么办？');
});
