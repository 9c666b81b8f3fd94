/** The tables of an OpenType font by tag. */
export function readTables(font) {
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const offset = font.readUInt32BE(entry + 8);
    const length = font.readUInt32BE(entry + 12);
    tables.set(font.toString('latin1', entry, entry + 4), Buffer.from(font.subarray(offset, offset + length)));
  }
  return tables;
}

const padded = (length) => (length + 3) & ~3;

/** The checksum of the OpenType specification: the sum of big-endian words, modulo 2³². */
function checksum(bytes) {
  const words = Buffer.alloc(padded(bytes.length));
  bytes.copy(words);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}

/** An OpenType font made of these tables; `flavour` is its first four bytes (`OTTO` for CFF outlines). */
export function fontOf(tables, flavour = 'OTTO') {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(12 + 16 * sorted.length);
  header.write(flavour, 'latin1');
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(16 << power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * sorted.length - (16 << power), 10);

  const head = tables.get('head');
  head.writeUInt32BE(0, 8);
  const parts = [header];
  let offset = header.length;
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + 16 * index;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum(table), entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    const body = Buffer.alloc(padded(table.length));
    table.copy(body);
    parts.push(body);
    offset += body.length;
  }
  head.writeUInt32BE((0xb1b0afba - checksum(Buffer.concat(parts))) >>> 0, 8);
  const last = sorted.findIndex(([tag]) => tag === 'head');
  head.copy(parts[last + 1]);
  return Buffer.concat(parts);
}
