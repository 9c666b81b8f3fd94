import { expect, test } from 'vitest';
import { fixture, violations } from '../testing/index.js';
import { glyphs } from './glyphs.js';
import './mangdao-icon.js';

test('draws every path and stays out of the accessibility tree', async () => {
  const element = await fixture('mangdao-icon', { paths: glyphs.warning });
  expect(element.shadowRoot?.querySelectorAll('path')).toHaveLength(2);
  expect(element.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(await violations(element)).toEqual([]);
});
