import { borderWords } from './border-words.js';
import { iconSize } from './box-sizes.js';
import { boxWords } from './box-words.js';
import { isBare, showsText } from './own-text.js';
import { partLook } from './part-look.js';
import { flatParent, isAlike, isOpaque, isPainted, type Reading } from './reading.js';

const lookless = new Set(['script', 'style', 'head', 'meta', 'link', 'title', 'template', 'noscript', 'br', 'wbr', 'slot', 'source', 'option', 'optgroup']);
const seen = 'img,picture,video,canvas,svg,object,embed';

/** How the page itself draws an element: the values of the theme's claims, `''` where there is nothing to say. */
export interface Look {
  /** Words that the theme's rules know (theme-css.ts). */
  readonly words: string;
  /** The page's own colour behind a picture that may be see-through. */
  readonly behind: string;
  /** The same for a picture in `::before` and `::after`. */
  readonly behindBefore: string;
  readonly behindAfter: string;
  /** The style of a background that keeps the icon beside a text. */
  readonly icon: string;
}

const nothing: Look = { words: '', behind: '', behindBefore: '', behindAfter: '', icon: '' };


const isIcon = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width <= iconSize && height <= iconSize;
};

/** A picture laid over other things is see-through on purpose: a frame, a shade, a floating notice; an icon is not. */
function isLaidOver(element: Element, reading: Reading): boolean {
  if (isIcon(element)) return false;
  if (/absolute|fixed/.test(reading.style(element).position)) return true;
  for (let box = flatParent(element); box; box = flatParent(box)) if (reading.style(box).position === 'fixed') return true;
  return false;
}

/** Dimmed text at rest; what fades in or out is on its way, and a dimmed picture was meant so. */
function isFaded(element: Element, { opacity }: CSSStyleDeclaration): boolean {
  const value = Number(opacity);
  return value < 1 && value > 0.3 && element.getAnimations().length === 0 && !element.querySelector(seen);
}

/** True where an element may have come to lie over a picture that it is not in. */
function isOverPicture(element: Element, style: CSSStyleDeclaration, reading: Reading): boolean {
  const { position } = style;
  const parent = flatParent(element);
  if (!parent) return false;
  const moved = /absolute|fixed/.test(position) || (position === 'relative' && style.zIndex !== 'auto') || parseFloat(style.marginTop) < 0;
  return (moved || reading.style(parent).display === 'grid') && reading.holdsPicture(parent);
}

/** True for a picture that was drawn for its box; one that comes over and over again is the pattern of a ground. */
function isDrawnFor(element: Element, style: CSSStyleDeclaration, reading: Reading): boolean {
  const { backgroundImage, backgroundRepeat } = style;
  if (/no-repeat/.test(backgroundRepeat)) return true;
  const picture = reading.pictures.of(element, backgroundImage);
  const { width, height } = element.getBoundingClientRect();
  return !!picture && picture.width >= 0.7 * width && picture.height >= 0.7 * height;
}

const isShort = ({ textContent }: Element): boolean => (textContent ?? '').trim().length <= 12;

/** True for what looks as if it could be pressed. */
function isPressed(element: Element, { cursor }: CSSStyleDeclaration, reading: Reading): boolean {
  const parent = flatParent(element);
  return element.matches('a[href]') || (cursor === 'pointer' && parent !== null && reading.style(parent).cursor !== 'pointer');
}

/** True for a box to tick that the page draws in another place. */
function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName !== 'input' || !/^(checkbox|radio)$/.test((element as HTMLInputElement).type)) return false;
  return style.opacity === '0' || style.display === 'none' || style.visibility === 'hidden' || parseFloat(style.width) <= 1 || style.clip !== 'auto';
}

