const signatures = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** The types of files that are taken. */
export type MediaType = (typeof signatures)[number]['type'];

/** The same as a list. */
export const mediaTypes: readonly MediaType[] = signatures.map(({ type }) => type);

/** What the first bytes say a file is, whatever its name or sender says; `undefined` for all that is not taken. */
export const sniffedType = (bytes: Uint8Array): MediaType | undefined => signatures.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))?.type;
