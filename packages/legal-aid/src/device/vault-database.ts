import { hex } from './random-uuid.js';
import { newVaultKeys, type VaultKeys } from './sealed.js';
import { databaseName } from './vault.js';

const stores = ['keys', 'values', 'bytes'] as const;
/** An open that takes longer than this counts as refused, in milliseconds: some browsers never answer. */
const patience = 5000;
const keyPlace = 1;

/** The open database with its keys. */
export interface Connection {
  readonly database: IDBDatabase;
  readonly keys: VaultKeys;
  /** Drawn with the keys; another mark means that everything was wiped in between. */
  readonly mark: string;
}

/** A request's result. */
export const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('refused', 'UnknownError'));
  });

/** Settles when a transaction has ended: resolves only when it is on the disk. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });

/** A transaction over everything; `strict` waits for the disk and not only for the system's memory. */
export const transactionOver = (database: IDBDatabase, mode: 'readonly' | 'readwrite'): IDBTransaction =>
  database.transaction(stores, mode, { durability: 'strict' });

/** Opens the database, makes it and its keys where they are missing. @throws whatever the browser refuses with */
export async function openConnection(factory: IDBFactory): Promise<Connection> {
  let database = await openDatabase(factory);
  if (stores.some((store) => !database.objectStoreNames.contains(store))) {
    // Somebody else's of the same name, or half made: nothing in it can be ours.
    database.close();
    await deleteDatabase(factory);
    database = await openDatabase(factory);
  }
  try {
    return { database, ...(await vaultKeys(database)) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Deletes the database; waits for other tabs no longer than a moment, since they close it when asked. */
export const deleteDatabase = (factory: IDBFactory): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new DOMException('refused', 'UnknownError'));
    setTimeout(resolve, patience);
  });

const openDatabase = (factory: IDBFactory): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(databaseName, 1);
    const timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patience);
    request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new DOMException('refused', 'UnknownError'));
    };
  });

async function vaultKeys(database: IDBDatabase): Promise<Omit<Connection, 'database'>> {
  const reading = database.transaction('keys').objectStore('keys').get(keyPlace);
  const kept: unknown = await result(reading);
  if (isKeys(kept)) return kept;
  // Made before the transaction, which would not wait for them; of two tabs the first to write wins.
  const fresh = { keys: await newVaultKeys(), mark: hex(crypto.getRandomValues(new Uint8Array(8))) };
  const transaction = transactionOver(database, 'readwrite');
  const done = completed(transaction);
  const store = transaction.objectStore('keys');
  const found: unknown = await result(store.get(keyPlace));
  if (!isKeys(found)) {
    // Nothing that is there can be opened any more.
    for (const name of stores) transaction.objectStore(name).clear();
    store.put(fresh, keyPlace);
  }
  await done;
  return isKeys(found) ? found : fresh;
}

/** The mark in the database now, read inside a transaction. */
export async function currentMark(transaction: IDBTransaction): Promise<string | undefined> {
  const kept: unknown = await result(transaction.objectStore('keys').get(keyPlace));
  return isKeys(kept) ? kept.mark : undefined;
}

function isKeys(kept: unknown): kept is Omit<Connection, 'database'> {
  const { keys, mark } = (kept ?? {}) as Partial<Omit<Connection, 'database'>>;
  return typeof mark === 'string' && isSecret(keys?.seal) && isSecret(keys?.name);
}

/** By its tag: a key that came through another frame is no instance of this frame's class. */
const isSecret = (key: unknown): boolean => Object.prototype.toString.call(key) === '[object CryptoKey]' && !(key as CryptoKey).extractable;
