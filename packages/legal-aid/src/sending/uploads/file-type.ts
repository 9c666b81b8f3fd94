const signatures = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const;

/** What a file's first bytes say it is, as the intake judges it; `undefined` for all that the intake does not take. */
export const fileType = (head: Uint8Array): (typeof signatures)[number][0] | undefined => signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
