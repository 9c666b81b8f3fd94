import { createStore, get } from 'idb-keyval';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { hasDurable } from './has-durable.js';
import { readMirror, replayFirstPaint, storageKey, writeMirror, type Snapshot } from './mirror.js';
import { noPreferences, type Preferences } from './preferences.js';
import { noStorage, readDurable, siteStorage } from './storage.js';

type PageWindow = Window & typeof globalThis;

const build = 'test';
const chosen: Preferences = { ...noPreferences, aids: { 'text-size': { scale: 2 } }, language: 'en' };
const snapshot: Snapshot = { preferences: chosen, css: 'p{color:blue}' };
const full = 'storage is full or blocked: choices end with the page';

/** Another page of this site, as a window. */
function openPage(): PageWindow {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  return frame.contentWindow as PageWindow;
}

/** A window whose localStorage throws this at every touch. */
function refusing(name: string): PageWindow {
  const page = openPage();
  const refuse = (): never => {
    throw new DOMException('no', name);
  };
  const localStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  return new Proxy(page, {
    get: (target, key) => {
      if (key === 'localStorage') return localStorage;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const kept = (): Promise<unknown> => get(storageKey, createStore(storageKey, 'preferences'));
const stored = (value: unknown) => vi.waitFor(async () => expect(await kept()).toEqual(value), { timeout: 3000 });

beforeEach(() => localStorage.clear());

// First, while there is no database.
test('who chooses nothing gets no database, and asking makes none', async () => {
  const page = openPage();
  siteStorage(page, build, vi.fn()).follow(vi.fn(), new AbortController().signal);
  expect(await hasDurable(page)).toBe(false);
  expect(await readDurable(page)).toBeNull();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(storageKey);
});

describe('a database that is blocked', () => {
  test('is said once; the mirror still keeps the choices', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    onTestFinished(() => open.mockRestore());
    const page = openPage();
    const warn = vi.fn();
    siteStorage(page, build, warn).write(snapshot);
    page.dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(warn).toHaveBeenCalledExactlyOnceWith(full));
    expect(siteStorage(page, build, warn).read()).toEqual(chosen);
    expect(readMirror(page, build)?.css).toBe(snapshot.css);
  });

  test('or unknown to the browser, is as good as none', async () => {
    const without = { indexedDB: undefined } as unknown as PageWindow;
    expect(await hasDurable(without)).toBe(false);
    expect(await readDurable(without)).toBeNull();
  });
});

test('choices are mirrored at once and kept durably soon after', async () => {
  const page = openPage();
  const storage = siteStorage(page, build, vi.fn());
  storage.write(snapshot);
  expect(storage.read()).toEqual(chosen);
  expect(readMirror(page, build)?.css).toBe(snapshot.css);
  await stored(chosen);
  expect(await hasDurable(page)).toBe(true);
});

test('the durable copy survives the loss of the mirror, without the style', async () => {
  const page = openPage();
  siteStorage(page, build, vi.fn()).write(snapshot);
  await stored(chosen);
  localStorage.clear();
  expect(siteStorage(page, build, vi.fn()).read()).toBeNull();
  expect(await readDurable(openPage())).toEqual(chosen);
});

test('a page that is left keeps the last choice', async () => {
  const page = openPage();
  const storage = siteStorage(page, build, vi.fn());
  const last = { ...chosen, language: 'zh-Hant' } as const;
  storage.write(snapshot);
  storage.write({ ...snapshot, preferences: last });
  page.dispatchEvent(new Event('pagehide'));
  await stored(last);
});

test('nothing chosen keeps nothing', async () => {
  const page = openPage();
  const storage = siteStorage(page, build, vi.fn());
  storage.write(snapshot);
  await stored(chosen);
  storage.write({ preferences: noPreferences, css: '' });
  // What was chosen before must not come back from the durable copy meanwhile.
  expect(storage.read()).toEqual(noPreferences);
  await stored(undefined);
  expect(await readDurable(page)).toBeNull();
});

test.each(['{', 'true', '{"version":2}', 'null'])('a mirror that holds %s is said once and left alone', (text) => {
  const warn = vi.fn();
  localStorage.setItem(storageKey, text);
  const storage = siteStorage(openPage(), build, warn);
  expect([storage.read(), storage.read()]).toEqual([null, null]);
  expect(warn).toHaveBeenCalledExactlyOnceWith('stored choices cannot be read');
  expect(localStorage.getItem(storageKey)).toBe(text);
});

test('no mirror is no news', () => {
  const warn = vi.fn();
  expect(siteStorage(openPage(), build, warn).read()).toBeNull();
  expect(warn).not.toHaveBeenCalled();
});

test('a blocked mirror is said once, whether it is read or written', () => {
  const warn = vi.fn();
  const storage = siteStorage(refusing('SecurityError'), build, warn);
  expect(storage.read()).toBeNull();
  storage.write(snapshot);
  expect(warn).toHaveBeenCalledExactlyOnceWith(full);
});

test.each(['SecurityError', 'QuotaExceededError'])('a mirror that throws %s is said once, and the durable copy is kept', async (name) => {
  const page = refusing(name);
  const warn = vi.fn();
  const storage = siteStorage(page, build, warn);
  storage.write(snapshot);
  storage.write(snapshot);
  await stored(chosen);
  expect(warn).toHaveBeenCalledExactlyOnceWith(full);
});

test('a durable copy from another hand is none', async () => {
  const page = openPage();
  siteStorage(page, build, vi.fn()).write({ ...snapshot, preferences: { ...chosen, version: 7 as 1 } });
  await stored({ ...chosen, version: 7 });
  expect(await readDurable(page)).toBeNull();
});

describe('another tab', () => {
  test('is followed until the signal aborts', async () => {
    const page = openPage();
    const heard = vi.fn();
    const controller = new AbortController();
    siteStorage(page, build, vi.fn()).follow(heard, controller.signal);
    writeMirror(window, build, snapshot);
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(chosen));
    localStorage.removeItem(storageKey);
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(noPreferences));
    localStorage.setItem('theirs', '1');
    localStorage.setItem(storageKey, 'junk');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3));
    expect(heard).toHaveBeenLastCalledWith(noPreferences);
    controller.abort();
    writeMirror(window, build, snapshot);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toHaveBeenCalledTimes(3);
  });
});

