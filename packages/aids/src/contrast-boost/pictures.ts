import { contrast, luminance } from '../colours/contrast.js';
import { extremes, painted, type Ground } from '../colours/ground.js';
import { black, white, type Rgba } from '../colours/rgba.js';
import type { Image } from './background-image.js';
import type { PictureGrounds, PicturesBehind } from './backdrop-parts.js';
import { placedPart, type Box, type Part } from './placed-part.js';

/** A picture made small. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  /** The picture's own size. */
  readonly natural: { readonly width: number; readonly height: number };
  readonly data: Uint8ClampedArray;
}

const longest = 128;
/** What a picture shows that did not come. */
const nothing: Pixels = { width: 1, height: 1, natural: { width: 1, height: 1 }, data: new Uint8ClampedArray(4) };
/** How many points of a part are looked at, and which share of them, dark and light, may be specks. */
const points = 20;
const specks = 0.03;
/** Grounds of less contrast than this are the same. */
const alike = 1.02;

/** The colours behind a text on part of a picture: the darkest and the lightest that are not mere specks. */
function tints({ width, height, data }: Pixels, { left, top, right, bottom }: Part, grounds: readonly Ground[]): readonly Ground[] {
  const found: Ground[] = [];
  for (const ground of grounds) {
    const seen: [number, Ground][] = [];
    for (let i = 0; i < points; i++)
      for (let j = 0; j < points; j++) {
        const x = Math.min(width - 1, Math.floor((left + ((right - left) * (i + 0.5)) / points) * width));
        const y = Math.min(height - 1, Math.floor((top + ((bottom - top) * (j + 0.5)) / points) * height));
        const at = 4 * (y * width + x);
        const pixel: Rgba = [data[at]! / 255, data[at + 1]! / 255, data[at + 2]! / 255, data[at + 3]! / 255];
        const tint = painted(ground, pixel);
        seen.push([luminance(tint.seen), tint]);
      }
    seen.sort(([a], [b]) => a - b);
    const few = Math.floor(seen.length * specks);
    found.push(seen[few]![1], seen[seen.length - 1 - few]![1]);
  }
  return extremes(found);
}

/** The pixels of the page's own pictures, read on a canvas of our own that is never shown. */
export class Pictures implements PicturesBehind {
  readonly #found = new Map<string, Pixels | null | undefined>();

  /** @param came Called when pixels have come that were asked for. */
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly came: () => void,
  ) {}

  behind(image: Image, box: Box, text: Box, below: readonly Ground[]): PictureGrounds {
    const { url, content, stops } = image;
    const pixels = url ? this.#of(url, content) : null;
    if (pixels === undefined) return 'coming';
    if (pixels === nothing) return null;
    const part = placedPart(image, pixels?.natural ?? box, box, text);
    if (!part) return null;
    // What cannot be read may be anything.
    const over = pixels
      ? tints(pixels, part, below)
      : (stops ?? [white, black]).flatMap((tint) => Array.from(below, (ground) => painted(ground, tint)));
    const grounds = extremes(part.covers ? over : [...below, ...over]);
    // See-through there: nothing to be seen of it.
    const same = grounds.length === below.length && grounds.every(({ seen }, i) => contrast(seen, below[i]!.seen) < alike);
    return same ? null : grounds;
  }

  /** `null` where they cannot be read, `undefined` where they have yet to come. */
  #of(url: string, content?: HTMLImageElement): Pixels | null | undefined {
    if (content && !content.complete) return undefined;
    if (this.#found.has(url)) return this.#found.get(url);
    const read = (image: HTMLImageElement): Pixels | null => {
      const pixels = this.#read(image);
      this.#found.set(url, pixels);
      return pixels;
    };
    if (content && content.naturalWidth === 0) return nothing;
    // Another site must not learn of the visitor by us, and its pixels could not be read.
    if (!/^(data|blob):/.test(url) && !this.#isOwn(url)) {
      this.#found.set(url, null);
      return null;
    }
    if (content) return read(content);
    this.#found.set(url, undefined);
    const image = new this.window.Image();
    image.src = url;
    image.decode().then(
      () => void read(image),
      () => void this.#found.set(url, nothing),
    ).finally(this.came);
    return undefined;
  }

  #isOwn(url: string): boolean {
    const { document, location } = this.window;
    try {
      return new URL(url, document.baseURI).origin === location.origin;
    } catch {
      // No address at all.
      return false;
    }
  }

  #read(image: HTMLImageElement): Pixels | null {
    const { naturalWidth, naturalHeight } = image;
    const scale = Math.min(1, longest / Math.max(naturalWidth, naturalHeight));
    const width = Math.ceil(naturalWidth * scale);
    const height = Math.ceil(naturalHeight * scale);
    try {
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return { width, height, natural: { width: naturalWidth, height: naturalHeight }, data };
    } catch {
      return null;
    }
  }
}
