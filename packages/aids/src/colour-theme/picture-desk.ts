import type * as pictures from './pictures.js';

type Code = typeof pictures;

/** What is known of pictures, once there is one: until then nobody downloads how to look at them. */
export class PictureDesk {
  #code: Code | undefined;
  #pictures: pictures.Pictures | undefined;
  #loading = false;
  readonly #waiting = new Set<Element>();

  /** @param came Called with elements that can be looked at better now. */
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly came: (elements: ReadonlySet<Element>) => void,
  ) {}

  /** How to look at pictures, if that has come. */
  get known(): Code | undefined {
    return this.#code;
  }

  /** How to look at pictures; `undefined` until that has come, which `element` waits for. */
  code(element: Element): Code | undefined {
    if (!this.#code) {
      this.#waiting.add(element);
      if (!this.#loading) void this.#load();
    }
    return this.#code;
  }

  /** The one picture in a computed `background-image` or at an address; `null` where it is not known, or not yet. */
  of(element: Element, image: string): pictures.Picture | null {
    const url = /^url\("([^"]+)"\)$/.exec(image)?.[1];
    return url && this.code(element) ? this.#pictures!.of(element, url) : null;
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      this.#code = await import('./pictures.js');
      this.#pictures = new this.#code.Pictures(this.window, this.came);
      this.came(this.#waiting);
    } catch {
      // Without it, pictures stay as they are.
    }
  }
}
