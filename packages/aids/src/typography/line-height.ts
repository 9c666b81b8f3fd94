import { rounded, type TextSize } from './text-size.js';

/** A line this many times as high as its text is there to centre it or to space it out, and need not grow in full. */
const tallLine = 2.2;
/** Lines set closer than this run into each other once the page's own rounding is scaled up. */
const tightLine = 1.15;
/** What `normal` comes to in most faces. */
const normalLine = 1.2;

/**
 * The line height of a text with everything that visitors may have asked for: `--mangdao-scale` times as large (1 where it
 * is not set), and at least `--mangdao-line` times the text's own size (0). Every aid that sets line heights sets this
 * one, so that it does not matter whose rule wins.
 */
export function lineHeight({ font, line }: TextSize): string {
  const least = 'calc(1em*var(--mangdao-line,0))';
  const scaled = (pixels: number): string => `calc(${rounded(pixels)}px*var(--mangdao-scale,1))`;
  if (line === null || font === 0) return `max(${normalLine}em,${least})`;
  const ratio = line / font;
  if (ratio > tallLine) return `max(${rounded(line)}px,${scaled(font * 1.4)},${least})`;
  return `max(${scaled(ratio < tightLine ? font * normalLine : line)},${least})`;
}
