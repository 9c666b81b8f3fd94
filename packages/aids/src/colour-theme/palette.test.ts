import { defaults } from '@mangdao/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luminance, palette } from './palette.js';
import { settings } from './settings.js';

/** WCAG 2.2, "contrast ratio". */
function ratio(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const ordinary = defaults(settings);
const themes = settings.theme.values.filter((theme) => theme !== 'custom');

test.each([
  ['#000000', 0],
  ['#ffffff', 1],
  ['#ff0000', 0.2126],
  ['#00ff00', 0.7152],
  ['#0000ff', 0.0722],
  ['#808080', 0.2159],
])('%s has a luminance of %d', (colour, expected) => expect(luminance(colour)).toBeCloseTo(expected, 4));

test('any colour has a luminance from 0 to 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const light = luminance(`#${value.toString(16).padStart(6, '0')}`);
      expect(light).toBeGreaterThanOrEqual(0);
      expect(light).toBeLessThanOrEqual(1);
    }),
  );
});

describe.each(themes)('%s', (theme) => {
  const { ink, ground, link, accent, scheme } = palette({ ...ordinary, theme });

  test('text and links have at least 7:1 on the ground (WCAG 1.4.6)', () => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(7);
    expect(ratio(link, ground)).toBeGreaterThanOrEqual(7);
  });

  test('what marks the focus has at least 3:1 on the ground (WCAG 1.4.11)', () => {
    expect(ratio(accent, ground)).toBeGreaterThanOrEqual(3);
  });

  test('links do not look like text', () => expect(link).not.toBe(ink));

  test('the browser draws its own parts to match', () => {
    expect(scheme).toBe(luminance(ground) < 0.5 ? 'dark' : 'light');
  });

  test('is as it is whatever own colours are set', () => {
    expect(palette({ theme, text: '#123456', background: '#654321', link: '#abcdef' })).toEqual(palette({ ...ordinary, theme }));
  });
});

test('own colours are used as they are', () => {
  const own = { theme: 'custom', text: '#ffffff', background: '#004000', link: '#ffff00' } as const;
  expect(palette(own)).toEqual({ ink: '#ffffff', ground: '#004000', link: '#ffff00', accent: '#ffffff', scheme: 'dark' });
  expect(palette({ ...own, text: '#000000', background: '#ffffcc' }).scheme).toBe('light');
});