/** Looks at an element of HTML as the page draws it: to be called with the theme out of force. */
export function look(element: Element, reading: Reading): Look {
  const { localName } = element;
  if (lookless.has(localName)) return nothing;
  const style = reading.style(element);
  const { known } = reading;
  if (/^(img|canvas|object|embed)$/.test(localName) || (localName === 'input' && (element as HTMLInputElement).type === 'image')) {
    const glyph = localName === 'img' && isIcon(element) && reading.pictures.of(element, `url("${(element as HTMLImageElement).currentSrc}")`)?.isGlyph;
    const behind = glyph || isLaidOver(element, reading) ? '' : reading.colourBehind(element);
    return { ...nothing, words: glyph ? 'glyph' : style.mixBlendMode === 'normal' ? '' : 'blended', behind };
  }
  const { backgroundColor, backgroundImage } = style;
  known.grounds.set(element, backgroundColor);
  if (localName === 'html' || localName === 'body') return nothing;

  const words: string[] = [];
  let behind = '';
  let icon = '';
  const text = showsText(element, () => style);
  const painted = isPainted(backgroundColor);
  const pictured = backgroundImage !== 'none';
  if (painted || pictured) {
    const bare = !text && isBare(element);
    const url = backgroundImage.includes('url(');
    if (bare && style.maskImage !== 'none') words.push('solid');
    else if (text) {
      words.push('ground');
      const picture = url && reading.pictures.of(element, backgroundImage);
      if (picture) icon = reading.pictures.code(element)?.besideText(element, style, picture, reading.colourBehind(element), iconSize) ?? '';
      if (icon) words.push('picture');
    } else if (url) {
      // Without elements in it, text that is not shown stands for the picture.
      const alone = bare || element.childElementCount === 0;
      if (alone || isDrawnFor(element, style, reading)) words.push('picture');
      const glyph = alone && isIcon(element) && reading.pictures.of(element, backgroundImage)?.isGlyph;
      if (glyph) words.push('glyph');
      else {
        if (painted || !words.length) words.push('ground');
        if (alone && !isLaidOver(element, reading)) behind = reading.colourBehind(element);
      }
    } else if (bare) words.push(...boxWords(style, element.getBoundingClientRect(), reading.colourBehind(flatParent(element)), element.ownerDocument));
    else words.push('ground');
  }
  const isGround = words.includes('ground');
  const stands = words.includes('picture') && !icon
    ? 'picture'
    : isGround
      ? 'ground'
      : isOverPicture(element, style, reading)
        ? 'picture'
        : reading.standOf(flatParent(element));
  known.stands.set(element, stands);
  if (text && stands === 'picture' && !isGround) words.push('plate');
  if (isGround && /absolute|fixed/.test(style.position) && (style.zIndex !== 'auto' || style.boxShadow !== 'none')) words.push('edge');
  if (isFaded(element, style)) words.push('faded');
  if (/brightness|contrast|invert|opacity/.test(style.filter) && !style.filter.includes('blur')) words.push('filtered');
  if (style.mixBlendMode !== 'normal') words.push('blended');
  const clear = borderWords(style, () => reading.colourBehind(flatParent(element)));
  words.push(...clear);
  if (text && style.display !== 'inline' && isPressed(element, style, reading)) {
    const differs = isGround && (!isOpaque(backgroundColor) || !isAlike(backgroundColor, reading.colourBehind(flatParent(element))));
    if (differs || (clear.length === 0 && !/(^| )0px/.test(style.borderWidth))) words.push('button');
  }
  // A badge, or what else is set apart by its ground alone.
  else if (isGround && style.textAlign === 'center' && isShort(element) && !isAlike(backgroundColor, reading.colourBehind(flatParent(element)))) words.push('frame');
  if (isUnseen(element, style)) words.push('unseen');
  if (text && style.display !== 'inline') words.push(...firstWords(element, style));
  const before = partLook(element, '::before', reading);
  const after = partLook(element, '::after', reading);
  return { words: [...words, ...before.words, ...after.words].join(' '), behind, behindBefore: before.behind, behindAfter: after.behind, icon };
}

/** A first line or letter with a colour of its own. */
function firstWords(element: Element, { color }: CSSStyleDeclaration): string[] {
  const window = element.ownerDocument.defaultView!;
  return ['first-line', 'first-letter'].filter((part) => {
    const own = window.getComputedStyle(element, `::${part}`).color;
    return own !== '' && own !== color;
  });
}
