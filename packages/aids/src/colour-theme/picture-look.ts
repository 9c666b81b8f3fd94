import { iconSize } from './box-sizes.js';
import { isPainted } from './computed-colour.js';
import { flatParent, type Reading } from './reading.js';

/** How a picture takes part in a theme. */
export interface PictureLook {
  readonly words: readonly string[];
  /** The page's own colour behind it. */
  readonly behind: string;
}

function isIcon(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= iconSize && height <= iconSize;
}

/** A picture laid over other things is see-through on purpose: a frame, a shade, a floating notice; an icon is not. */
function isLaidOver(element: Element, reading: Reading): boolean {
  if (/absolute|fixed/.test(reading.style(element).position)) return true;
  for (let box = flatParent(element); box; box = flatParent(box))
    if (reading.style(box).position === 'fixed') return true;
  return false;
}

/** A sign is shown in the theme's colour, any other picture that may be see-through on the colour it was drawn for. */
function shown(element: Element, image: string, reading: Reading): PictureLook {
  const icon = isIcon(element);
  if (icon && reading.pictures.of(element, image)?.isGlyph) return { words: ['glyph'], behind: '' };
  return { words: [], behind: !icon && isLaidOver(element, reading) ? '' : reading.colourBehind(element) };
}

/** An image, a canvas, an embedded document. */
export const imageLook = (element: Element, reading: Reading): PictureLook =>
  shown(element, `url("${(element as Partial<HTMLImageElement>).currentSrc ?? ''}")`, reading);

/** A picture behind an element that shows no text of its own; `alone`: there is nothing else in it either. */
export function backgroundLook(element: Element, style: CSSStyleDeclaration, reading: Reading, alone: boolean): PictureLook {
  const { backgroundImage } = style;
  if (alone) {
    const { words, behind } = shown(element, backgroundImage, reading);
    const ground = words.length === 0 && isPainted(style.backgroundColor) ? ['ground'] : [];
    return { words: ['picture', ...words, ...ground], behind };
  }
  // A picture was drawn for its box; one that comes over and over again is the pattern of a ground.
  const picture = reading.pictures.of(element, backgroundImage);
  const { width, height } = element.getBoundingClientRect();
  const isDrawnFor = style.backgroundRepeat.includes('no-repeat') || (!!picture && picture.width >= 0.7 * width && picture.height >= 0.7 * height);
  const words = isDrawnFor ? ['picture'] : [];
  return { words: isDrawnFor && !isPainted(style.backgroundColor) ? words : [...words, 'ground'], behind: '' };
}

/** A picture in `::before` or `::after`. */
export function partPictureLook(element: Element, style: CSSStyleDeclaration, reading: Reading): PictureLook {
  const small = Math.max(parseFloat(style.width) || 0, parseFloat(style.height) || 0) <= iconSize;
  if (small && reading.pictures.of(element, style.backgroundImage)?.isGlyph) return { words: ['own', 'glyph'], behind: '' };
  return { words: ['own'], behind: small || style.position === 'static' ? reading.colourBehind(element) : '' };
}

/** True where there is a picture among what an element holds. */
function holdsPicture(element: Element, { known }: Reading): boolean {
  if (element.querySelector('img,video,canvas,object,embed')) return true;
  for (const child of element.children) if (known.onPictures.has(child)) return true;
  return false;
}

/** True where an element may have come to lie over a picture that it is not in. */
export function isOverPicture(element: Element, style: CSSStyleDeclaration, reading: Reading): boolean {
  const { position } = style;
  const parent = flatParent(element);
  if (!parent) return false;
  const moved = /absolute|fixed/.test(position) || (position === 'relative' && style.zIndex !== 'auto') || parseFloat(style.marginTop) < 0;
  return (moved || reading.style(parent).display === 'grid') && holdsPicture(parent, reading);
}
