import Color from 'color';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownNotice, ownPalette } from './own-palette.js';
import { between, palette, type FixedTheme } from './palette.js';
import { settings } from './settings.js';
import { themeProperties } from './theme-css.js';

/** WCAG 2.2, "contrast ratio". */
const ratio = (one: string, other: string): number => Color(one).contrast(Color(other));

const themes = settings.theme.values.filter((theme): theme is FixedTheme => theme !== 'custom');

describe.each(themes)('%s', (theme) => {
  const colours = palette(theme);
  const { ink, ground, link, visited, accent, scheme } = colours;
  const properties = themeProperties(colours);

  test.each(['ink', 'link', 'visited', 'accent'] as const)('%s has at least 7:1 on the ground (WCAG 1.4.6)', (role) => {
    expect(ratio(colours[role], ground)).toBeGreaterThanOrEqual(7);
  });

  test('what is written on a button has at least 7:1, what cannot be used 4.5:1 (WCAG 1.4.3)', () => {
    for (const colour of [ink, link]) expect(ratio(colour, properties['--mangdao-button']!)).toBeGreaterThanOrEqual(7);
    expect(ratio(properties['--mangdao-disabled']!, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('borders have at least 3:1 (WCAG 1.4.11)', () => {
    expect(ratio(properties['--mangdao-border']!, ground)).toBeGreaterThanOrEqual(3);
  });

  test('text, links and visited links have three colours', () => expect(new Set([ink, link, visited]).size).toBe(3));

  test('the browser draws its own parts to match', () => expect(scheme).toBe(Color(ground).isDark() ? 'dark' : 'light'));

  test('the focus is seen', () => expect(accent).not.toBe(ground));
});

test('own colours are used as they are', () => {
  const own = { text: '#ffffff', background: '#004000', link: '#ffff00' };
  expect(ownPalette(own)).toEqual({ ink: '#ffffff', ground: '#004000', link: '#ffff00', visited: '#ffff00', accent: '#ffffff', scheme: 'dark' });
  expect(ownPalette({ ...own, text: '#000000', background: '#ffffcc' }).scheme).toBe('light');
});

test('the ratio of own colours is told, rounded down, and a warning below 4.5:1', () => {
  const grey = { text: '#777777', background: '#ffffff', link: '#000000' };
  // On the page 4.48 and 21; on a button, whose ground is 15 % nearer to the text, less.
  expect(ownNotice(grey)).toBe('faint?text=3.7&link=17.5');
  expect(ownNotice({ ...grey, text: '#000000' })).toBe('about-ratio?text=14.8&link=14.8');
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('between two colours lies a colour, and at the ends they themselves', () => {
  fc.assert(
    fc.property(colour, colour, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
      expect(between(one, other, share)).toMatch(/^#[0-9a-f]{6}$/);
      expect([between(one, other, 0), between(one, other, 1)]).toEqual([one, other]);
    }),
  );
});
