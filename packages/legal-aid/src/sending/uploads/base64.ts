/** Bytes in base64. */
export const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The Upload-Metadata header of tus 1.0.0: names with their values in base64. */
export const uploadMetadata = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values).map(([name, value]) => `${name} ${base64(new TextEncoder().encode(value))}`).join(',');
