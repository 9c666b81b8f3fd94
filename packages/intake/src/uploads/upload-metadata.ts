/** The pairs of a tus Upload-Metadata header; `undefined` when it is not well-formed. */
export function uploadMetadata(header: string | undefined): Readonly<Record<string, string>> | undefined {
  if (header === undefined || header.trim() === '') return {};
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  if (pairs.some(([name, value = '', ...more]) => !/^[\x21-\x7e]{1,64}$/.test(name ?? '') || !/^[A-Za-z0-9+/]*={0,2}$/.test(value) || more.length > 0)) return undefined;
  return Object.fromEntries(pairs.map(([name, value = '']) => [name!, Buffer.from(value, 'base64').toString()]));
}
