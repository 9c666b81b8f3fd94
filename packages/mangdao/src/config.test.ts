import type { AnyAid } from '@mangdao/contract';
import { describe, expect, test, vi } from 'vitest';
import { readConfig } from './config.js';

const aidNamed = (id: string): AnyAid => ({
  id,
  group: 'text',
  settings: {},
  load: () => Promise.reject(new Error('not here')),
});
const known = ['text-size', 'colour-theme', 'read-aloud'];
const registry = known.map(aidNamed);

/** A window with these languages. */
const windowIn = (page: string, browser?: readonly string[]): Window =>
  ({ document: { documentElement: { lang: page } }, navigator: { languages: browser } }) as unknown as Window;

function read(attributes: Readonly<Record<string, string>>, window = windowIn('zh-CN')) {
  const warn = vi.fn<(why: string) => void>();
  const tag = { getAttribute: (name: string) => attributes[name] ?? null } as unknown as Element;
  const { aids, ...config } = readConfig(window, tag, registry, warn);
  return { config: { ...config, aids: aids.map(({ id }) => id) }, warnings: warn.mock.calls.flat() };
}

const ordinary = {
  language: 'zh-Hans',
  position: 'right',
  launcher: 'floating',
  aids: known,
  storage: 'site',
  shortcuts: 'on',
  legalAid: '',
  region: '',
};

test('without attributes everything is as documented', () => {
  expect(read({})).toEqual({ config: ordinary, warnings: [] });
});

test('without a tag too', () => {
  const warn = vi.fn();
  expect(readConfig(windowIn('zh-CN'), null, registry, warn)).toEqual({ ...ordinary, aids: registry });
  expect(warn).not.toHaveBeenCalled();
});

test.each([
  ['data-lang', 'zh-Hant', { language: 'zh-Hant' }],
  ['data-lang', 'en', { language: 'en' }],
  ['data-position', 'left', { position: 'left' }],
  ['data-position', 'top', { position: 'top' }],
  ['data-position', 'bottom', { position: 'bottom' }],
  ['data-launcher', 'none', { launcher: 'none' }],
  ['data-storage', 'none', { storage: 'none' }],
  ['data-shortcuts', 'off', { shortcuts: 'off' }],
  ['data-legal-aid', 'https://aid.example.cn', { legalAid: 'https://aid.example.cn' }],
  ['data-legal-aid', '/aid', { legalAid: '/aid' }],
  ['data-region', '140525', { region: '140525' }],
  // The panel keeps its own order, whichever the tag names them in.
  ['data-aids', 'read-aloud text-size read-aloud', { aids: ['text-size', 'read-aloud'] }],
  ['data-aids', '\n  read-aloud\n', { aids: ['read-aloud'] }],
  ['data-aids', '', {}],
])('%s=%j is taken', (name, value, change) => {
  expect(read({ [name]: value })).toEqual({ config: { ...ordinary, ...change }, warnings: [] });
});

test.each([
  ['data-lang', 'fr', 'zh-Hans, zh-Hant, en'],
  ['data-lang', '', 'zh-Hans, zh-Hant, en'],
  ['data-position', 'middle', 'right, left, top, bottom'],
  ['data-position', 'Left', 'right, left, top, bottom'],
  ['data-launcher', 'true', 'floating, none'],
  ['data-storage', 'cookie', 'site, none'],
  ['data-shortcuts', 'no', 'on, off'],
  ['data-legal-aid', 'javascript:alert(1)', 'https://… or /…'],
  ['data-region', '山西', 'six digits'],
])('%s=%j is named once with what is allowed, and the default holds', (name, value, allowed) => {
  expect(read({ [name]: value })).toEqual({
    config: ordinary,
    warnings: [`${name}="${value}" is not known. Allowed: ${allowed}.`],
  });
});

test('an unknown aid is named, the others are offered', () => {
  expect(read({ 'data-aids': 'text-size zoom' })).toEqual({
    config: { ...ordinary, aids: ['text-size'] },
    warnings: ['data-aids="zoom" is not known. Allowed: text-size colour-theme read-aloud.'],
  });
});

describe('the language', () => {
  test.each([
    ['the page says', windowIn('en-US', ['zh-TW']), 'en'],
    ['the browser says first', windowIn('', ['fr', 'zh-HK', 'en']), 'zh-Hant'],
    ['the browser says, where the page speaks none of ours', windowIn('ar', ['en-GB']), 'en'],
    ['is Chinese where nobody says', windowIn('', []), 'zh-Hans'],
    ['is Chinese where the browser keeps silent', windowIn(''), 'zh-Hans'],
  ])('%s', (_, window, language) => expect(read({}, window).config.language).toBe(language));
});
