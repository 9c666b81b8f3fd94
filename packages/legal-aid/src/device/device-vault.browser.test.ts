import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDeviceVault } from './device-vault.js';
import { Superseded, VaultFull, VaultWiped, databaseName, keptFor } from './vault.js';
import { deleteDatabase } from './vault-database.js';

const answers = { applicantName: '王小明', phone: '13800138000', story: '公司拖欠工资三个月', tenant: 'antu' };
const sent = [...Object.values(answers), ...Object.keys(answers), 'draft', 'upload', 'legal', 'photo.jpg'];

/** The database without the vault's code. */
const rawDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

const done = <T = never>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error!);
  });

/** Every name and every value, keys of encryption excepted, as one long text of bytes. */
async function everyByte(): Promise<{ text: string; utf16: string; rows: number }> {
  const database = await rawDatabase();
  const found: Uint8Array[] = [];
  let rows = 0;
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([done<unknown[]>(store.getAllKeys()), done<unknown[]>(store.getAll())]);
    for (const value of [...keys, ...values]) {
      rows += 1;
      if (value instanceof Uint8Array) found.push(value);
      else if (value instanceof ArrayBuffer) found.push(new Uint8Array(value));
      else found.push(new TextEncoder().encode(JSON.stringify(value)));
    }
  }
  database.close();
  const all = new Uint8Array(await new Blob(found as BlobPart[]).arrayBuffer());
  const even = all.subarray(0, all.length - (all.length % 2));
  return { text: new TextDecoder().decode(all), utf16: new TextDecoder('utf-16le').decode(even), rows };
}

const openVault = async (now?: () => number) => {
  const vault = await openDeviceVault(indexedDB, now);
  onTestFinished(() => vault.wipe());
  return vault;
};

afterEach(() => deleteDatabase(indexedDB));

