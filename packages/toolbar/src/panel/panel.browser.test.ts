import { emulate, fixture, spokenFocus, violations } from '@mangdao/elements/testing';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeToolbox } from '../testing/fake-toolbox.js';
import { openPanel, placeToolbar, settled } from '../testing/place-toolbar.js';

beforeEach(async () => {
  await page.viewport(1024, 768);
});

/** Everything on, one failed, one with something to say. */
async function busyToolbox() {
  const toolbox = fakeToolbox();
  for (const id of ['size', 'font', 'listen', 'ruler']) await toolbox.set(id);
  await toolbox.set('theme', { theme: 'custom' });
  toolbox.failing.add('fragile');
  await toolbox.set('fragile');
  return toolbox;
}

for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
  test(`nothing for axe, off and on: ${language}`, async () => {
    const { toolbar, toolbox } = placeToolbar(await busyToolbox(), 'in-body');
    toolbox.setLanguage(language);
    const root = await openPanel(toolbar);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await settled(root);
    expect(await violations(toolbar)).toEqual([]);
    await toolbox.reset();
    await settled(root);
    expect(await violations(toolbar)).toEqual([]);
  });

test('nothing for axe in yellow on black, at twice the size, in forced colours', async () => {
  const { toolbar } = placeToolbar(await busyToolbox(), 'in-body');
  const theme = { ground: '#000', ink: '#ff0', link: '#0ff', border: '#ff0', accent: '#ff0', scale: '2' };
  for (const [name, value] of Object.entries(theme)) toolbar.style.setProperty(`--mangdao-${name}`, value);
  await openPanel(toolbar);
  expect(await violations(toolbar)).toEqual([]);
  await emulate({ 'forced-colors': 'active' });
  expect(await violations(toolbar)).toEqual([]);
});

test('a keyboard walk from the heading to the page, as it is read out', async () => {
  const after = await fixture('button', { textContent: '页面' });
  const { toolbar } = placeToolbar(await busyToolbox());
  await openPanel(toolbar);
  const walk: string[] = [];
  for (let stop = 0; stop < 60; stop++) {
    await userEvent.keyboard('{Tab}');
    if (document.activeElement === after) break;
    const spoken = (await spokenFocus())!;
    const { checked, disabled } = spoken.state;
    walk.push(
      [spoken.role, spoken.name, checked === undefined ? '' : `checked=${String(checked)}`, disabled ? 'disabled' : '']
        .filter(Boolean)
        .join(' '),
    );
  }
  expect(document.activeElement).toBe(after);
  expect(walk).toEqual([
    'combobox 语言',
    'button 关闭',
    'switch 放大文字 checked=true',
    'slider 字号',
    'button 字号减一档',
    'button 字号加一档',
    'switch 更换字体 checked=true',
    'radio 黑体 checked=true',
    'switch 加粗 checked=false',
    'switch 配色 checked=true',
    'radio 自选颜色 checked=true',
    'ColorWell 文字颜色',
    'switch 增强对比 checked=false',
    'button 重试增强对比',
    'switch 朗读 checked=true',
    'slider 语速',
    'button 语速减一档',
    'button 语速加一档',
    'combobox 声音',
    'switch 阅读尺 checked=true',
    'slider 高度',
    'button 高度减一档',
    'button 高度加一档',
    'switch 页面大纲 checked=false disabled',
    'switch 简洁阅读 checked=false',
    'DisclosureTriangle 使用说明',
    'DisclosureTriangle 快捷键',
    'DisclosureTriangle 收起工具',
    'button 全部还原',
  ]);
});

test('arrow keys, Home and End move from switch to switch and scroll nothing away', async () => {
  const { toolbar } = placeToolbar();
  const root = await openPanel(toolbar);
  const name = () => (root.activeElement as HTMLElementTagNameMap['mangdao-switch']).label;
  root.querySelector<HTMLElement>('mangdao-switch')!.focus();
  const walk: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp']) {
    await userEvent.keyboard(`{${key}}`);
    walk.push(name());
  }
  expect(walk).toEqual(['更换字体', '配色', '更换字体', '简洁阅读', '简洁阅读', '放大文字', '放大文字']);
});

test('a switch turns its aid on and off and shows its settings; `when` is respected', async () => {
  const { toolbar, toolbox } = placeToolbar();
  const root = await openPanel(toolbar);
  const aid = root.querySelectorAll<HTMLElement>('mangdao-switch.aid')[2]!;
  aid.focus();
  await userEvent.keyboard(' ');
  await settled(root);
  expect(toolbox.states.value['theme']).toBeDefined();
  expect(root.querySelector('mangdao-colour')).toBeNull();
  await userEvent.keyboard('{Tab}{ArrowUp}');
  await settled(root);
  expect(toolbox.states.value['theme']?.['theme']).toBe('custom');
  expect(root.querySelector('mangdao-colour')).not.toBeNull();
  aid.focus();
  await userEvent.keyboard(' ');
  await settled(root);
  expect(toolbox.states.value).toEqual({});
  expect(root.querySelector('mangdao-choice')).toBeNull();
});

