import { languages } from '@mangdao/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmpty, noPreferences, parsePreferences, type Preferences } from './preferences.js';

const full: Preferences = {
  version: 1,
  aids: { 'text-size': { scale: 2 } },
  remembered: { crosshair: { width: 4, colour: '#ff0000' } },
  language: 'en',
  shortcut: 'Alt+Shift+KeyM',
};

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true });

test('what is kept comes back as it was', () => {
  expect(parsePreferences(JSON.parse(JSON.stringify(full)))).toEqual(full);
  expect(parsePreferences(noPreferences)).toEqual(noPreferences);
});

test('anything at all is parsed without a throw, and what comes out is whole', () => {
  const nearly = fc.record(
    { version: fc.constantFrom(1, 2, '1'), aids: anything, remembered: anything, language: anything, shortcut: anything },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(anything, nearly), (stored) => {
      const parsed = parsePreferences(stored);
      if (!parsed) return;
      expect(Object.keys(parsed)).toEqual(Object.keys(noPreferences));
      expect(parsed.version).toBe(1);
      expect([...languages, null]).toContain(parsed.language);
      expect(parsed.shortcut ?? '').toBeTypeOf('string');
      for (const settings of Object.values({ ...parsed.aids, ...parsed.remembered })) expect(settings).toBeTypeOf('object');
      expect(parsePreferences(parsed)).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
});

test.each([null, undefined, 'mangdao', 1, [], [1], {}, { version: 2 }, { version: '1' }])('%j is none of ours', (stored) => {
  expect(parsePreferences(stored)).toBeNull();
});

test.each(['__proto__', 'Text-Size', '', '../x', 'a'.repeat(42), '文字'])('an id %j is dropped', (id) => {
  const aids = JSON.parse(`{${JSON.stringify(id)}: {"scale": 2}, "text-size": {}}`) as object;
  const parsed = parsePreferences({ version: 1, aids });
  expect(Object.keys(parsed!.aids)).toEqual(['text-size']);
  expect(Object.getPrototypeOf(parsed!.aids)).toBe(Object.prototype);
});

test.each([['fr'], [3], [undefined]])('a language %j is nobody’s choice', (language) => {
  expect(parsePreferences({ version: 1, language })!.language).toBeNull();
});

test.each([
  ['Alt+Shift+KeyM', 'Alt+Shift+KeyM'],
  ['', ''],
  ['Alt Shift', null],
  ['<b>', null],
  ['x'.repeat(41), null],
  [7, null],
])('a chord %j is kept as %j', (shortcut, kept) => {
  expect(parsePreferences({ version: 1, shortcut })!.shortcut).toBe(kept);
});

test('only nothing is empty', () => {
  expect(isEmpty(noPreferences)).toBe(true);
  for (const [name, value] of Object.entries(full).filter(([key]) => key !== 'version'))
    expect(isEmpty({ ...noPreferences, [name]: value }), name).toBe(false);
  expect(isEmpty({ ...noPreferences, shortcut: '' })).toBe(false);
});