test('storage that is switched off keeps nothing', async () => {
  noStorage.write(snapshot);
  noStorage.follow(() => expect.fail('called'), new AbortController().signal);
  writeMirror(window, build, snapshot);
  await new Promise((resolve) => setTimeout(resolve, 50));
});

test('the mirrored style is in force until it is taken off, beside the host’s own sheets', () => {
  const page = openPage();
  const theirs = new page.CSSStyleSheet();
  page.document.adoptedStyleSheets = [theirs];
  page.document.body.append(page.document.createElement('p'));
  const colour = () => page.getComputedStyle(page.document.querySelector('p')!).color;
  const paint = replayFirstPaint(page, snapshot.css);
  expect(colour()).toBe('rgb(0, 0, 255)');
  expect(page.document.adoptedStyleSheets).toEqual([theirs, paint.sheet]);
  const later = new page.CSSStyleSheet();
  page.document.adoptedStyleSheets.push(later);
  paint.end();
  paint.end();
  expect(paint.sheet).toBeNull();
  expect(colour()).toBe('rgb(0, 0, 0)');
  expect(page.document.adoptedStyleSheets).toEqual([theirs, later]);
});

test.each([undefined, ''])('where no style is mirrored (%j) the page has no sheet of ours', (css) => {
  const page = openPage();
  const paint = replayFirstPaint(page, css);
  expect(paint.sheet).toBeNull();
  paint.end();
  expect(page.document.adoptedStyleSheets).toHaveLength(0);
});
