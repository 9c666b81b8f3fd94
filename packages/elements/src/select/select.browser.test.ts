import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fixture, spokenFocus, violations } from '../testing/index.js';
import './mangdao-select.js';

const language = {
  label: '语言',
  value: 'zh-Hans',
  options: [
    { value: 'zh-Hans', label: '简体中文', lang: 'zh-Hans' },
    { value: 'en', label: 'English', lang: 'en' },
  ],
};

for (const compact of [false, true])
  test(`nothing for axe; named${compact ? ' though the label is not in sight' : ''}`, async () => {
    const element = await fixture('mangdao-select', { ...language, compact });
    expect(await violations(element)).toEqual([]);
    element.focus();
    expect(await spokenFocus()).toMatchObject({ role: 'combobox', name: '语言' });
  });

test('a key chooses and tells', async () => {
  const element = await fixture('mangdao-select', language);
  const chosen = vi.fn();
  element.addEventListener('change', () => chosen(element.value));
  element.focus();
  await userEvent.keyboard('E');
  expect(chosen.mock.calls).toEqual([['en']]);
});
