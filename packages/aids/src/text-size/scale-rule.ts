import { lineHeight } from '../typography/line-height.js';
import { rounded, sizeName, type TextSize } from '../typography/text-size.js';

/** A font size `--mangdao-scale` times as large as on the page. */
export const scaledFont = (pixels: number): string => `calc(${rounded(pixels)}px*var(--mangdao-scale))`;

/** The rule that scales what is claimed with the name of this size. */
export function scaleRule(size: TextSize): string {
  const line = size.line === null || size.font === 0 ? '' : `;line-height:${lineHeight(size)}!important`;
  return `[mangdao-size="${sizeName(size)}"]{font-size:${scaledFont(size.font)}!important${line}}`;
}
