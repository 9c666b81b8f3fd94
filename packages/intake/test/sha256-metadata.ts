import { createHash } from 'node:crypto';

/** The Upload-Checksum of some bytes. */
export const sha256Metadata = (bytes: Uint8Array): string => `sha256 ${createHash('sha256').update(bytes).digest('base64')}`;
