import { styleOf } from '../flat-tree.js';

/** How a picture behind a text has to change so that it lies behind all of it again; `null` where it need not, or may not. */
export type Stretch = 'stretch' | 'stretch-y';

/** From this much growth on, a picture that was as high as its box no longer reaches the text's last line. */
const grownOut = 1.15;
/** A picture about as large as its box was drawn for it; a smaller one is an icon, a larger one a set of them. */
const drawnFor = { least: 0.8, most: 1.3 };

/** Natural sizes of the page's own pictures, in pixels; they are in the browser's cache. */
const sizes = new Map<string, Promise<{ width: number; height: number } | null>>();

function pictureSize(url: string): Promise<{ width: number; height: number } | null> {
  let size = sizes.get(url);
  if (!size) {
    const picture = new Image();
    size = new Promise((resolve) => {
      picture.onload = () => resolve({ width: picture.naturalWidth, height: picture.naturalHeight });
      picture.onerror = () => resolve(null);
    });
    picture.src = url;
    sizes.set(url, size);
  }
  return size;
}

const isNear = (length: number, box: number): boolean => length >= drawnFor.least * box && length <= drawnFor.most * box;

/** What became of a box with a background picture since aids changed it; sizes in pixels. */
export interface GrownBox {
  readonly box: Element;
  readonly before: { readonly width: number; readonly height: number };
  readonly height: number;
}

/** Tells how the background of a box that grew has to be stretched. Asks no other origin for pictures. */
export async function backgroundStretch({ box, before, height }: GrownBox): Promise<Stretch | null> {
  if (height < grownOut * before.height) return null;
  const { backgroundImage, backgroundSize, backgroundRepeat, backgroundPositionY } = styleOf(box);
  const url = /^url\("([^"]+)"\)$/.exec(backgroundImage)?.[1];
  if (!url || backgroundSize !== 'auto' || !/^(no-repeat|repeat-x)/.test(backgroundRepeat)) return null;
  if (!/^(0px|0%|50%|100%)$/.test(backgroundPositionY)) return null;
  if (!url.startsWith('data:') && new URL(url).origin !== box.ownerDocument.defaultView?.origin) return null;
  const size = await pictureSize(url);
  if (!size || !isNear(size.height, before.height)) return null;
  if (backgroundRepeat.startsWith('repeat-x')) return 'stretch-y';
  return isNear(size.width, before.width) ? 'stretch' : null;
}
