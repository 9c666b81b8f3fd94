import { memoryVault } from '../device/memory-vault.js';
import { Superseded, VaultFull, type Change, type Vault } from '../device/vault.js';
import { parsedQueued, sendingOrder, type Queued } from './queued.js';

/** What is queued, wherever there was room for it. */
export interface QueueVault {
  /** In the order of sending. */
  load(): Promise<readonly { readonly queued: Queued; readonly onlyInMemory: boolean }[]>;
  find(id: string): Promise<Queued | undefined>;
  /**
   * Puts `next` of what is there in its place, again if somebody else wrote meanwhile; `undefined` from `next` leaves it.
   *
   * `and` happens in the same step. Resolves with what is there now, on the disk if the device has room, else in memory.
   */
  update(id: string, next: (now: Queued | undefined) => Queued | undefined, and?: readonly Change[]): Promise<Queued | undefined>;
  remove(id: string): Promise<void>;
}

const kind = 'queue';

/** The queue in a vault, and in memory where the vault is full: an answer that came must not get lost for want of room. */
export function queueVault(vault: Vault): QueueVault {
  const spare = memoryVault();
  const found = async (from: Vault, id: string) => {
    const reading = await from.get(kind, id);
    const queued = parsedQueued(reading?.value);
    return { queued, stamp: reading?.stamp ?? null };
  };

  const update: QueueVault['update'] = async (id, next, and = []) => {
    const inSpare = await found(spare, id);
    const home = inSpare.queued === undefined ? vault : spare;
    for (;;) {
      const { queued, stamp } = home === spare ? await found(spare, id) : await found(vault, id);
      const value = next(queued);
      if (value === undefined) {
        if (queued !== undefined && and.length > 0) await vault.write(and);
        return queued;
      }
      try {
        await home.write([{ put: kind, id, value, expect: stamp }, ...(home === vault ? and : [])]);
        return value;
      } catch (error) {
        if (error instanceof Superseded) continue;
        if (!(error instanceof VaultFull)) throw error;
        await spare.write([{ put: kind, id, value }]);
        return value;
      }
    }
  };

  return {
    update,
    async load() {
      const [kept, volatile] = await Promise.all([vault.all(kind), spare.all(kind)]);
      const queuedOf = (readings: typeof kept) => readings.map(({ value }) => parsedQueued(value)).filter((one) => one !== undefined);
      const inMemory = queuedOf(volatile);
      const onDisk = queuedOf(kept).filter(({ id }) => !inMemory.some((one) => one.id === id));
      return [...inMemory.map((queued) => ({ queued, onlyInMemory: true })), ...onDisk.map((queued) => ({ queued, onlyInMemory: vault.keeping === 'memory' }))]
        .sort((a, b) => sendingOrder(a.queued, b.queued));
    },
    find: async (id) => (await found(spare, id)).queued ?? (await found(vault, id)).queued,
    async remove(id) {
      await Promise.all([spare, vault].map((from) => from.write([{ remove: kind, id }])));
    },
  };
}
