import { describe, expect, test } from 'vitest';
import { parseMirror, readMirror, storageKey, writeMirror, type Snapshot } from './mirror.js';
import { noPreferences } from './preferences.js';

const build = '1.0.0+abc';
const snapshot: Snapshot = {
  preferences: { ...noPreferences, aids: { 'colour-theme': { theme: 'yellow-on-black' } } },
  css: ':root{--mangdao-ink:#ffff00}',
};

/** A window whose localStorage is this object. */
const windowWith = (localStorage: Partial<Storage>): Window => ({ localStorage }) as unknown as Window;

function memory(): { window: Window; kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const window = windowWith({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  return { window, kept };
}

test('what was mirrored is read back, with its style, by the same build', () => {
  const { window, kept } = memory();
  writeMirror(window, build, snapshot);
  expect([...kept.keys()]).toEqual([storageKey]);
  expect(readMirror(window, build)).toEqual({ language: null, shortcut: null, used: true, css: snapshot.css });
  expect(parseMirror(kept.get(storageKey)!)).toEqual(snapshot.preferences);
  kept.clear();
  expect(readMirror(window, build)).toBeNull();
});

test('what the visitor chose for the toolbar itself is there at once', () => {
  const { window } = memory();
  writeMirror(window, build, { preferences: { ...noPreferences, language: 'en', shortcut: '' }, css: '' });
  expect(readMirror(window, build)).toEqual({ language: 'en', shortcut: '', used: false, css: '' });
});

test('style of another build is dropped, the choices are kept', () => {
  const { window, kept } = memory();
  writeMirror(window, 'another', snapshot);
  expect(readMirror(window, build)).toMatchObject({ used: true, css: '' });
  expect(parseMirror(kept.get(storageKey)!)).toEqual(snapshot.preferences);
});

test.each([
  'a{background:url(//evil.example/x)}',
  'a{background:URL("x")}',
  '@import "x";',
  '@IMPORT"x"',
  'a{background:image-set("x" 1x)}',
  '@font-face{src:local(x)}@font-face{src: src("x")}',
])('style that could fetch something is never replayed: %s', (css) => {
  const { window } = memory();
  writeMirror(window, build, { ...snapshot, css });
  expect(readMirror(window, build)).toMatchObject({ used: true, css: '' });
});

/** A window where this text is stored. */
const storing = (text: string): Window => windowWith({ getItem: () => text });

describe('what is not ours', () => {
  test.each(['', 'null', '{', '[]', '"x"', '7', '{"version":2}', 'true', '{"version":"1","aids":{}}', '\u0000'])(
    '%j is as good as nothing',
    (text) => {
      expect(parseMirror(text)).toBeNull();
      expect(readMirror(storing(text), build)).toBeNull();
    },
  );

  test.each([1, null, ['a{}'], { toString: 'a{}' }])('style that is no text is dropped: %j', (css) => {
    expect(readMirror(storing(JSON.stringify({ version: 1, css, build })), build)?.css).toBe('');
  });

  test.each([null, 1, true, [], {}])('aids %j are none that are on', (aids) => {
    expect(readMirror(storing(JSON.stringify({ version: 1, aids })), build)?.used).toBe(false);
  });

  test.each([
    { language: 'fr', shortcut: '<b>' },
    { language: 3, shortcut: 7 },
    { language: ['en'], shortcut: ['F9'] },
    { language: 'toString', shortcut: {} },
  ])('no language or chord of ours: %j', (foreign) => {
    expect(readMirror(storing(JSON.stringify({ version: 1, ...foreign })), build)).toMatchObject({
      language: null,
      shortcut: null,
    });
  });
});

describe('storage that is blocked has nothing', () => {
  const refuse = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };

  test('where reading it throws', () => expect(readMirror(windowWith({ getItem: refuse }), build)).toBeNull());

  test('where naming it throws', () => {
    expect(readMirror(Object.defineProperty({}, 'localStorage', { get: refuse }) as Window, build)).toBeNull();
  });
});
