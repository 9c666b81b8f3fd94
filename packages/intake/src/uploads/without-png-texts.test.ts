import fc from 'fast-check';
import { MalformedPng, withoutPngTexts } from './without-png-texts.js';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const chunk = (type: string, data: Uint8Array | string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.from(data).length);
  return Buffer.concat([length, Buffer.from(type), Buffer.from(data), Buffer.from('sum ')]);
};
const shown = ['IHDR', 'PLTE', 'IDAT', 'iCCP', 'pHYs'];
const told = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const end = at + (sizes[turn % sizes.length] ?? bytes.length);
    yield bytes.subarray(at, end);
    at = end;
  }
}
async function cleaned(bytes: Buffer, sizes: readonly number[] = [1 << 20]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of withoutPngTexts(inPieces(bytes, sizes))) pieces.push(piece);
  return Buffer.concat(pieces);
}

it('keeps the picture and takes out what tells of place and person, however it is parted', async () => {
  const one = fc.record({ type: fc.constantFrom(...shown, ...told), data: fc.uint8Array({ maxLength: 40 }) });
  await fc.assert(fc.asyncProperty(fc.array(one, { maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }), fc.uint8Array({ maxLength: 20 }), async (chunks, sizes, behind) => {
    const made = (some: typeof chunks): Buffer => Buffer.concat([signature, ...some.map(({ type, data }) => chunk(type, data)), chunk('IEND', '')]);
    expect(await cleaned(Buffer.concat([made(chunks), behind]), sizes)).toEqual(made(chunks.filter(({ type }) => shown.includes(type))));
  }));
});

it.each([
  ['cut short', Buffer.concat([signature, chunk('IHDR', 'x')])],
  ['a chunk without its end', Buffer.concat([signature, chunk('IDAT', 'xxxx').subarray(0, 10)])],
  ['no chunks', Buffer.concat([signature, Buffer.from('GPS 42.5 128.9')])],
])('refuses %s', async (_, bytes) => expect(cleaned(bytes)).rejects.toThrow(MalformedPng));
