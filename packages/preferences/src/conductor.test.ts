import { AidError, type Page } from '@mangdao/contract';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createConductor, LoadError, type Conductor } from './conductor.js';
import { noPreferences } from './preferences.js';
import { createStore, type Store } from './store.js';
import { deferred, fakeAid, type FakeAid } from './testing/fake-aids.js';

type User = Parameters<Parameters<typeof createConductor>[2]>[1];

let one: FakeAid;
let two: FakeAid;
let store: Store;
let conductor: Conductor;
let users: Record<string, User>;
let failed: ReturnType<typeof vi.fn<(id: string, error: unknown) => void>>;
let pageFor: () => Promise<Page>;

beforeEach(() => {
  one = fakeAid('one');
  two = fakeAid('two', ['three']);
  users = {};
  failed = vi.fn();
  pageFor = () => Promise.resolve({} as Page);
  store = createStore([one, two], noPreferences);
  conductor = createConductor(
    [one, two],
    store.preferences,
    (id, user) => {
      users[id] = user;
      return pageFor();
    },
    failed,
  );
});

const reports = () => conductor.reports.value;
const on = { status: 'on', notice: null };

test('an aid is loaded, then on; off, it is aborted and no more reported', async () => {
  store.set('one', { scale: 2 });
  expect(reports()).toEqual({ one: { status: 'loading', notice: null } });
  await conductor.settled('one');
  expect(reports()).toEqual({ one: on });
  expect(one.starts[0]!.settings()).toEqual({ scale: 2, bold: false });
  store.off('one');
  expect(one.starts[0]!.signal.aborted).toBe(true);
  expect(reports()).toEqual({});
});

test('a changed setting reaches the running aid; nothing is started again', async () => {
  store.set('one', {});
  await conductor.settled('one');
  store.set('one', { scale: 3 });
  store.set('two', {});
  await conductor.settled('two');
  expect(one.starts).toHaveLength(1);
  expect(one.starts[0]!.settings()).toEqual({ scale: 3, bold: false });
});

test('what was chosen before starts by itself', async () => {
  const aid = fakeAid('one');
  const chosen = createStore([aid], { ...noPreferences, aids: { one: { scale: 2 } } });
  const early = createConductor([aid], chosen.preferences, pageFor, failed);
  await early.settled('one');
  expect(aid.starts).toHaveLength(1);
});

test('an aid nobody asked for is settled', () => expect(conductor.settled('two')).resolves.toBeUndefined());

describe('an aid that fails', () => {
  const lines: [string, (aid: FakeAid) => void, string][] = [
    ['cannot be fetched', (aid) => (aid.fetch = () => Promise.reject(new Error('offline'))), 'load'],
    ['throws', (aid) => (aid.effect = () => { throw new Error('broken'); }), 'error'],
    ['rejects', (aid) => (aid.effect = () => Promise.reject(new Error('broken'))), 'error'],
    ['says why', (aid) => (aid.effect = () => { throw new AidError('no-voice'); }), 'no-voice'],
  ];

  test.each(lines)('because it %s is aborted and reported, and the other runs on', async (_, breakIt, notice) => {
    breakIt(one);
    store.set('two', {});
    store.set('one', {});
    await expect(conductor.settled('one')).rejects.toThrow(Error);
    await conductor.settled('two');
    expect(reports()).toEqual({ one: { status: 'failed', notice }, two: on });
    expect(failed).toHaveBeenCalledExactlyOnceWith('one', expect.any(Error));
    expect(one.starts[0]?.signal.aborted ?? true).toBe(true);
    expect(two.starts[0]!.signal.aborted).toBe(false);
  });

  test('to load is named so, with its cause', async () => {
    one.fetch = () => Promise.reject(new TypeError('offline'));
    store.set('one', {});
    const error = await conductor.settled('one').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LoadError);
    expect(error).toMatchObject({ name: 'LoadError', cause: new TypeError('offline') });
    expect(String(error)).toContain('"one"');
  });

  test('because the page services cannot be fetched is one that failed to load', async () => {
    pageFor = () => Promise.reject(new TypeError('offline'));
    store.set('one', {});
    await expect(conductor.settled('one')).rejects.toThrow(LoadError);
    expect(reports()['one']).toEqual({ status: 'failed', notice: 'load' });
  });

  test('in a callback long after it started is aborted and reported once', async () => {
    store.set('one', {});
    await conductor.settled('one');
    users['one']!.failed(new Error('late'));
    users['one']!.failed(new Error('later'));
    expect(reports()).toEqual({ one: { status: 'failed', notice: 'error' } });
    expect(failed).toHaveBeenCalledOnce();
    expect(one.starts[0]!.signal.aborted).toBe(true);
  });

  test('is started again on demand, with what was chosen meanwhile', async () => {
    one.fetch = () => Promise.reject(new Error('offline'));
    store.set('one', {});
    await conductor.settled('one').catch(() => undefined);
    store.set('one', { scale: 3 });
    expect(one.starts).toHaveLength(0);
    one.fetch = () => Promise.resolve();
    conductor.retry('one');
    expect(reports()['one']).toEqual({ status: 'loading', notice: null });
    await conductor.settled('one');
    expect(reports()).toEqual({ one: on });
    expect(one.starts[0]!.settings()).toMatchObject({ scale: 3 });
  });
});

