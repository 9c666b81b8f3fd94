import { styleOf } from '../flat-tree.js';

import type { Box } from './text-run.js';

/** How a picture behind a text has to change so that it lies behind all of it again; `null` where it need not, or may not. */
export type Stretch = 'stretch' | 'stretch-y';

/** From this much growth on, a picture that was as high as its box no longer reaches the text's last line. */
const grownOut = 1.15;
/** A picture about as large as its box was drawn for it; a smaller one is an icon, a larger one a set of them. */
const drawnFor = { least: 0.8, most: 1.3 };

/** How long a picture is waited for, in ms. */
const patience = 1000;

/** Natural sizes of the page's own pictures, in pixels; they are in the browser's cache. */
const sizes = new Map<string, Promise<{ width: number; height: number } | null>>();

function pictureSize(url: string): Promise<{ width: number; height: number } | null> {
  let size = sizes.get(url);
  if (!size) {
    const picture = new Image();
    size = new Promise((resolve) => {
      // It should be there already; what does not come is done without.
      setTimeout(resolve, patience, null);
      picture.onload = () => resolve({ width: picture.naturalWidth, height: picture.naturalHeight });
      picture.onerror = () => resolve(null);
    });
    picture.src = url;
    sizes.set(url, size);
  }
  return size;
}

/** The one picture behind an element, where it is not repeated over all of it; with its size in pixels. */
async function pictureBehind(box: Element): Promise<{ style: CSSStyleDeclaration; width: number; height: number } | null> {
  const style = styleOf(box);
  const url = /^url\("([^"]+)"\)$/.exec(style.backgroundImage)?.[1];
  if (!url || style.backgroundSize !== 'auto' || !/^(no-repeat|repeat-x)/.test(style.backgroundRepeat)) return null;
  if (!url.startsWith('data:') && new URL(url).origin !== box.ownerDocument.defaultView?.origin) return null;
  const size = await pictureSize(url);
  return size && { style, ...size };
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
  const picture = await pictureBehind(box);
  if (!picture || !/^(0px|0%|50%|100%)$/.test(picture.style.backgroundPositionY) || !isNear(picture.height, before.height)) return null;
  // A picture that is wider than its box keeps what it shows of itself.
  if (picture.style.backgroundRepeat.startsWith('repeat-x') || picture.width > drawnFor.most * before.width) return 'stretch-y';
  return isNear(picture.width, before.width) ? 'stretch' : null;
}

/** An icon is smaller than this part of its box. */
const iconShare = 0.5;

/** Where the icon behind an element lies, from the top left of `box`, in pixels; `null` where there is none. */
export async function iconBehind(element: Element, box: Box): Promise<Box | null> {
  const picture = await pictureBehind(element);
  const room = box.right - box.left;
  if (!picture || picture.style.backgroundRepeat !== 'no-repeat' || picture.width > iconShare * room) return null;
  const { width, height, style } = picture;
  const place = (position: string, free: number): number =>
    position.endsWith('%') ? (parseFloat(position) / 100) * free : parseFloat(position) || 0;
  const left = box.left + place(style.backgroundPositionX, room - width);
  const top = box.top + place(style.backgroundPositionY, box.bottom - box.top - height);
  return { left, top, right: left + width, bottom: top + height };
}