describe('what lies on the disk', () => {
  test('cannot be read: no answer, no name of a question, no kind, no id', async () => {
    const vault = await openVault();
    const id = crypto.randomUUID();
    await vault.write([{ put: 'draft', id, value: { answers, tenant: 'antu' } }, { put: 'upload:photo.jpg', id: '0', value: new TextEncoder().encode(answers.story) }]);
    const { text, utf16, rows } = await everyByte();
    expect(rows).toBeGreaterThanOrEqual(6);
    for (const value of [...sent, id]) {
      expect(text).not.toContain(value);
      expect(utf16).not.toContain(value);
    }
    // The scan would find them if they were there.
    const database = await rawDatabase();
    await done(database.transaction('values', 'readwrite').objectStore('values').put(new TextEncoder().encode(answers.applicantName), 'x'));
    database.close();
    expect((await everyByte()).text).toContain(answers.applicantName);
  });

  test('is of the same length whether an answer is short or long', async () => {
    const vault = await openVault();
    await vault.write([{ put: 'draft', id: 'a', value: { text: '' } }, { put: 'draft', id: 'b', value: { text: '长'.repeat(200) } }]);
    const database = await rawDatabase();
    const rows = await done<Uint8Array[]>(database.transaction('values').objectStore('values').getAll());
    database.close();
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  test('is opened by keys that cannot be read out', async () => {
    const vault = await openVault();
    await vault.write([{ put: 'draft', id: 'a', value: answers }]);
    const database = await rawDatabase();
    const { keys } = await done<{ keys: Record<string, CryptoKey> }>(database.transaction('keys').objectStore('keys').get(1));
    database.close();
    for (const key of [keys.seal!, keys.name!]) {
      expect(key.extractable).toBe(false);
      for (const format of ['raw', 'jwk'] as const) await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
    }
  });
});

test('a value is there after the page was closed, and for another tab', async () => {
  const first = await openVault();
  await first.write([{ put: 'draft', id: 'a', value: answers }, { put: 'upload', id: 'u', value: { size: 3 } }, { put: 'upload:u', id: '0', value: new Uint8Array([1, 2, 3]) }]);
  const second = await openVault();
  expect((await second.get('draft', 'a'))?.value).toEqual(answers);
  expect((await second.all('draft')).map(({ id }) => id)).toEqual(['a']);
  expect((await second.get('upload:u', '0'))?.value).toEqual(new Uint8Array([1, 2, 3]));
  expect((await second.all('upload')).map(({ id }) => id)).toEqual(['u']);
  await second.write([{ remove: 'upload', id: 'u' }]);
  expect(await first.get('upload:u', '0')).toBeUndefined();
});

test('writing waits for the disk: the transaction is strict and complete', async () => {
  const vault = await openVault();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  onTestFinished(() => transaction.mockRestore());
  let complete = false;
  transaction.mockImplementationOnce(function (this: IDBDatabase, ...args) {
    transaction.mockRestore();
    const made = this.transaction(...args);
    expect(made.durability).toBe('strict');
    made.addEventListener('complete', () => (complete = true));
    return made;
  });
  await vault.write([{ put: 'draft', id: 'a', value: answers }]);
  expect(complete).toBe(true);
});

test('of two who write on the same stamp one is refused, and nothing of its write is kept', async () => {
  const [one, two] = [await openVault(), await openVault()];
  const [stamp] = await one.write([{ put: 'draft', id: 'a', value: { of: 'one' }, expect: null }]);
  await expect(two.write([{ put: 'draft', id: 'b', value: { of: 'two' } }, { put: 'draft', id: 'a', value: { of: 'two' }, expect: null }])).rejects.toThrow(Superseded);
  expect(await one.get('draft', 'b')).toBeUndefined();
  await two.write([{ put: 'draft', id: 'a', value: { of: 'two' }, expect: stamp! }]);
  await expect(one.write([{ remove: 'draft', id: 'a', expect: stamp! }])).rejects.toThrow(Superseded);
  expect((await one.get('draft', 'a'))?.value).toEqual({ of: 'two' });
});

describe('after seven days', () => {
  test('nothing is read, and the next opening removes it with the bytes that belong to it', async () => {
    let now = Date.now();
    const vault = await openVault(() => now);
    await vault.write([{ put: 'upload', id: 'u', value: answers }, { put: 'upload:u', id: '0', value: new Uint8Array(10) }, { put: 'upload:none', id: '0', value: new Uint8Array(10) }]);
    now += keptFor - 1;
    expect(await vault.get('upload', 'u')).toBeDefined();
    now += 1;
    expect(await vault.get('upload', 'u')).toBeUndefined();
    expect(await vault.all('upload')).toEqual([]);
    await openVault(() => now);
    // Only the keys are left.
    expect((await everyByte()).rows).toBe(2);
  });

  test('writing again begins them anew', async () => {
    let now = Date.now();
    const vault = await openVault(() => now);
    await vault.write([{ put: 'draft', id: 'a', value: answers }]);
    now += keptFor - 1;
    await vault.write([{ put: 'draft', id: 'a', value: answers }]);
    now += keptFor - 1;
    expect(await vault.get('draft', 'a')).toBeDefined();
  });
});

describe('wiping', () => {
  test('leaves no database', async () => {
    const vault = await openVault();
    await vault.write([{ put: 'draft', id: 'a', value: answers }]);
    await vault.wipe();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  });

  test('reaches another tab at once; what that writes later does not come back', async () => {
    const [one, two] = [await openVault(), await openVault()];
    await two.write([{ put: 'draft', id: 'a', value: answers }]);
    const late = two.write([{ put: 'draft', id: 'a', value: answers }]).catch((error: unknown) => error);
    await one.wipe();
    await late;
    await expect.poll(() => two.wiped.aborted).toBe(true);
    await expect(two.write([{ put: 'draft', id: 'a', value: answers }])).rejects.toThrow(VaultWiped);
    await expect(two.get('draft', 'a')).rejects.toThrow(VaultWiped);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  });

  test('is done even if the page goes in the same moment', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const vault = await openDeviceVault(frame.contentWindow!.indexedDB);
    await vault.write([{ put: 'draft', id: 'a', value: answers }, { put: 'upload:u', id: '0', value: new Uint8Array(10) }]);
    expect((await everyByte()).rows).toBeGreaterThan(0);
    void vault.wipe();
    frame.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await everyByte()).rows).toBe(0);
  });

  test('never throws, even when the browser refuses everything', async () => {
    const vault = await openVault();
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    const spies = [vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(refuse), vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(refuse)];
    await vault.wipe();
    spies.forEach((spy) => spy.mockRestore());
    expect(vault.wiped.aborted).toBe(true);
  });
});

