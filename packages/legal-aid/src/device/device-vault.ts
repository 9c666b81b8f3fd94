import { bytesOf } from './bytes-of.js';
import { insideOf, livingSeal, packed } from './inside.js';
import { beginningWith, kindPrefix, placeOf, storeOf } from './place.js';
import { hex } from './random-uuid.js';
import { nonceLength, seal } from './sealed.js';
import { sweep } from './sweep.js';
import { Superseded, VaultFull, VaultWiped, keptFor, type Change, type Reading, type Vault } from './vault.js';
import { completed, currentMark, deleteDatabase, openConnection, result, transactionOver, type Connection } from './vault-database.js';

/** The nonce of a row: drawn anew at every write. */
function stampOf(row: unknown): string | null {
  const bytes = bytesOf(row);
  return bytes === undefined ? null : hex(bytes.subarray(0, nonceLength));
}

/**
 * Opens the vault on this device: IndexedDB, where every value is sealed and every name opaque.
 *
 * @throws whatever the browser refuses with: no database, no encryption, or keys it cannot keep.
 */
export async function openDeviceVault(factory: IDBFactory, now: () => number = Date.now): Promise<Vault> {
  const wiped = new AbortController();
  let connection: Connection | undefined;
  let mark: string | undefined;

  const connected = async (): Promise<Connection> => {
    if (wiped.signal.aborted) throw new VaultWiped();
    if (connection !== undefined) return connection;
    const fresh = await openConnection(factory);
    mark ??= fresh.mark;
    const forget = (): void => {
      fresh.database.close();
      if (connection === fresh) connection = undefined;
    };
    // Only a deletion asks for this: another tab wipes.
    fresh.database.onversionchange = () => {
      forget();
      wiped.abort();
    };
    fresh.database.onclose = forget;
    if (fresh.mark !== mark) {
      forget();
      wiped.abort();
      throw new VaultWiped();
    }
    return (connection = fresh);
  };

  /** Does it again, once, over a new connection: phones cut those of pages that were behind others. */
  const connectedly = async <T>(work: (open: Connection) => Promise<T>): Promise<T> => {
    const open = await connected();
    try {
      return await work(open);
    } catch (error) {
      if (!(error instanceof DOMException) || !['InvalidStateError', 'UnknownError'].includes(error.name)) throw error;
      open.database.close();
      if (connection === open) connection = undefined;
      return work(await connected());
    }
  };

  const reading = async ({ keys }: Connection, kind: string, place: Uint8Array<ArrayBuffer>, row: unknown): Promise<Reading<unknown> | undefined> => {
    const stamp = stampOf(row) ?? '';
    if (storeOf(kind) === 'values') {
      const inside = await insideOf(keys, place, row, now());
      return inside && { id: inside.id, value: inside.value, stamp };
    }
    const sealed = await livingSeal(keys, place, row, now());
    return sealed && { id: '', value: sealed.bytes, stamp };
  };

  const write = async (open: Connection, changes: readonly Change[]): Promise<readonly string[]> => {
    const sealed = await Promise.all(changes.map((change) => sealedChange(open, change, now() + keptFor)));
    const transaction = transactionOver(open.database, 'readwrite');
    const done = completed(transaction);
    // Awaited last; until then its failure must not count as unheard.
    done.catch(() => undefined);
    const giveUp = (error: Error): Error => {
      transaction.abort();
      return error;
    };
    if ((await currentMark(transaction)) !== mark) {
      wiped.abort();
      throw giveUp(new VaultWiped());
    }
    for (const { store, place, expect } of sealed) {
      if (expect !== undefined && stampOf(await result(transaction.objectStore(store).get(place))) !== expect) throw giveUp(new Superseded());
    }
    for (const { store, place, row, owned } of sealed) {
      if (row !== undefined) transaction.objectStore(store).put(row, place);
      else transaction.objectStore(store).delete(place);
      if (owned !== undefined) transaction.objectStore('bytes').delete(beginningWith(owned));
    }
    // Committed by the browser even if the page goes now.
    transaction.commit?.();
    await done;
    return sealed.map(({ row }) => stampOf(row) ?? '');
  };

  const vault: Vault = {
    keeping: 'device',
    wiped: wiped.signal,
    get: (kind, id) =>
      connectedly(async (open) => {
        const place = await placeOf(open.keys, kind, id);
        const found = await reading(open, kind, place, await result(transactionOver(open.database, 'readonly').objectStore(storeOf(kind)).get(place)));
        return found && { ...found, id };
      }),
    all: (kind) =>
      connectedly(async (open) => {
        const range = beginningWith(await kindPrefix(open.keys, kind));
        const store = transactionOver(open.database, 'readonly').objectStore(storeOf(kind));
        const [places, rows] = await Promise.all([result(store.getAllKeys(range)), result(store.getAll(range) as IDBRequest<unknown[]>)]);
        const readings = await Promise.all(rows.map((row, at) => reading(open, kind, bytesOf(places[at])!, row)));
        return readings.filter((one) => one !== undefined);
      }),
    write: (changes) =>
      connectedly((open) => write(open, changes)).catch((error: unknown) => {
        if (error instanceof Superseded || error instanceof VaultWiped) throw error;
        throw wiped.signal.aborted ? new VaultWiped() : new VaultFull((error as Error).name);
      }),
    async wipe() {
      // What another tab wiped may have been begun anew since.
      if (wiped.signal.aborted) return;
      wiped.abort();
      try {
        // All in this turn when the vault is open: the visitor may be leaving in a hurry, and the page is gone in the next.
        const { database } = connection ?? (await openConnection(factory));
        connection = undefined;
        const transaction = transactionOver(database, 'readwrite');
        for (const name of ['keys', 'values', 'bytes']) transaction.objectStore(name).clear();
        transaction.commit?.();
        database.close();
      } catch {
        // What cannot be emptied may still be deleted whole.
      }
      await deleteDatabase(factory).catch(() => undefined);
    },
  };
  await sweep(await connected(), now());
  return vault;
}

async function sealedChange({ keys }: Connection, change: Change, until: number) {
  const kind = 'put' in change ? change.put : change.remove;
  const place = await placeOf(keys, kind, change.id);
  const base = { store: storeOf(kind), place, expect: change.expect };
  if ('remove' in change) return { ...base, row: undefined, owned: await kindPrefix(keys, `${kind}:${change.id}`) };
  const bytes = bytesOf(change.value) ?? packed({ kind, id: change.id, value: change.value });
  return { ...base, row: await seal(keys, place, { until, bytes }), owned: undefined };
}
