/** The page's own size of a text, in CSS pixels; `line` is `null` where the line height is `normal`. */
export interface TextSize {
  readonly font: number;
  readonly line: number | null;
}

/** Two decimals: what a browser computes further on differs from one element to the next. */
export const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

/** How large the element's text is. */
export function textSize(element: Element): TextSize {
  const { fontSize, lineHeight } = element.ownerDocument.defaultView!.getComputedStyle(element);
  const line = parseFloat(lineHeight);
  return { font: parseFloat(fontSize), line: Number.isNaN(line) ? null : line };
}

/** A short name for a size: equal sizes share one rule. */
export const sizeName = ({ font, line }: TextSize): string =>
  line === null ? `${rounded(font)}` : `${rounded(font)}/${rounded(line)}`;