describe('broken and foreign data', () => {
  test.each([['text', 'nonsense'], ['short', new Uint8Array(3)], ['noise', new Uint8Array(2048)], ['object', { draft: {} }]])('%s is left out and swept away', async (_, foreign) => {
    const vault = await openVault();
    await vault.write([{ put: 'draft', id: 'a', value: answers }, { put: 'draft', id: 'b', value: answers }]);
    const database = await rawDatabase();
    const store = database.transaction('values', 'readwrite').objectStore('values');
    const keys = await done<IDBValidKey[]>(store.getAllKeys());
    await done(store.put(foreign, keys[0]));
    await done(store.put(foreign, 'foreign key'));
    await done(store.put(foreign, new Uint8Array(24)));
    database.close();
    expect(await vault.all('draft')).toHaveLength(1);
    const again = await openVault();
    expect(await again.all('draft')).toHaveLength(1);
    expect((await everyByte()).rows).toBe(4);
  });

  test('a value moved to the place of another is refused', async () => {
    const vault = await openVault();
    await vault.write([{ put: 'draft', id: 'a', value: { of: 'a' } }, { put: 'draft', id: 'b', value: { of: 'b' } }]);
    const database = await rawDatabase();
    const store = database.transaction('values', 'readwrite').objectStore('values');
    const [keys, rows] = [await done<IDBValidKey[]>(store.getAllKeys()), await done<unknown[]>(store.getAll())];
    await done(store.put(rows[0], keys[1]));
    database.close();
    expect(await vault.all('draft')).toHaveLength(1);
  });

  test('a database of the same name and another make, or broken keys, make way', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('else');
      request.onsuccess = () => (request.result.close(), resolve());
    });
    const vault = await openVault();
    await vault.write([{ put: 'draft', id: 'a', value: answers }]);
    const database = await rawDatabase();
    await done(database.transaction('keys', 'readwrite').objectStore('keys').put({ keys: 'mine' }, 1));
    database.close();
    const again = await openVault();
    expect(await again.all('draft')).toEqual([]);
    await again.write([{ put: 'draft', id: 'a', value: answers }]);
    expect(await again.all('draft')).toHaveLength(1);
  });
});

test('a connection that the browser cut is opened again', async () => {
  const vault = await openVault();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('cut', 'InvalidStateError');
  });
  onTestFinished(() => transaction.mockRestore());
  await vault.write([{ put: 'draft', id: 'a', value: answers }]);
  expect(await vault.all('draft')).toHaveLength(1);
});

test('a full disk is told as such, and what was there stays', async () => {
  const vault = await openVault();
  await vault.write([{ put: 'draft', id: 'a', value: answers }]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  onTestFinished(() => put.mockRestore());
  await expect(vault.write([{ put: 'draft', id: 'a', value: {} }])).rejects.toThrow(VaultFull);
  expect((await vault.get('draft', 'a'))?.value).toEqual(answers);
});

test('two tabs that open at the same moment make one pair of keys', async () => {
  const [one, two] = await Promise.all([openVault(), openVault()]);
  await one.write([{ put: 'draft', id: 'a', value: answers }]);
  expect((await two.get('draft', 'a'))?.value).toEqual(answers);
});
