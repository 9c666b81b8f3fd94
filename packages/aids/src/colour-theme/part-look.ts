import { borderWords } from './border-words.js';
import { boxWords } from './box-words.js';
import { isOpaque, isPainted } from './computed-colour.js';
import { partPictureLook } from './picture-look.js';
import type { Reading } from './reading.js';

/** How the page draws `::before` or `::after` of an element. */
export interface PartLook {
  readonly words: readonly string[];
  readonly behind: string;
}

const nothing: PartLook = { words: [], behind: '' };

/** True for a box that paints the ground of its element in its place. */
function isGround(element: Element, { position, backgroundColor }: CSSStyleDeclaration, width: number, height: number): boolean {
  return position === 'absolute' && isOpaque(backgroundColor) && width >= element.clientWidth && height >= element.clientHeight && element.textContent !== '';
}

/** Looks at generated content as the page draws it; the words start with the part's name. */
export function partLook(element: Element, part: string, reading: Reading): PartLook {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element, part);
  const { content } = style;
  if (content === 'none' || content === 'normal' || content === '' || style.display === 'none') return nothing;
  const { backgroundColor, backgroundImage } = style;
  const painted = isPainted(backgroundColor);
  const [width, height] = [parseFloat(style.width) || 0, parseFloat(style.height) || 0];
  const words = ['part'];
  let behind = '';
  if (painted || backgroundImage !== 'none') {
    if (style.maskImage !== 'none') words.push('solid');
    else if (backgroundImage.includes('url(')) {
      const found = partPictureLook(element, style, reading);
      words.push(...found.words);
      ({ behind } = found);
    } else if (isGround(element, style, width, height)) words.push('ground');
    else if (content === '""') words.push(...boxWords(style, { width, height }, reading.colourBehind(element), element.ownerDocument));
    else words.push('ground');
  }
  if ((painted || backgroundImage !== 'none') && !words.includes('own')) words.push('plain');
  words.push(...borderWords(style, () => reading.colourBehind(element)));
  return { words: Array.from(words, (word) => `${part.slice(2)}-${word}`), behind };
}
