import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulate, fixture, spokenFocus, violations } from '../testing/index.js';
import './mangdao-slider.js';

const scale = {
  label: '字号',
  min: 1,
  max: 3,
  step: 0.1,
  value: 1.5,
  less: '减小字号',
  more: '增大字号',
  format: (value: number) => `${value} 倍`,
};

for (const value of [1, 1.5, 3])
  test(`nothing for axe at ${value}`, async () => {
    expect(await violations(await fixture('mangdao-slider', { ...scale, value }))).toEqual([]);
  });

test('a slider with its value in words, then the step buttons by their names', async () => {
  const element = await fixture('mangdao-slider', scale);
  element.focus();
  expect(await spokenFocus()).toMatchObject({ role: 'slider', name: '字号' });
  // The protocol gives the bare number; what assistive technology gets is this.
  expect(element.shadowRoot?.activeElement?.getAttribute('aria-valuetext')).toBe('1.5 倍');
  await userEvent.keyboard('{Tab}');
  expect(await spokenFocus()).toMatchObject({ role: 'button', name: '减小字号' });
  await userEvent.keyboard('{Tab}');
  expect(await spokenFocus()).toMatchObject({ role: 'button', name: '增大字号' });
});

test('arrow keys and step buttons stay on the grid and tell once each', async () => {
  const element = await fixture('mangdao-slider', scale);
  const changed = vi.fn();
  element.addEventListener('change', changed);
  element.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(element.value).toBe(1.7);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(element.value).toBe(1.6);
  expect(changed).toHaveBeenCalledTimes(3);
});

test('at the end the step button says so, keeps the focus and does nothing', async () => {
  const element = await fixture('mangdao-slider', { ...scale, value: 2.9 });
  const changed = vi.fn();
  element.addEventListener('change', changed);
  const more = element.shadowRoot!.querySelector<HTMLElement>('.more')!;
  more.focus();
  await userEvent.keyboard('{Enter}{Enter}');
  expect(element.value).toBe(3);
  expect(changed).toHaveBeenCalledTimes(1);
  expect((await spokenFocus())?.state['disabled']).toBe(true);
});

test('forced colours: the track keeps a border', async () => {
  await emulate({ 'forced-colors': 'active' });
  const element = await fixture('mangdao-slider', scale);
  expect(await violations(element)).toEqual([]);
  expect(getComputedStyle(element.shadowRoot!.querySelector('.less')!).borderTopStyle).toBe('solid');
});
