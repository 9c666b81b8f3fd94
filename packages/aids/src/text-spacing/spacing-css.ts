import type { ValuesOf } from '@mangdao/contract';
import { lineHeight } from '../typography/line-height.js';
import { sizeName, type TextSize } from '../typography/text-size.js';
import type { settings } from './settings.js';

type Spacing = ValuesOf<typeof settings>;

/** The custom properties that carry the visitor's choice; a slider changes nothing else. */
export const spacingProperties = ({ line, letter, word, paragraph }: Spacing): Record<`--mangdao-${string}`, string> => ({
  '--mangdao-line': String(line),
  '--mangdao-letter': `${letter}em`,
  '--mangdao-word': `${word}em`,
  '--mangdao-paragraph': `${paragraph}em`,
});

/** Rules for what is claimed, whatever its size; at 0 the page keeps its own spacing. */
export function spacingCss({ letter, word, paragraph }: Spacing): string {
  let css = '';
  // Letters that are joined to each other would be torn apart.
  if (letter > 0)
    css +=
      '[mangdao-space]:not([mangdao-joined]){letter-spacing:var(--mangdao-letter)!important}' +
      '[mangdao-space]:not([mangdao-joined]) [mangdao-joined]{letter-spacing:normal!important}';
  if (word > 0) css += '[mangdao-space]{word-spacing:var(--mangdao-word)!important}';
  if (paragraph > 0) css += '[mangdao-paragraph]:not(:last-child){margin-block-end:var(--mangdao-paragraph)!important}';
  return css;
}

/** The rule that opens the lines of what is claimed with the name of this size; none becomes lower than it was. */
export const lineRule = (size: TextSize): string =>
  `[mangdao-space="${sizeName(size)}"]{line-height:${lineHeight(size)}!important}`;
