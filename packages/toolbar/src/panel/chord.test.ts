import { expect, test } from 'vitest';
import { chordOf, chordProblem, readableChord } from './chord.js';

const key = (code: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }) as KeyboardEvent;

test('a chord is modifiers, then the code of the key', () => {
  expect(chordOf(key('KeyM', { altKey: true, shiftKey: true }))).toBe('Alt+Shift+KeyM');
  expect(chordOf(key('AltLeft', { altKey: true }))).toBe('');
});

test.each(['KeyA', 'Shift+KeyA', 'F1'])('%s would fire while typing', (chord) => {
  expect(chordProblem(chord)).toBe('modifier');
});

test.each([
  'Ctrl+KeyC', 'Ctrl+KeyV', 'Ctrl+KeyT', 'Ctrl+KeyW', 'Ctrl+KeyN', 'Ctrl+KeyR', 'Ctrl+Shift+KeyT', 'Meta+KeyC', 'Alt+F4',
  'Alt+ArrowLeft', 'Alt+KeyD', 'Ctrl+Alt+ArrowDown', 'Alt+Tab', 'Ctrl+Digit1',
])('%s is taken', (chord) => {
  expect(chordProblem(chord)).toBe('reserved');
});

test.each(['Alt+Shift+KeyM', 'Ctrl+Alt+KeyU', 'Alt+Digit1', 'Ctrl+Alt+Shift+F2'])('%s is free', (chord) => {
  expect(chordProblem(chord)).toBeUndefined();
});

test.each([['Alt+Shift+KeyM', 'Alt+Shift+M'], ['Alt+Digit1', 'Alt+1'], ['Ctrl+Alt+ArrowUp', 'Ctrl+Alt+Up'], ['', '']])(
  '%s is written %s',
  (chord, keys) => {
    expect(readableChord(chord)).toBe(keys);
  },
);
