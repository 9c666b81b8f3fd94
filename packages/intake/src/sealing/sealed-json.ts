import { open, seal } from './seal.js';

/** A value as sealed JSON. */
export const sealJson = (key: Uint8Array, place: string, value: unknown): Uint8Array => seal(key, place, Buffer.from(JSON.stringify(value)));

/** The value back; its type is the caller's word, since only this service could have sealed it. */
export const openJson = (key: Uint8Array, place: string, sealed: Uint8Array): unknown => JSON.parse(Buffer.from(open(key, place, sealed)).toString()) as unknown;
