import { defaults } from '@mangdao/contract';
import { expect, test } from 'vitest';
import { filterChain, visionOf, type Values } from './filter-chain.js';
import { firstFrameCss } from './first-frame-css.js';
import { settings } from './settings.js';

const chain = (values: Partial<Values>): string => filterChain({ ...defaults(settings), ...values });

test.each([
  [{}, 'grayscale(1)'],
  [{ strength: 40 }, 'grayscale(0.4)'],
  [{ filter: 'invert', strength: 40 }, 'invert(1)'],
  [{ filter: 'invert', brightness: 60 }, 'invert(1) brightness(0.6)'],
  [{ filter: 'low-saturation' }, 'saturate(0.3)'],
  [{ filter: 'low-saturation', strength: 10 }, 'saturate(0.93)'],
  [{ filter: 'high-saturation', strength: 50 }, 'saturate(2)'],
  [{ filter: 'protanopia' }, ''],
  [{ filter: 'tritanopia', brightness: 150 }, 'brightness(1.5)'],
] as const)('%o is %s', (values, expected) => expect(chain(values)).toBe(expected));

test('only colour-vision filters are of a kind of vision', () => {
  const kinds = settings.filter.values.map((filter) => visionOf({ ...defaults(settings), filter }));
  expect(kinds).toEqual([undefined, undefined, undefined, undefined, 'protanopia', 'deuteranopia', 'tritanopia']);
});

test('the first frame has what needs no element, and pictures in an inversion', () => {
  expect(firstFrameCss('', false)).toBe('');
  expect(firstFrameCss('grayscale(1)', false)).toContain('backdrop-filter:grayscale(1)!important');
  expect(firstFrameCss('grayscale(1)', false)).not.toContain('img');
  expect(firstFrameCss('invert(1)', true)).toContain(':is(img,video,canvas){filter:invert(1)!important}');
});