test('only what failed is retried', async () => {
  store.set('one', {});
  await conductor.settled('one');
  conductor.retry('one');
  conductor.retry('two');
  conductor.retry('nobody');
  expect(one.starts).toHaveLength(1);
  expect(two.starts).toHaveLength(0);
});

describe('an aid that is switched off while it loads', () => {
  test('never starts', async () => {
    const { promise, resolve } = deferred();
    one.fetch = () => promise;
    store.set('one', {});
    const settled = conductor.settled('one');
    store.off('one');
    resolve();
    await settled;
    expect(one.starts).toHaveLength(0);
    expect(reports()).toEqual({});
  });

  test('and fails then, is nobody’s trouble', async () => {
    const { promise, reject } = deferred();
    one.fetch = () => promise;
    store.set('one', {});
    const settled = conductor.settled('one');
    store.off('one');
    reject(new Error('offline'));
    await expect(settled).resolves.toBeUndefined();
    expect(failed).not.toHaveBeenCalled();
  });

  test('and on again runs once', async () => {
    const { promise, resolve } = deferred();
    one.fetch = () => promise;
    store.set('one', {});
    store.off('one');
    store.set('one', { scale: 2 });
    resolve();
    await conductor.settled('one');
    expect(one.starts).toHaveLength(1);
    expect(one.starts[0]!.settings()).toMatchObject({ scale: 2 });
  });
});

test('a slow start is no start until it is done, and its late failure after switching off is silent', async () => {
  const { promise, reject } = deferred();
  one.effect = () => promise;
  store.set('one', {});
  await vi.waitFor(() => expect(one.starts).toHaveLength(1));
  expect(reports()['one']).toEqual({ status: 'loading', notice: null });
  const settled = conductor.settled('one');
  store.off('one');
  reject(new Error('aborted'));
  await settled;
  expect(failed).not.toHaveBeenCalled();
});

test('a notice is shown beside the status, also while it starts, and not after the end', async () => {
  one.effect = () => users['one']!.notice('no-voice');
  store.set('one', {});
  await conductor.settled('one');
  expect(reports()['one']).toEqual({ status: 'on', notice: 'no-voice' });
  users['one']!.notice(null);
  expect(reports()['one']).toEqual(on);
  store.off('one');
  users['one']!.notice('no-voice');
  expect(reports()).toEqual({});
});

test('an aid that reads signals while it starts or stops is not started twice for it', async () => {
  one.effect = ({ signal }) => {
    void store.preferences.value;
    signal.addEventListener('abort', () => void store.preferences.value);
  };
  store.set('one', {});
  await conductor.settled('one');
  store.setLanguage('en');
  store.off('one');
  expect(one.starts).toHaveLength(1);
});

test('stopped, everything is aborted and no choice is followed any more', async () => {
  store.set('one', {});
  await conductor.settled('one');
  conductor.stop();
  store.set('two', {});
  expect(one.starts[0]!.signal.aborted).toBe(true);
  expect(two.starts).toHaveLength(0);
  expect(reports()).toEqual({});
  expect(store.preferences.value.aids).toHaveProperty('one');
});
