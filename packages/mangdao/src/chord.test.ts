import { expect, test } from 'vitest';
import { isChord } from './chord.js';

interface Keys {
  readonly code: string;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

const pressed = (keys: Keys): KeyboardEvent =>
  ({ altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...keys }) as KeyboardEvent;

const altShiftM: Keys = { code: 'KeyM', altKey: true, shiftKey: true };

test('the keys of the chord, and only those, are the chord', () => {
  expect(isChord('Alt+Shift+KeyM', pressed(altShiftM))).toBe(true);
  expect(isChord('Shift+Alt+KeyM', pressed(altShiftM))).toBe(true);
});

test.each<[string, Keys]>([
  ['another key', { ...altShiftM, code: 'KeyN' }],
  ['a modifier short', { code: 'KeyM', altKey: true }],
  ['the key alone', { code: 'KeyM' }],
  ['a modifier more', { ...altShiftM, ctrlKey: true }],
  ['the system key besides', { ...altShiftM, metaKey: true }],
])('%s is not', (_, keys) => expect(isChord('Alt+Shift+KeyM', pressed(keys))).toBe(false));

test.each<[string, Keys]>([
  ['Ctrl+Digit9', { code: 'Digit9', ctrlKey: true }],
  ['Meta+Shift+Slash', { code: 'Slash', metaKey: true, shiftKey: true }],
  ['F9', { code: 'F9' }],
])('%s can be one', (chord, keys) => expect(isChord(chord, pressed(keys))).toBe(true));

test('it is told by place, whatever the layout writes there', () => {
  expect(isChord('Alt+Shift+KeyM', Object.assign(pressed(altShiftM), { key: 'Ь' }))).toBe(true);
});

test.each(['KeyM', ''])('no chord is never pressed, whatever the code of the key: %j', (code) => {
  expect(isChord('', pressed({ code }))).toBe(false);
});

test('an event without keys, as browsers send when they fill in a form, is no chord', () => {
  for (const chord of ['', 'F9', 'Alt+Shift+KeyM']) expect(isChord(chord, {} as KeyboardEvent)).toBe(false);
});
