import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's 32 signs, without I, L, O and U: nothing that is misread or misheard. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const spelled = (bytes: Uint8Array, length: number): string => [...bytes.subarray(0, length)].map((byte) => signs[byte % 32]).join('');

/** The secret of a submission, 12 signs in fours (60 bits), always the same for its key: an answer that was lost can be given again. */
export const statusSecret = (key: Uint8Array, id: string): string =>
  spelled(createHmac('sha256', key).update(`status secret ${id}`).digest(), 12).replace(/.{4}(?=.)/g, '$&-');

/** A code to type on another device: 8 signs in fours (40 bits), for minutes only. */
export const resumeCode = (): string => spelled(randomBytes(8), 8).replace(/.{4}(?=.)/g, '$&-');

/** A code of a hand-off, 8 signs in fours, always the same for its key: an answer that was lost can be given again. */
export const handoffCode = (key: Uint8Array, id: string): string =>
  spelled(createHmac('sha256', key).update(`handoff code ${id}`).digest(), 8).replace(/.{4}(?=.)/g, '$&-');

/** A bearer token of 256 bits. */
export const bearerToken = (): string => randomBytes(32).toString('base64url');

/** What was typed, as the signs that were meant: case, spaces and dashes do not count, O is 0, I and L are 1. */
export const typedSecret = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** What is stored of a secret: SHA-256, with the id it belongs to. */
export const secretHash = (id: string, secret: string): Uint8Array => createHash('sha256').update(`${id}\n${secret}`).digest();

/** Equal in a time that tells nothing. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
