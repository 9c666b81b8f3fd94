import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, placeToolbar, settled } from '../testing/place-toolbar.js';

async function shortcut() {
  const { toolbar, toolbox } = placeToolbar();
  const root = await openPanel(toolbar);
  for (const details of root.querySelectorAll('details')) details.open = true;
  const inside = root.querySelector('mangdao-shortcut')!.shadowRoot!;
  const said = async () => {
    await settled(root);
    return inside.querySelector('[role=status]')!.textContent;
  };
  const record = async () => {
    inside.querySelector('mangdao-button')!.focus();
    await userEvent.keyboard('{Enter}');
  };
  return { toolbar, toolbox, inside, said, record };
}

test('records a chord and says so in keys, not codes', async () => {
  const { toolbox, said, record, inside } = await shortcut();
  await record();
  expect(await said()).toContain('请按下');
  await userEvent.keyboard('{Control>}{Alt>}u{/Alt}{/Control}');
  expect(toolbox.shortcut.value).toBe('Ctrl+Alt+KeyU');
  expect(await said()).toBe('快捷键已改为 Ctrl+Alt+U。');
  expect(inside.textContent).toContain('按 Ctrl+Alt+U 打开');
});

test('refuses single keys and what belongs to the browser, and says why', async () => {
  const { toolbox, said, record } = await shortcut();
  const before = toolbox.shortcut.value;
  await record();
  await userEvent.keyboard('k');
  expect(await said()).toContain('请同时按住');
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(await said()).toContain('Ctrl+J 已被');
  expect(toolbox.shortcut.value).toBe(before);
});

test('Escape gives up recording and leaves the panel open', async () => {
  const { toolbar, said, record } = await shortcut();
  await record();
  await userEvent.keyboard('{Escape}');
  expect(await said()).toBe('');
  expect(toolbar.isOpen).toBe(true);
});

test('can be switched off and on', async () => {
  const { toolbox, inside, said } = await shortcut();
  const turn = inside.querySelector('mangdao-switch')!.shadowRoot!.querySelector('button')!;
  turn.click();
  await said();
  expect(toolbox.shortcut.value).toBe('');
  expect(inside.textContent).toContain('没有快捷键');
  turn.click();
  expect(toolbox.shortcut.value).toBe('Alt+Shift+KeyM');
});
