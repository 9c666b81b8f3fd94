/** The page's own size of a text, in CSS pixels; `line` is `null` where the line height is `normal`. */
export interface TextSize {
  readonly font: number;
  readonly line: number | null;
}

const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

/** A short name for a size: equal sizes share one rule. */
export function sizeName({ font, line }: TextSize): string {
  return line === null ? `${rounded(font)}` : `${rounded(font)}/${rounded(line)}`;
}

/** A line this many times as high as its text is there to centre it or to space it out, and need not grow in full. */
const tallLine = 2.2;
/** Lines set closer than this run into each other once the page's own rounding is scaled up. */
const tightLine = 1.15;

/** The rule that scales what is claimed with the name of this size. */
export function scaleRule(size: TextSize): string {
  const scaled = (pixels: number): string => `calc(${rounded(pixels)}px*var(--mangdao-scale))`;
  return `[mangdao-size="${sizeName(size)}"]{font-size:${scaled(size.font)}!important${lineHeight()}}`;

  function lineHeight(): string {
    const { font, line } = size;
    if (line === null || font === 0) return '';
    const ratio = line / font;
    const height =
      ratio > tallLine
        ? `max(${rounded(line)}px,${scaled(font * 1.4)})`
        : scaled(ratio < tightLine ? font * 1.2 : line);
    return `;line-height:${height}!important`;
  }
}