test('an aid that fails says why, keeps its switch off, and starts on retry', async () => {
  const { toolbar, toolbox } = placeToolbar();
  toolbox.failing.add('fragile');
  const root = await openPanel(toolbar);
  const aid = root.querySelectorAll<HTMLElementTagNameMap['mangdao-switch']>('mangdao-switch.aid')[3]!;
  aid.shadowRoot!.querySelector('button')!.click();
  await settled(root);
  expect(aid.checked).toBe(false);
  expect(root.querySelector('.failed')?.textContent).toContain('没有加载成功');
  await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toContain('增强对比'));
  toolbox.failing.clear();
  root.querySelector<HTMLElement>('.failed mangdao-button')!.click();
  await settled(root);
  expect(aid.checked).toBe(true);
  expect(root.querySelector('.failed')).toBeNull();
});

test('a notice of an aid that is on stands beside it', async () => {
  const { toolbar, toolbox } = placeToolbar();
  await toolbox.set('fragile');
  toolbox.reports.value = { fragile: { status: 'on', notice: 'canvas' } };
  const root = await openPanel(toolbar);
  expect(root.querySelector('.notice')?.textContent).toContain('页面上的图片没有改变。');
});

test('announces once, politely, after a pause; a drag is one message', async () => {
  const { toolbar, toolbox } = placeToolbar();
  const root = await openPanel(toolbar);
  const status = root.querySelector('[role=status]')!;
  await toolbox.set('theme');
  await vi.waitFor(() => expect(status.textContent).toBe('配色 已开启'));
  await toolbox.set('size');
  for (const scale of [1.6, 1.7, 1.8]) await toolbox.set('size', { scale });
  await settled(root);
  expect(status.textContent).toBe('');
  await vi.waitFor(() => expect(status.textContent).toBe('放大文字 已开启，字号 1.8 倍'));
  await toolbox.off('theme');
  await vi.waitFor(() => expect(status.textContent).toBe('配色 已关闭'));
});

test('reset, and take the reset back', async () => {
  const { toolbar, toolbox } = placeToolbar(await busyToolbox());
  const before = toolbox.states.value;
  const root = await openPanel(toolbar);
  const reset = root.querySelector('mangdao-reset')!;
  const button = reset.shadowRoot!.querySelector('mangdao-button')!;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await settled(root);
  expect(toolbox.states.value).toEqual({});
  expect(reset.shadowRoot?.textContent).toContain('已全部还原');
  expect(await spokenFocus()).toMatchObject({ name: '撤销还原' });
  await userEvent.keyboard('{Enter}');
  await settled(root);
  expect(toolbox.states.value).toEqual(before);
});

test('after a reset and a new choice there is nothing to take back', async () => {
  const { toolbar, toolbox } = placeToolbar(await busyToolbox());
  const root = await openPanel(toolbar);
  const button = root.querySelector('mangdao-reset')!.shadowRoot!.querySelector('mangdao-button')!;
  button.click();
  await settled(root);
  await toolbox.set('plain');
  await settled(root);
  expect(button.textContent.trim()).toBe('全部还原');
});

test('language: the words change where they stand, and a failure leaves them', async () => {
  const { toolbar, toolbox } = placeToolbar();
  const root = await openPanel(toolbar);
  const select = root.querySelector('mangdao-select')!;
  const heading = () => root.querySelector('h2')?.textContent;
  select.value = 'en';
  select.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(heading()).toBe('Accessibility tools'));
  expect(root.querySelector('#sheet')?.getAttribute('lang')).toBe('en');
  toolbox.words = () => Promise.reject(new Error('offline'));
  toolbox.setLanguage('zh-Hant');
  await settled(root);
  expect(heading()).toBe('Accessibility tools');
});

test('no width overflows: phones, 400 % zoom, three times the size', async () => {
  const { toolbar } = placeToolbar(await busyToolbox());
  for (const [width, height, scale] of [[375, 667, 1], [320, 200, 1], [320, 640, 2], [375, 667, 3], [1024, 300, 3]] as const) {
    await page.viewport(width, height);
    toolbar.style.setProperty('--mangdao-scale', String(scale));
    const root = await openPanel(toolbar);
    await settled(root);
    const sheet = root.querySelector<HTMLElement>('#sheet')!;
    for (const element of root.querySelectorAll('#sheet mangdao-switch, #sheet mangdao-slider, #sheet h2, #sheet mangdao-button'))
      expect(element.getBoundingClientRect().right, `${element.localName} at ${width} × ${scale}`).toBeLessThanOrEqual(
        sheet.getBoundingClientRect().right,
      );
    const { top, bottom } = sheet.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height + 1);
    if (height < 400) expect(sheet.className).toBe('flow');
    toolbar.close();
  }
});

test('plain keys stay in the panel, chords reach the page', async () => {
  const { toolbar } = placeToolbar();
  await openPanel(toolbar);
  const heard: string[] = [];
  const listen = (event: KeyboardEvent) => heard.push(event.code);
  document.addEventListener('keydown', listen);
  await userEvent.keyboard('{ArrowDown}j{Alt>}{Shift>}M{/Shift}{/Alt}');
  document.removeEventListener('keydown', listen);
  expect(heard).toContain('KeyM');
  expect(heard).not.toContain('ArrowDown');
  expect(heard).not.toContain('KeyJ');
});
