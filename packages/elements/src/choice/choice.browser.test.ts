import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulate, fixture, spokenFocus, violations } from '../testing/index.js';
import './mangdao-choice.js';

const theme = {
  label: '配色方案',
  value: 'yellow-on-black',
  options: [
    { value: 'yellow-on-black', label: '黑底黄字' },
    { value: 'white-on-black', label: '黑底白字' },
    { value: 'black-on-white', label: '白底黑字' },
  ],
};

test('nothing for axe', async () => {
  expect(await violations(await fixture('mangdao-choice', theme))).toEqual([]);
});

test('one tab stop; arrow keys choose and tell', async () => {
  const element = await fixture('mangdao-choice', theme);
  const after = await fixture('button', { textContent: '后面' });
  const chosen = vi.fn();
  element.addEventListener('change', () => chosen(element.value));
  element.focus();
  expect(await spokenFocus()).toMatchObject({ role: 'radio', name: '黑底黄字', state: { checked: 'true' } });
  await userEvent.keyboard('{ArrowDown}');
  expect(await spokenFocus()).toMatchObject({ role: 'radio', name: '黑底白字', state: { checked: 'true' } });
  expect(chosen.mock.calls).toEqual([['white-on-black']]);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(after);
});

test('two choices on one page do not mix', async () => {
  const [first, second] = [await fixture('mangdao-choice', theme), await fixture('mangdao-choice', theme)];
  first.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect([first.value, second.value]).toEqual(['white-on-black', 'yellow-on-black']);
});

test('forced colours: the chosen card has a second line', async () => {
  await emulate({ 'forced-colors': 'active' });
  const element = await fixture('mangdao-choice', theme);
  const [chosen, other] = element.shadowRoot!.querySelectorAll('label');
  expect(getComputedStyle(chosen!).outlineStyle).toBe('solid');
  expect(getComputedStyle(other!).outlineStyle).toBe('none');
});
