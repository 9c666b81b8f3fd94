import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDevice, mayBeKept, type Computer } from './device.js';
import { newDraft, type Draft } from './draft.js';
import { databaseName, VaultFull } from './vault.js';
import { deleteDatabase } from './vault-database.js';

type PageWindow = Window & typeof globalThis;

/** Another tab of this site; `close` takes it away without a word, as a crash does. */
function openTab(): { page: PageWindow; close: () => void } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const close = (): void => frame.remove();
  onTestFinished(close);
  return { page: frame.contentWindow as PageWindow, close };
}

const open = async (page: PageWindow, computer: Computer = 'own') => {
  const device = await openDevice(page, computer);
  onTestFinished(() => device.wipe());
  return device;
};
const begun = (): Draft => newDraft(crypto.randomUUID(), 'application', 'antu', 'zh-Hans', Date.now());

afterEach(() => deleteDatabase(indexedDB));

describe('where it is kept', () => {
  test.each(['shared', 'unknown'] as const)('on a computer that is %s: in memory, and the page is asked for no database', async (computer) => {
    const device = await open(window, computer);
    const session = await device.drafts.open(begun());
    session.change({ answers: { a: 1 } });
    await session.flush();
    expect(session.saving.value).toBe('memory');
    expect(device.keeping).toBe('memory');
    expect(device.fault).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
    expect(await mayBeKept(window)).toBe(false);
  });

  const without = (change: Partial<PageWindow>): PageWindow =>
    new Proxy(openTab().page, {
      get: (target, key) => {
        if (key in change) return change[key as keyof PageWindow];
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });

  test.each([
    ['insecure', { isSecureContext: false }],
    ['unavailable', { indexedDB: undefined as unknown as IDBFactory }],
    ['refused', { indexedDB: { open: () => { throw new DOMException('no', 'SecurityError'); } } as unknown as IDBFactory }],
  ] as const)('where the browser is %s: in memory, and the visitor can be told why', async (fault, change) => {
    const device = await open(without(change));
    expect(device).toMatchObject({ keeping: 'memory', fault });
    const session = await device.drafts.open(begun());
    expect(session.change({ answers: { a: 1 } })).toBe(true);
    await session.flush();
    expect(session.saving.value).toBe('memory');
  });
});

describe('saving', () => {
  test('what was shown as saved is there after the page was killed that moment', async () => {
    const { page, close } = openTab();
    const session = await (await open(page)).drafts.open(begun());
    for (const value of [1, 2, 3]) {
      session.change({ answers: { a: value }, place: `q${value}` });
      expect(session.saving.value).toBe('saving');
    }
    await vi.waitUntil(() => session.saving.value === 'saved', { timeout: 3000, interval: 5 });
    close();
    const after = await open(openTab().page);
    expect(await after.drafts.list()).toMatchObject([{ answers: { a: 3 }, place: 'q3' }]);
    const again = await after.drafts.open((await after.drafts.list())[0]!);
    expect(again.part.value).toBe('writer');
    expect(again.saving.value).toBe('saved');
  });

  test('a change is saved without waiting when the page may be about to go', async () => {
    const { page } = openTab();
    const device = await open(page);
    const session = await device.drafts.open(begun());
    session.change({ answers: { a: 1 } });
    page.dispatchEvent(new Event('pagehide'));
    await vi.waitUntil(() => session.saving.value === 'saved', { timeout: 250, interval: 5 });
  });

  test('without a pause in typing it is saved within a second or so', async () => {
    const session = await (await open(openTab().page)).drafts.open(begun());
    let saved = 0;
    session.saving.subscribe((state) => (saved += Number(state === 'saved')));
    for (let tick = 0; tick < 26; tick += 1) {
      session.change({ answers: { text: 'x'.repeat(tick) } });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(saved).toBeGreaterThanOrEqual(1);
  });

  test('a device without room says so, and the next change is tried', async () => {
    const device = await open(openTab().page);
    const session = await device.drafts.open(begun());
    const write = vi.spyOn(device.vault, 'write').mockRejectedValueOnce(new VaultFull());
    session.change({ answers: { a: 1 } });
    await session.flush();
    expect(session.saving.value).toBe('failed');
    write.mockRestore();
    session.change({ answers: { a: 2 } });
    await session.flush();
    expect(session.saving.value).toBe('saved');
  });
});

describe('two tabs', () => {
  test('one writes, the other reads along and takes over without losing a letter', async () => {
    const draft = begun();
    const one = await (await open(openTab().page)).drafts.open(draft);
    one.change({ answers: { a: 1 } });
    await one.flush();
    const two = await (await open(openTab().page)).drafts.open(draft);
    expect([one.part.value, two.part.value]).toEqual(['writer', 'reader']);
    expect(two.draft.value.answers).toEqual({ a: 1 });
    expect(two.change({ answers: { a: 9 } })).toBe(false);
    one.change({ answers: { a: 2 } });
    await vi.waitUntil(() => two.draft.value.answers.a === 2, { timeout: 3000 });
    one.change({ answers: { a: 3 } });
    await two.takeOver();
    expect([one.part.value, two.part.value]).toEqual(['reader', 'writer']);
    expect(two.draft.value.answers).toEqual({ a: 3 });
    two.change({ answers: { a: 4 } });
    await two.flush();
    await vi.waitUntil(() => one.draft.value.answers.a === 4, { timeout: 3000 });
  });

  test('a tab that does not answer is passed over', async () => {
    const draft = begun();
    const frozen = openTab();
    let release: (() => void) | undefined;
    void frozen.page.navigator.locks.request(`mangdao-vault:draft:${draft.id}`, () => new Promise<void>((resolve) => (release = resolve))).catch(() => undefined);
    await vi.waitUntil(() => release);
    const session = await (await open(openTab().page)).drafts.open(draft);
    expect(session.part.value).toBe('reader');
    await session.takeOver();
    expect(session.part.value).toBe('writer');
  });

  test('a tab that was closed leaves the draft free', async () => {
    const draft = begun();
    const first = openTab();
    const one = await (await open(first.page)).drafts.open(draft);
    one.change({ answers: { a: 1 } });
    await one.close();
    const two = await (await open(openTab().page)).drafts.open(draft);
    expect(two.part.value).toBe('writer');
    expect(two.draft.value.answers).toEqual({ a: 1 });
  });

  test('where nothing keeps them apart, each question has the answer given last', async () => {
    const draft = begun();
    const bare = (): PageWindow => ({ isSecureContext: true, crypto, indexedDB, navigator: {}, addEventListener: () => undefined }) as unknown as PageWindow;
    const [one, two] = [await (await open(bare())).drafts.open(draft), await (await open(bare())).drafts.open(draft)];
    expect([one.part.value, two.part.value]).toEqual(['writer', 'writer']);
    one.change({ answers: { a: 1, shared: 'one' } });
    await one.flush();
    two.change({ answers: { b: 2, shared: 'two' } });
    await two.flush();
    one.change({ answers: { ...one.draft.value.answers, c: 3 } });
    await one.flush();
    expect(one.draft.value.answers).toEqual({ a: 1, b: 2, c: 3, shared: 'two' });
    expect(one.saving.value).toBe('saved');
  });

  test('wiping in one ends the other: nothing stays in its memory, nothing comes back', async () => {
    const draft = begun();
    const first = await open(openTab().page);
    const one = await first.drafts.open(draft);
    one.change({ answers: { a: 1 } });
    await one.flush();
    one.change({ answers: { a: 2 } });
    const second = await open(openTab().page);
    await second.wipe();
    await vi.waitUntil(() => one.part.value === 'gone', { timeout: 3000 });
    expect(one.draft.value.answers).toEqual({});
    await one.flush();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  });

  test('a draft removed in one is gone in the other', async () => {
    const draft = begun();
    const device = await open(openTab().page);
    const one = await device.drafts.open(draft);
    one.change({ answers: { a: 1 } });
    await one.flush();
    const other = await open(openTab().page);
    const two = await other.drafts.open(draft);
    await device.drafts.remove(draft.id);
    await vi.waitUntil(() => two.part.value === 'gone', { timeout: 3000 });
    expect(await other.drafts.list()).toEqual([]);
  });
});

test('a new device is as good as the first after a wipe', async () => {
  const device = await open(window);
  await device.wipe();
  const again = await open(window);
  const session = await again.drafts.open(begun());
  session.change({ answers: { a: 1 } });
  await session.flush();
  expect(session.saving.value).toBe('saved');
  expect(await mayBeKept(window)).toBe(true);
});
