import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulate, fixture, spokenFocus, violations } from '../testing/index.js';
import './mangdao-switch.js';

const words = { label: '放大文字', hint: '把页面上的文字放大。' };

for (const state of [{}, { checked: true }, { disabled: true }, { checked: true, busy: true }])
  test(`nothing for axe: ${JSON.stringify(state)}`, async () => {
    expect(await violations(await fixture('mangdao-switch', { ...words, ...state }))).toEqual([]);
  });

test('is a switch with name, description and state, turned with Space and Enter', async () => {
  const element = await fixture('mangdao-switch', words);
  const changed = vi.fn();
  element.addEventListener('change', changed);
  element.focus();
  expect(await spokenFocus()).toMatchObject({
    role: 'switch',
    name: words.label,
    description: words.hint,
    state: { checked: 'false' },
  });
  await userEvent.keyboard(' ');
  expect(element.checked).toBe(true);
  expect((await spokenFocus())?.state['checked']).toBe('true');
  await userEvent.keyboard('{Enter}');
  expect(element.checked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('disabled: can be reached and read, not turned', async () => {
  const element = await fixture('mangdao-switch', { ...words, disabled: true });
  element.focus();
  expect((await spokenFocus())?.state['disabled']).toBe(true);
  await userEvent.keyboard(' ');
  expect(element.checked).toBe(false);
});

test('the whole row is the target', async () => {
  const element = await fixture('mangdao-switch', words);
  const { left, top, height } = element.getBoundingClientRect();
  const hit = element.shadowRoot?.elementFromPoint(left + 4, top + height / 2);
  expect(hit?.getAttribute('role')).toBe('switch');
});

test('no text sticks out at three times the size on a phone', async () => {
  const element = await fixture('mangdao-switch', words);
  element.style.width = '240px';
  element.style.setProperty('--mangdao-scale', '3');
  const { right } = element.getBoundingClientRect();
  for (const part of element.shadowRoot!.querySelectorAll('#label, #hint, button, .track'))
    expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(right);
});

test('forced colours: on and off differ, with borders', async () => {
  await emulate({ 'forced-colors': 'active' });
  const element = await fixture('mangdao-switch', words);
  const track = element.shadowRoot!.querySelector('.track')!;
  const off = getComputedStyle(track).backgroundColor;
  expect(getComputedStyle(track).borderTopWidth).toBe('2px');
  element.checked = true;
  await element.updateComplete;
  await Promise.all(track.getAnimations().map(({ finished }) => finished));
  expect(getComputedStyle(track).backgroundColor).not.toBe(off);
});
