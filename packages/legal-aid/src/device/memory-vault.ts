import { Superseded, VaultWiped, type Change, type Reading, type Vault } from './vault.js';

/** A vault that ends with the page: for a shared computer, and for browsers that cannot keep anything encrypted. */
export function memoryVault(): Vault {
  const kinds = new Map<string, Map<string, Reading<unknown>>>();
  const wiped = new AbortController();
  let writes = 0;

  const apply = (change: Change): string => {
    writes += 1;
    const stamp = String(writes);
    if ('put' in change) {
      const values = kinds.get(change.put) ?? new Map<string, Reading<unknown>>();
      kinds.set(change.put, values.set(change.id, { id: change.id, value: change.value, stamp }));
    } else {
      kinds.get(change.remove)?.delete(change.id);
      kinds.delete(`${change.remove}:${change.id}`);
    }
    return stamp;
  };
  const stampOf = (change: Change): string | null => kinds.get('put' in change ? change.put : change.remove)?.get(change.id)?.stamp ?? null;

  return {
    keeping: 'memory',
    wiped: wiped.signal,
    get: (kind, id) => Promise.resolve(kinds.get(kind)?.get(id)),
    all: (kind) => Promise.resolve([...(kinds.get(kind)?.values() ?? [])]),
    write: async (changes) => {
      await Promise.resolve();
      if (wiped.signal.aborted) throw new VaultWiped();
      if (changes.some((change) => change.expect !== undefined && change.expect !== stampOf(change))) throw new Superseded();
      return changes.map(apply);
    },
    wipe: () => {
      kinds.clear();
      wiped.abort();
      return Promise.resolve();
    },
  };
}
