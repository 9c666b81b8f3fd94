import { describe, expect, test } from 'vitest';
import { clear, clearLetters, familyStack, type Script } from './family-stack.js';
import { settings } from './settings.js';

const scripts: readonly Script[] = ['latin', 'hans', 'hant', 'ja', 'ko'];
const names = (...of: Parameters<typeof familyStack>): string[] => familyStack(...of).replaceAll('"', '').split(',');

describe.each(settings.family.values)('%s', (family) => {
  test.each(scripts)('ends with what every device has (%s)', (script) => {
    expect(names(family, script, 'hans').at(-1)).toBe(/serif|kai/.test(family) ? 'serif' : 'sans-serif');
  });

  test('is told apart by language', () => {
    expect(new Set(scripts.map((script) => familyStack(family, script, 'hans'))).size).toBe(scripts.length);
  });

  test('names no face twice and quotes what has spaces', () => {
    for (const script of scripts) {
      expect(new Set(names(family, script, 'hans')).size).toBe(names(family, script, 'hans').length);
      expect(familyStack(family, script, 'hans')).toMatch(/^((-?\w[\w-]*|"[^",]+")(,|$))+$/);
    }
  });
});

test('Chinese faces come first on Chinese text, and behind Latin ones elsewhere', () => {
  expect(names('sans', 'hans', 'hans')[0]).toBe('PingFang SC');
  expect(names('sans', 'hant', 'hans')[0]).toBe('PingFang TC');
  const latin = names('sans', 'latin', 'hant');
  expect(latin.indexOf('PingFang TC')).toBeGreaterThan(latin.indexOf('Arial'));
  expect(latin).not.toContain('PingFang SC');
});

test('Kai is tried everywhere before serif', () => {
  for (const [script, brush, serif] of [
    ['hans', 'KaiTi', 'Songti SC'],
    ['hant', 'DFKai-SB', 'Songti TC'],
  ] as const) {
    const stack = names('kai', script, 'hans');
    expect(stack.indexOf(brush)).toBeGreaterThan(0);
    expect(stack.indexOf(serif)).toBeGreaterThan(stack.indexOf(brush));
    const latin = names('kai', 'latin', script);
    expect(latin.indexOf(brush)).toBeGreaterThan(latin.indexOf('Georgia'));
    expect(latin.indexOf(brush)).toBeLessThan(latin.indexOf(serif));
  }
});

test('the face for readers with dyslexia keeps its punctuation out of Chinese and Japanese', () => {
  expect(names('dyslexic', 'latin', 'hans')[0]).toBe(clear);
  expect(names('dyslexic', 'hans', 'hans')[0]).toBe(clearLetters);
  expect(names('dyslexic', 'ja', 'hans')[0]).toBe(clearLetters);
  expect(names('dyslexic', 'ko', 'hans')[0]).toBe(clear);
});
