import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SettingError } from './errors.js';
import { allowed, changedSettings, defaults, parseSettings, settingValue } from './parse-settings.js';
import type { Setting, Settings } from './settings.js';

const schema = {
  on: { kind: 'toggle', default: true },
  scale: { kind: 'range', min: 1, max: 3, step: 0.1, default: 1.5, unit: 'times' },
  mode: { kind: 'choice', values: ['point', 'page'], default: 'point' },
  ink: { kind: 'colour', default: '#ffff00' },
  voice: { kind: 'pick', default: '', options: () => Promise.resolve([]) },
} as const satisfies Settings;

const whole = { on: true, scale: 1.5, mode: 'point', ink: '#ffff00', voice: '' };

/** What may stand in storage: anything JSON can say, and what a caller may pass besides. */
const junk = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
  fc.dictionary(fc.constantFrom(...Object.keys(schema), '__proto__', 'constructor', 'toString'), fc.anything()),
);

describe('stored settings', () => {
  test('whatever is stored, every setting gets a value that it would take, and nothing else gets in', () => {
    fc.assert(
      fc.property(junk, (stored) => {
        const values = parseSettings(schema, stored) as Record<string, unknown>;
        expect(Object.keys(values)).toEqual(Object.keys(schema));
        for (const [name, setting] of Object.entries(schema as Settings))
          expect(settingValue(setting, values[name])).toBe(values[name]);
      }),
      { numRuns: 500 },
    );
  });

  test('what is parsed is parsed to the same again, and nothing of it is lost in JSON', () => {
    fc.assert(
      fc.property(junk, (stored) => {
        const once = parseSettings(schema, stored);
        expect(parseSettings(schema, JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
    );
  });

  test('what fits is kept beside what does not', () => {
    expect(parseSettings(schema, { scale: 2, mode: 'sideways', ink: '#ABCDEF', on: 0, extra: 1 })).toEqual({
      ...whole,
      scale: 2,
      ink: '#abcdef',
    });
  });

  test.each([undefined, null, 7, 'text', [], [2]])('%j is as good as nothing', (stored) => {
    expect(parseSettings(schema, stored)).toEqual(whole);
    expect(defaults(schema)).toEqual(whole);
  });

  test('a getter and an inherited value are not asked', () => {
    const asked = Object.create({ scale: 2 }, { mode: { get: () => expect.fail('asked'), enumerable: true } }) as object;
    expect(parseSettings(schema, asked)).toEqual(whole);
  });
});

describe('a single value', () => {
  const range: Setting = schema.scale;

  test.each([
    [1.54, 1.5],
    [1.55, 1.6],
    [1.1 + 0.2, 1.3],
    [3, 3],
    [1, 1],
  ])('%d snaps to %d on a grid of tenths', (given, kept) => expect(settingValue(range, given)).toBe(kept));

  test('every number in the range lands in the range', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 3, noNaN: true }), (given) => {
        const kept = settingValue(range, given) as number;
        expect(kept).toBeGreaterThanOrEqual(1);
        expect(kept).toBeLessThanOrEqual(3);
        expect(Math.abs(kept - given)).toBeLessThanOrEqual(0.0500001);
      }),
    );
  });

  test('a greatest value beside the grid is never passed', () => {
    const uneven: Setting = { kind: 'range', min: 0, max: 1, step: 0.4, default: 0 };
    expect([0.5, 0.99, 1].map((value) => settingValue(uneven, value))).toEqual([0.4, 0.8, 1]);
  });

  test.each([0.99, 3.01, NaN, Infinity, -Infinity, '2', null, 2n])('%s is out of the range', (given) =>
    expect(settingValue(range, given)).toBeUndefined(),
  );

  test.each(['#fff', 'red', '#12345g', '#1234567', ' #123456', 'rgb(0,0,0)', '#123456;}'])('%s is no colour', (given) =>
    expect(settingValue(schema.ink, given)).toBeUndefined(),
  );

  test('a pick takes up to 200 characters', () => {
    expect(settingValue(schema.voice, 'v'.repeat(200))).toHaveLength(200);
    expect(settingValue(schema.voice, 'v'.repeat(201))).toBeUndefined();
  });

  test('what is allowed is said in words', () => {
    expect(Object.values(schema).map(allowed)).toEqual([
      'true or false',
      'a number from 1 to 3',
      'point, page',
      'a colour such as #ffff00',
      'a text of up to 200 characters',
    ]);
  });
});

describe("a caller's changes", () => {
  test('change what they name', () => {
    expect(changedSettings('demo', schema, whole, { scale: 2, on: false })).toEqual({ ...whole, scale: 2, on: false });
  });

  test.each([
    [{ size: 2 }, 'Setting "size" of "demo" cannot be 2. Allowed: one of on, scale, mode, ink, voice.'],
    [{ toString: 2 }, 'Setting "toString" of "demo" cannot be 2. Allowed: one of on, scale, mode, ink, voice.'],
    [{ scale: 9 }, 'Setting "scale" of "demo" cannot be 9. Allowed: a number from 1 to 3.'],
    [{ scale: 2, mode: 'up' }, 'Setting "mode" of "demo" cannot be "up". Allowed: point, page.'],
    [{ on: {} }, 'Setting "on" of "demo" cannot be an object. Allowed: true or false.'],
    [{ on: undefined }, 'Setting "on" of "demo" cannot be undefined. Allowed: true or false.'],
  ])('%j is refused in words', (changes, message) => {
    const current = { ...whole };
    expect(() => changedSettings('demo', schema, current, changes)).toThrow(SettingError);
    expect(() => changedSettings('demo', schema, current, changes)).toThrow(message);
    expect(current).toEqual(whole);
  });
});
