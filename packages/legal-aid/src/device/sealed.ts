import { bytesOf } from './bytes-of.js';

/** The two keys of a vault; neither can be read out, not even by this code. */
export interface VaultKeys {
  /** AES-GCM, 256 bits: seals what is kept. */
  readonly seal: CryptoKey;
  /** HMAC-SHA-256: names what is kept, so that a name says nothing. */
  readonly name: CryptoKey;
}

/** New keys, not extractable. */
export async function newVaultKeys(): Promise<VaultKeys> {
  const [seal, name] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { seal, name };
}

/** The first so many bytes of a name's HMAC: the same for the same name, random to whoever lacks the key. */
export async function opaqueName(keys: VaultKeys, name: string, length: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', keys.name, new TextEncoder().encode(name)), 0, length);
}

/** What a seal holds. */
export interface Sealed {
  /** Milliseconds since 1970; from then on it counts as not there. */
  readonly until: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes of an AES-GCM nonce; drawn anew for every seal, they also serve as its stamp. */
export const nonceLength = 12;
const headLength = 12;
/** Lengths are rounded up to this, so that they do not tell one answer from another. */
const grain = 1024;

/** Seals bytes for one place; opened at another place they are refused. */
export async function seal(keys: VaultKeys, place: Uint8Array<ArrayBuffer>, { until, bytes }: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new Uint8Array(Math.ceil((headLength + bytes.length) / grain) * grain);
  const head = new DataView(plain.buffer);
  head.setFloat64(0, until);
  head.setUint32(8, bytes.length);
  plain.set(bytes, headLength);
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place }, keys.seal, plain);
  const sealed = new Uint8Array(nonceLength + cipher.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(cipher), nonceLength);
  return sealed;
}

/** Opens a seal; `undefined` for anything that is none, or is of another key or place. */
export async function opened(keys: VaultKeys, place: Uint8Array<ArrayBuffer>, sealed: unknown): Promise<Sealed | undefined> {
  const own = bytesOf(sealed);
  if (own === undefined || own.length < nonceLength + headLength) return undefined;
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: own.subarray(0, nonceLength), additionalData: place }, keys.seal, own.subarray(nonceLength));
    const head = new DataView(plain);
    return { until: head.getFloat64(0), bytes: new Uint8Array(plain, headLength, head.getUint32(8)) };
  } catch {
    return undefined;
  }
}
