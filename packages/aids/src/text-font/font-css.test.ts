import { expect, test } from 'vitest';
import { familyStack } from './family-stack.js';
import { fontCss, stackRule } from './font-css.js';
import { settings } from './settings.js';

test('our face stands before the page’s own', () => {
  expect(stackRule('3', 'Arial, sans-serif')).toBe(
    '[mangdao-font~="3"],[mangdao-font~="b3"]::before,[mangdao-font~="a3"]::after{font-family:var(--mangdao-family),Arial, sans-serif!important}',
  );
});

test('a face of signs stays first, and what it lacks is ours', () => {
  expect(stackRule('0', 'iconfont, SimSun')).toContain('{font-family:iconfont,var(--mangdao-family),iconfont, SimSun!important}');
});

test('a page without a language is taken for one in the toolbar’s, if that is Chinese', () => {
  const root = (language: string): string => fontCss('serif', false, language).split('}')[0]!;
  expect(root('zh-Hans')).toBe(`:root{--mangdao-family:${familyStack('serif', 'hans', 'hans')}`);
  expect(root('zh-Hant')).toBe(`:root{--mangdao-family:${familyStack('serif', 'hant', 'hant')}`);
  expect(root('en')).toBe(`:root{--mangdao-family:${familyStack('serif', 'latin', 'hans')}`);
});

test('weights are touched only for bold', () => {
  expect(fontCss('sans', false, 'en')).not.toContain('weight');
  expect(fontCss('sans', true, 'en')).toContain('font-weight:700!important');
});

test('what is kept for the first frame is small, and is nothing that the replay refuses', () => {
  for (const family of settings.family.values)
    for (const bold of [true, false]) {
      const css = fontCss(family, bold, 'zh-Hans');
      expect(css.length).toBeLessThan(5000);
      expect(css).not.toMatch(/url\(|src\(|@|\\/);
    }
});
