import { iconSize } from './box-sizes.js';
import type { Picture } from './pictures.js';

/** Smaller ones are dots before the lines of a list. */
const least = 12;

/** Where a picture of a size stands in a length, in pixels: `background-position` counts from the padding's edge. */
function offset(position: string, length: number, size: number): number {
  const [, value = '0', unit] = /^(-?[\d.]+)(px|%)$/.exec(position) ?? [];
  return unit === '%' ? ((length - size) * Number(value)) / 100 : Number(value);
}

/**
 * The style that keeps an icon that a page draws in the padding beside a text, on the colour `behind` that it was drawn
 * for; `null` where the picture lies behind the text.
 */
export function besideText(element: Element, style: CSSStyleDeclaration, size: Picture, behind: string): string | null {
  const { backgroundImage, backgroundPosition, backgroundPositionX } = style;
  const [, across, down] = /^(?:auto|([\d.]+)px(?: (?:auto|([\d.]+)px))?)$/.exec(style.backgroundSize) ?? [''];
  if (across === '' || style.backgroundRepeat !== 'no-repeat') return null;
  const width = Number(across ?? size.width);
  const height = Number(down ?? (size.height * width) / size.width);
  if (Math.max(width, height) > iconSize || Math.max(width, height) < least) return null;
  const { clientWidth } = element;
  const left = offset(backgroundPositionX, clientWidth, width);
  const isBeside = left + width <= parseFloat(style.paddingLeft) + 1 || left >= clientWidth - parseFloat(style.paddingRight) - 1;
  if (!isBeside) return null;
  return (
    `background-image:${backgroundImage},linear-gradient(${behind} 0 0)!important;background-position:${backgroundPosition}!important;` +
    `background-size:${style.backgroundSize},${width}px ${height}px!important;background-repeat:no-repeat!important`
  );
}
