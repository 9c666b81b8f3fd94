import { describe, expect, test, vi } from 'vitest';
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
  const warn = vi.fn();
  writeMirror(window, build, snapshot);
  expect([...kept.keys()]).toEqual([storageKey]);
  expect(readMirror(window, build, warn)).toEqual(snapshot);
  kept.clear();
  expect(readMirror(window, build, warn)).toBeNull();
  expect(warn).not.toHaveBeenCalled();
});

test('style of another build is dropped, the choices are kept', () => {
  const { window } = memory();
  writeMirror(window, 'another', snapshot);
  expect(readMirror(window, build, vi.fn())).toEqual({ ...snapshot, css: '' });
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
  expect(readMirror(window, build, vi.fn())).toEqual({ ...snapshot, css: '' });
});

describe('what is not ours', () => {
  test.each(['', 'null', '{', '[]', '"x"', '{"version":2}', 'true', '{"version":"1","aids":{}}', '\u0000'])(
    '%j is dropped with one warning',
    (text) => {
      const warn = vi.fn();
      expect(parseMirror(text, build, warn)).toBeNull();
      expect(warn).toHaveBeenCalledExactlyOnceWith('stored choices cannot be read');
    },
  );

  test.each([1, null, ['a{}'], { toString: 'a{}' }])('style that is no text is dropped: %j', (css) => {
    expect(parseMirror(JSON.stringify({ version: 1, css, build }), build, vi.fn())?.css).toBe('');
  });
});

describe('storage', () => {
  const refuse = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };

  test('that is blocked is said once', () => {
    const warn = vi.fn();
    expect(readMirror(windowWith({ getItem: refuse }), build, warn)).toBeNull();
    expect(warn).toHaveBeenCalledExactlyOnceWith('storage is blocked: choices end with the page');
  });

  test('that may not even be named is said once', () => {
    const warn = vi.fn();
    const window = Object.defineProperty({}, 'localStorage', { get: refuse }) as Window;
    expect(readMirror(window, build, warn)).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
  });
});
