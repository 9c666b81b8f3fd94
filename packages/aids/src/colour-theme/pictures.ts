/** What a theme has to know of a picture; width and height in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A sign in one colour with nothing behind it: it may be shown in another. */
  readonly isGlyph: boolean;
}

const side = 32;
/** Higher pictures are not signs, in pixels. */
const largest = 256;

/** Looks at the pixels: something is see-through, and all that is not has one colour. */
function isGlyph(picture: HTMLImageElement, window: Window & typeof globalThis): boolean {
  const context = new window.OffscreenCanvas(side, side).getContext('2d')!;
  context.drawImage(picture, 0, 0, side, side);
  let data: Uint8ClampedArray;
  try {
    ({ data } = context.getImageData(0, 0, side, side));
  } catch {
    // Its address led to another origin.
    return false;
  }
  let seen = 0;
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 200) continue;
    seen++;
    for (let channel = 0; channel < 3; channel++) {
      least[channel] = Math.min(least[channel]!, data[at + channel]!);
      most[channel] = Math.max(most[channel]!, data[at + channel]!);
    }
  }
  return seen > 0 && seen < 0.75 * side * side && most.every((value, channel) => value - least[channel]! < 48);
}

/** Knows the page's pictures. They are in the browser's cache; other origins are asked for nothing. */
export class Pictures {
  readonly #known = new Map<string, Picture | null>();
  readonly #waiting = new Map<string, Set<Element>>();
  readonly #told = new Set<Element>();

  /** @param came Called, once a frame, with the elements that were asked for, when their picture is known. */
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly signal: AbortSignal,
    private readonly came: (elements: ReadonlySet<Element>) => void,
  ) {}

  /** The one picture in a computed `background-image`; `null` where nothing is known of it, or not yet. */
  of(element: Element, image: string): Picture | null {
    const url = /^url\("([^"]+)"\)$/.exec(image)?.[1];
    if (!url) return null;
    const known = this.#known.get(url);
    if (known !== undefined) return known;
    if (!url.startsWith('data:') && !url.startsWith(`${this.window.origin}/`)) return null;
    const waiting = this.#waiting.get(url);
    if (waiting) waiting.add(element);
    else this.#load(url, element);
    return null;
  }

  #load(url: string, element: Element): void {
    this.#waiting.set(url, new Set([element]));
    const picture = new this.window.Image();
    const done = (found: Picture | null): void => {
      this.#known.set(url, found);
      const elements = this.#waiting.get(url)!;
      this.#waiting.delete(url);
      if (found) this.#tell(elements);
    };
    picture.onload = () => {
      const { naturalWidth: width, naturalHeight: height } = picture;
      done({ width, height, isGlyph: height > 0 && height <= largest && isGlyph(picture, this.window) });
    };
    picture.onerror = () => done(null);
    picture.src = url;
  }

  /** Many pictures come at the same time. */
  #tell(elements: Iterable<Element>): void {
    if (this.#told.size === 0)
      this.window.requestAnimationFrame(() => {
        const told = new Set(this.#told);
        this.#told.clear();
        if (!this.signal.aborted) this.came(told);
      });
    for (const element of elements) this.#told.add(element);
  }
}
