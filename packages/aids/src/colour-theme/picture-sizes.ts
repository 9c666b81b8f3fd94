/** Width and height of a picture, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How large the pictures behind elements are. They are in the browser's cache; other origins are asked for nothing. */
export class PictureSizes {
  readonly #sizes = new Map<string, PictureSize | null>();
  readonly #waiting = new Map<string, Set<Element>>();

  /** @param came Called with the elements that were asked for, when their picture's size is known. */
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly came: (elements: ReadonlySet<Element>) => void,
  ) {}

  /** The size of the one picture in a computed `background-image`; `null` where it is not known, or not yet. */
  of(element: Element, backgroundImage: string): PictureSize | null {
    const url = /^url\("([^"]+)"\)$/.exec(backgroundImage)?.[1];
    if (!url) return null;
    const known = this.#sizes.get(url);
    if (known !== undefined) return known;
    if (!url.startsWith('data:') && new URL(url, this.window.location.href).origin !== this.window.origin) return null;
    const waiting = this.#waiting.get(url);
    if (waiting) waiting.add(element);
    else this.#load(url, element);
    return null;
  }

  #load(url: string, element: Element): void {
    this.#waiting.set(url, new Set([element]));
    const picture = new this.window.Image();
    const done = (size: PictureSize | null): void => {
      this.#sizes.set(url, size);
      const elements = this.#waiting.get(url)!;
      this.#waiting.delete(url);
      if (size) this.came(elements);
    };
    picture.onload = () => done({ width: picture.naturalWidth, height: picture.naturalHeight });
    picture.onerror = () => done(null);
    picture.src = url;
  }
}
