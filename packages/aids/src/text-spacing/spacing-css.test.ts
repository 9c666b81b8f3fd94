import { expect, test } from 'vitest';
import { lineRule, spacingCss, spacingProperties } from './spacing-css.js';

const spacing = { line: 1.5, letter: 0.12, word: 0.16, paragraph: 2 };

test('the visitor’s choice is carried by custom properties', () => {
  expect(spacingProperties(spacing)).toEqual({
    '--mangdao-line': '1.5',
    '--mangdao-letter': '0.12em',
    '--mangdao-word': '0.16em',
    '--mangdao-paragraph': '2em',
  });
});

test('another step of a slider is the same style', () => expect(spacingCss({ ...spacing, letter: 0.2 })).toBe(spacingCss(spacing)));

test('nothing asked for, nothing ruled', () => expect(spacingCss({ line: 1, letter: 0, word: 0, paragraph: 0 })).toBe(''));

test('lines are opened by the size of their text', () =>
  expect(lineRule({ font: 16, line: 20 })).toMatch(/^\[mangdao-space="16\/20"\]\{line-height:max\(.*--mangdao-line.*\)!important\}$/));
