import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fixture, spokenFocus, violations } from '../testing/index.js';
import './mangdao-button.js';

for (const variant of ['normal', 'primary', 'quiet'] as const)
  for (const disabled of [false, true])
    test(`${variant}${disabled ? ', disabled' : ''}: nothing for axe, large enough`, async () => {
      const button = await fixture('mangdao-button', { variant, disabled, textContent: '全部还原' });
      expect(await violations(button)).toEqual([]);
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    });

test('is a button with the name of its text, pressed with Enter and Space', async () => {
  const button = await fixture('mangdao-button', { textContent: '全部还原' });
  const pressed = vi.fn();
  button.addEventListener('click', pressed);
  button.focus();
  expect(await spokenFocus()).toMatchObject({ role: 'button', name: '全部还原' });
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  expect(pressed).toHaveBeenCalledTimes(2);
});

test('disabled: says so, keeps the focus, does nothing', async () => {
  const button = await fixture('mangdao-button', { textContent: '全部还原', disabled: true });
  const pressed = vi.fn();
  button.addEventListener('click', pressed);
  button.focus();
  expect((await spokenFocus())?.state['disabled']).toBe(true);
  await userEvent.keyboard('{Enter}');
  expect(pressed).not.toHaveBeenCalled();
});

test('grows with the text scale', async () => {
  const button = await fixture('mangdao-button', { textContent: '关' });
  const before = button.getBoundingClientRect().height;
  button.style.setProperty('--mangdao-scale', '3');
  expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(before * 2.5);
});
