const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app1: 0xe1, app2: 0xe2, app13: 0xed, comment: 0xfe };

/** A picture that is no well-formed JPEG. */
export class MalformedJpeg extends Error {}

/**
 * The bytes of a JPEG without what tells of camera, place and person: Exif and XMP, IPTC, comments, and all that follows
 * the picture's end (second pictures bring an Exif of their own). How the picture is turned is kept.
 *
 * Holds one segment (at most 64 KB) and one part at a time. @throws MalformedJpeg when segments do not follow each other.
 */
export async function* withoutExif(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  let state = 'start' as 'start' | 'segments' | 'picture' | 'end';
  let turned = false;
  for await (const part of parts) {
    rest = rest.length === 0 ? Buffer.from(part) : Buffer.concat([rest, part]);
    for (;;) {
      if (state === 'end') return;
      if (state === 'start') {
        if (rest.length < 2) break;
        if (rest[0] !== 0xff || rest[1] !== marker.soi) throw new MalformedJpeg();
        yield rest.subarray(0, 2);
        rest = rest.subarray(2);
        state = 'segments';
      } else if (state === 'picture') {
        const end = pictureEnd(rest);
        yield rest.subarray(0, end);
        rest = rest.subarray(end);
        if (rest.length < 2) break;
        state = 'segments';
      } else {
        if (rest.length < 2) break;
        if (rest[0] !== 0xff) throw new MalformedJpeg();
        const kind = rest[1]!;
        if (kind === marker.eoi) {
          yield rest.subarray(0, 2);
          state = 'end';
          continue;
        }
        // A marker may be led by any number of 0xff.
        if (kind === 0xff) {
          rest = rest.subarray(1);
          continue;
        }
        if (rest.length < 4) break;
        const end = 2 + rest.readUInt16BE(2);
        if (end < 4) throw new MalformedJpeg();
        if (rest.length < end) break;
        const segment = rest.subarray(0, end);
        rest = rest.subarray(end);
        const orientation = kind === marker.app1 && !turned ? orientationOf(segment) : undefined;
        if (orientation !== undefined) {
          turned = true;
          yield orientationSegment(orientation);
        }
        if (!isTelling(kind, segment)) yield segment;
        if (kind === marker.sos) state = 'picture';
      }
    }
  }
  if (state !== 'end') throw new MalformedJpeg();
}

const isTelling = (kind: number, segment: Buffer): boolean =>
  kind === marker.app1 || kind === marker.app13 || kind === marker.comment || (kind === marker.app2 && segment.toString('latin1', 4, 8) === 'MPF\0');

/** Where the coded picture ends: before the first marker that is neither a stuffed 0xff nor a restart. */
function pictureEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined || (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))) return at;
  }
  return bytes.length;
}

/** Exif tag 0x0112 (1 to 8) of an APP1 segment, if it has a readable one. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < u16(first); entry += 1) {
      const at = first + 2 + entry * 12;
      const value = u16(at + 8);
      if (u16(at) === 0x0112) return value >= 1 && value <= 8 ? value : undefined;
    }
  } catch {
    // A directory that points outside of its segment says nothing.
  }
  return undefined;
}

/** An Exif segment with the orientation and nothing else. */
const orientationSegment = (orientation: number): Buffer =>
  Buffer.from([0xff, marker.app1, 0, 34, ...Buffer.from('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
