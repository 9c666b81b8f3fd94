import { expect, test } from 'vitest';
import { fixture, spokenFocus, violations } from '../testing/index.js';
import './mangdao-colour.js';

test('nothing for axe; a named field with its value in sight', async () => {
  const element = await fixture('mangdao-colour', { label: '文字颜色', value: '#ffff00' });
  expect(await violations(element)).toEqual([]);
  element.focus();
  expect((await spokenFocus())?.name).toBe('文字颜色');
  expect(element.shadowRoot?.querySelector('output')?.textContent).toBe('#FFFF00');
});

test('what the picker gives becomes the value', async () => {
  const element = await fixture('mangdao-colour', { label: '文字颜色', value: '#ffff00' });
  const input = element.shadowRoot!.querySelector('input')!;
  input.value = '#00ff00';
  const told = new Promise((resolve) => element.addEventListener('change', resolve, { once: true }));
  input.dispatchEvent(new Event('change'));
  await told;
  expect(element.value).toBe('#00ff00');
});
