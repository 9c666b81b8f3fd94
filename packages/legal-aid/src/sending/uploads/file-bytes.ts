import type { Vault } from '../../device/vault.js';

/** Bytes of a file that are kept together; a multiple of nothing that is sent. */
export const keptPart = 256 * 1024;

const kindOf = (id: string): string => `upload:${id}`;

/** Keeps a file's bytes beside its record, part by part, each on the disk before the next. @throws VaultFull, VaultWiped */
export async function keepBytes(vault: Vault, id: string, file: Blob): Promise<void> {
  for (let at = 0; at < file.size; at += keptPart) {
    const value = new Uint8Array(await file.slice(at, at + keptPart).arrayBuffer());
    await vault.write([{ put: kindOf(id), id: String(at / keptPart), value }]);
  }
}

/** So many kept bytes from an offset, or fewer at the end; `undefined` when some of them are lost. */
export async function keptBytes(vault: Vault, id: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = offset; at < offset + length; at = (Math.floor(at / keptPart) + 1) * keptPart) {
    const part = (await vault.get(kindOf(id), String(Math.floor(at / keptPart))))?.value as Uint8Array<ArrayBuffer> | undefined;
    if (part === undefined) return undefined;
    const begin = at % keptPart;
    pieces.push(part.subarray(begin, Math.min(part.length, begin + offset + length - at)));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
