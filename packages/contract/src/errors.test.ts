import { expect, test } from 'vitest';
import { AidError, SettingError, SettingsCodeError, UnknownAidError, UnsupportedAidError } from './errors.js';

test.each<[Error, string, string]>([
  [new UnknownAidError('zoom', ['text-size', 'crosshair']), 'UnknownAidError', 'There is no aid "zoom" here. Known aids: text-size, crosshair.'],
  [new SettingError('text-size', 'scale', 9, 'a number'), 'SettingError', 'Setting "scale" of "text-size" cannot be 9. Allowed: a number.'],
  [new SettingsCodeError(), 'SettingsCodeError', 'This is not a settings code. Expected the text that exportSettings() gave, unchanged.'],
  [new AidError('no-voice'), 'AidError', 'no-voice'],
  [new UnsupportedAidError('read-aloud'), 'UnsupportedAidError', 'This browser cannot do "read-aloud"; aids() says which are supported.'],
])('%s', (error, name, message) => {
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe(name);
  expect(error.message).toBe(message);
  expect(String(error)).toBe(`${name}: ${message}`);
});

test('a long text is cut short, so that a message stays one', () => {
  const { message } = new SettingError('a', 's', 'x'.repeat(5000), 'y');
  expect(message.length).toBeLessThan(200);
});

test('an aid says why under a key of its notices', () => expect(new AidError('no-voice').reason).toBe('no-voice'));

test.each([null, undefined, Symbol('s'), 5n, () => 1, Object.create(null)])('any value can be named in a message: %#', (value) => {
  expect(() => new SettingError('a', 's', value, 'y')).not.toThrow();
});
