import type { Rgba } from './rgba.js';

/** A channel as light: 0 to 1 (WCAG 2.2, "relative luminance"). */
export const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
export const luminance = ([r, g, b]: Rgba): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgba, other: Rgba): number {
  const a = luminance(one) + 0.05;
  const b = luminance(other) + 0.05;
  return a > b ? a / b : b / a;
}

/** So much of one opaque colour, the rest of another, mixed as browsers do. */
export const mixed = (one: Rgba, other: Rgba, share: number): Rgba => [
  one[0] * share + other[0] * (1 - share),
  one[1] * share + other[1] * (1 - share),
  one[2] * share + other[2] * (1 - share),
  1,
];

/** The mean of some opaque colours. */
export const mean = (colours: readonly Rgba[]): Rgba => colours.reduce((sum, colour, i) => mixed(colour, sum, 1 / (i + 1)));
