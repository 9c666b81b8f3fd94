import { besideText } from './beside-text.js';
import { borderWords } from './border-words.js';
import { boxWords } from './box-words.js';
import { isBare, showsText } from './own-text.js';
import { partLook, type PartLook } from './part-look.js';
import { backgroundLook, imageLook, isOverPicture } from './picture-look.js';
import { replaced } from './replaced.js';
import { isAlike, isOpaque, isPainted } from './computed-colour.js';
import { flatParent, type Reading } from './reading.js';

const lookless = /^(script|style|head|meta|link|title|template|noscript|slot|opt.*)$/;

/** How the page itself draws an element: the values of the theme's claims, `''` where there is nothing to say. */
export interface Look {
  /** Words that the theme's rules know (theme-css.ts). */
  readonly words: string;
  /** The page's own colour behind a picture that may be see-through: in the element, in its `::before` and `::after`. */
  readonly behind: readonly string[];
  /** The style of a background that keeps the icon beside a text. */
  readonly icon: string;
}

const nothing: Look = { words: '', behind: [], icon: '' };

/** Dimmed text at rest; what fades in or out is on its way, and a dimmed picture was meant so. */
function isFaded(element: Element, { opacity }: CSSStyleDeclaration): boolean {
  const value = Number(opacity);
  return value < 1 && value > 0.3 && element.getAnimations().length === 0 && !element.querySelector(replaced);
}

/** True where what is in an element lies on a picture that stays in sight. */
function isUpon(element: Element, style: CSSStyleDeclaration, reading: Reading): boolean {
  const parent = flatParent(element);
  return (parent !== null && reading.known.onPictures.has(parent)) || isOverPicture(element, style, reading);
}

/** True for a box that paints the ground of what it lies in. */
function isFilling(element: Element, { position }: CSSStyleDeclaration): boolean {
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth = 0, clientHeight = 0 } = element.parentElement ?? {};
  return position === 'absolute' && clientHeight > 0 && width >= clientWidth && height >= clientHeight;
}

/** True for what looks as if it could be pressed. */
function isPressed(element: Element, { cursor }: CSSStyleDeclaration, reading: Reading): boolean {
  const parent = flatParent(element);
  return element.matches('a[href]') || (cursor === 'pointer' && parent !== null && reading.style(parent).cursor !== 'pointer');
}

/** True for a box to tick that the page draws in another place. */
function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName !== 'input' || !/^(checkbox|radio)$/.test((element as HTMLInputElement).type)) return false;
  return style.opacity === '0' || /none|hidden/.test(style.display + style.visibility) || parseFloat(style.width) <= 1 || /rect|inset/.test(style.clip + style.clipPath);
}

/** Looks at an element of HTML as the page draws it: to be called with the theme out of force. */
export function look(element: Element, reading: Reading): Look {
  const { localName } = element;
  if (lookless.test(localName)) return nothing;
  const style = reading.style(element);
  const { known } = reading;
  if (/^(img|canvas|object|embed)$/.test(localName) || (localName === 'input' && (element as HTMLInputElement).type === 'image')) {
    const { words, behind } = imageLook(element, reading);
    return { ...nothing, words: [...words, style.mixBlendMode === 'normal' ? '' : 'blended'].join(' ').trim(), behind: [behind] };
  }
  const { backgroundColor, backgroundImage } = style;
  known.grounds.set(element, backgroundColor);
  if (localName === 'html' || localName === 'body') return nothing;

  const words: string[] = [];
  let behind = '';
  let icon = '';
  const text = showsText(element, () => style);
  const url = backgroundImage.includes('url(');
  const upon = isUpon(element, style, reading);
  const drawn = isPainted(backgroundColor) || backgroundImage !== 'none';
  const bare = drawn && !text && isBare(element);
  // A veil over a picture goes; the text in it gets a plate.
  const veil = upon && !bare && !url && !isOpaque(backgroundColor);
  if (drawn && !veil) {
    if (bare && style.maskImage !== 'none') words.push('solid');
    else if (text) {
      words.push('ground');
      const picture = url && reading.pictures.of(element, backgroundImage);
      if (picture) icon = besideText(element, style, picture, reading.colourBehind(element)) ?? '';
      if (icon) words.push('picture');
    } else if (url) {
      // Without elements in it, text that is not shown stands for the picture.
      const alone = bare || element.childElementCount === 0;
      const found = backgroundLook(element, style, reading, alone);
      words.push(...found.words);
      ({ behind } = found);
    } else if (bare && !(isOpaque(backgroundColor) && (element.firstElementChild || isFilling(element, style))))
      words.push(...boxWords(style, element.getBoundingClientRect(), reading.colourBehind(flatParent(element)), element.ownerDocument));
    else words.push('ground');
  }
  const isGround = words.includes('ground');
  const over = (words.includes('picture') && !icon) || (!isGround && upon);
  if (over) known.onPictures.add(element);
  else known.onPictures.delete(element);
  if (text && over && !isGround) words.push('plate');
  if (isGround && /absolute|fixed/.test(style.position) && (style.zIndex !== 'auto' || style.boxShadow !== 'none')) words.push('edge');
  if (isFaded(element, style)) words.push('faded');
  if (/^(?!.*blur).*(ness|contrast|invert|opacity)/.test(style.filter)) words.push('filtered');
  if (style.mixBlendMode !== 'normal') words.push('blended');
  const clear = borderWords(style, () => reading.colourBehind(flatParent(element)));
  words.push(...clear);
  if (text && style.display !== 'inline' && isPressed(element, style, reading)) {
    const differs = isGround && (!isOpaque(backgroundColor) || !isAlike(backgroundColor, reading.colourBehind(flatParent(element))));
    if (differs || (clear.length === 0 && !/(^| )0px/.test(style.borderWidth))) words.push('button');
  }
  // A badge, or what else is set apart by its ground alone.
  else if (text && isGround && style.textAlign === 'center' && (element.textContent ?? '').length < 30 && !isAlike(backgroundColor, reading.colourBehind(flatParent(element)))) words.push('frame');
  if (isUnseen(element, style)) words.push('unseen');
  const [before, after] = Array.from(['::before', '::after'], (part) => partLook(element, part, reading)) as [PartLook, PartLook];
  return { words: [...words, ...before.words, ...after.words].join(' '), behind: [behind, before.behind, after.behind], icon };
}
