import { SettingError, UnknownAidError } from '@mangdao/contract';
import { effect } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { noPreferences } from './preferences.js';
import { createStore, type Store } from './store.js';
import { fakeAid } from './testing/fake-aids.js';

const aids = [fakeAid('size'), fakeAid('dark', ['light']), fakeAid('light', ['dark'])];
const ordinary = { scale: 1.5, bold: false };

let store: Store;
beforeEach(() => {
  store = createStore(aids, noPreferences);
});

test('an aid comes on with its defaults, and with what is asked for besides', () => {
  store.set('size', {});
  expect(store.preferences.value.aids).toEqual({ size: ordinary });
  store.set('size', { bold: true });
  expect(store.preferences.value.aids).toEqual({ size: { scale: 1.5, bold: true } });
});

test('an aid that goes off is remembered, and comes back as it was', () => {
  store.set('size', { scale: 2.5 });
  store.off('size');
  expect(store.preferences.value).toMatchObject({ aids: {}, remembered: { size: { scale: 2.5 } } });
  expect(store.settingsOf('size')).toEqual({ scale: 2.5, bold: false });
  store.set('size', {});
  expect(store.preferences.value).toMatchObject({ aids: { size: { scale: 2.5 } }, remembered: {} });
});

test('an aid in conflict goes off and is remembered', () => {
  store.set('dark', { scale: 3 });
  store.set('light', {});
  expect(store.preferences.value).toMatchObject({ aids: { light: ordinary }, remembered: { dark: { scale: 3 } } });
  expect(Object.keys(store.preferences.value.aids)).toEqual(['light']);
});

test('what is unknown or out of range is refused, and nothing changes', () => {
  store.set('size', { scale: 2 });
  const before = store.preferences.value;
  expect(() => store.set('zoom', {})).toThrow(new UnknownAidError('zoom', ['size', 'dark', 'light']));
  expect(() => store.off('zoom')).toThrow(UnknownAidError);
  expect(() => store.settingsOf('toString')).toThrow(UnknownAidError);
  expect(() => store.set('size', { bold: true, scale: 9 })).toThrow(SettingError);
  expect(() => store.set('light', { width: 2 })).toThrow(SettingError);
  expect(store.preferences.value).toBe(before);
});

test('reset goes back to nothing chosen, language and chord included', () => {
  store.set('size', {});
  store.set('dark', {});
  store.off('dark');
  store.setLanguage('en');
  store.setShortcut('');
  store.reset();
  expect(store.preferences.value).toEqual(noPreferences);
});

test('what was stored is checked as it comes in, and what is unknown is dropped', () => {
  const stored = {
    version: 1,
    aids: { size: { scale: 2, bold: 'yes', extra: 1 }, zoom: { scale: 2 } },
    remembered: { dark: { scale: 99 }, gone: {} },
    language: 'en',
    shortcut: 'F9',
  } as const;
  const checked = {
    version: 1,
    aids: { size: { scale: 2, bold: false } },
    remembered: { dark: ordinary },
    language: 'en',
    shortcut: 'F9',
  };
  expect(createStore(aids, stored).preferences.value).toEqual(checked);
  store.accept(stored);
  expect(store.preferences.value).toEqual(checked);
});

test('another set of aids takes the place of the present one', () => {
  store.set('size', {});
  store.setLanguage('en');
  store.replaceAids({ dark: { scale: 3 }, zoom: {} });
  expect(store.preferences.value).toMatchObject({ aids: { dark: { scale: 3, bold: false } }, language: 'en' });
  expect(store.settingsOf('size')).toEqual(ordinary);
});

test('whoever follows hears of each change once', () => {
  const heard = vi.fn();
  const stop = effect(() => heard(store.preferences.value));
  store.set('dark', {});
  store.set('light', {});
  store.off('light');
  store.off('light');
  expect(heard).toHaveBeenCalledTimes(4);
  stop();
});
