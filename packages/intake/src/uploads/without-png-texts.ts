/** A picture that is no well-formed PNG. */
export class MalformedPng extends Error {}

const signature = 8;
/** Length and type before a chunk's data, and the sum behind it. */
const [head, sum] = [8, 4];
/** Exif, texts in three forms (XMP is one of them), and when the picture was changed. */
const telling: readonly string[] = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

/**
 * The bytes of a PNG without what tells of camera, place and person, and without all that follows the picture's end.
 *
 * Holds one part at a time. @throws MalformedPng when chunks do not follow each other up to the end.
 */
export async function* withoutPngTexts(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  // Bytes of the chunk under way that are still to come.
  let left = signature;
  let kept = true;
  let last = false;
  for await (const part of parts) {
    rest = rest.length === 0 ? Buffer.from(part) : Buffer.concat([rest, part]);
    for (;;) {
      if (left > 0) {
        const piece = rest.subarray(0, left);
        if (kept && piece.length > 0) yield piece;
        rest = rest.subarray(piece.length);
        left -= piece.length;
        if (left > 0) break;
        if (last) return;
      }
      if (rest.length < head) break;
      const type = rest.toString('latin1', 4, head);
      const length = rest.readUInt32BE(0);
      if (!/^[A-Za-z]{4}$/.test(type) || length > 0x7fffffff) throw new MalformedPng();
      left = head + length + sum;
      kept = !telling.includes(type);
      last = type === 'IEND';
    }
  }
  throw new MalformedPng();
}
