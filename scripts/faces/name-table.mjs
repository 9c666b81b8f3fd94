const utf16 = (text) => Buffer.from(text, 'utf16le').swap16();

/** A `name` table for Windows, Unicode, US English, which every system reads; `names` by name id. */
export function nameTable(names) {
  const entries = Object.entries(names).map(([id, text]) => [Number(id), utf16(text)]);
  const table = Buffer.alloc(6 + 12 * entries.length);
  table.writeUInt16BE(entries.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  for (const [index, [id, bytes]] of entries.entries()) {
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, field) => table.writeUInt16BE(value, 6 + 12 * index + 2 * field));
    offset += bytes.length;
  }
  return Buffer.concat([table, ...entries.map(([, bytes]) => bytes)]);
}

/** The names in a `name` table by name id. */
export function readNames(table) {
  const names = {};
  const storage = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const field = (number) => table.readUInt16BE(6 + 12 * index + 2 * number);
    const bytes = Buffer.from(table.subarray(storage + field(5), storage + field(5) + field(4)));
    names[field(3)] = field(0) === 3 ? bytes.swap16().toString('utf16le') : bytes.toString('latin1');
  }
  return names;
}
