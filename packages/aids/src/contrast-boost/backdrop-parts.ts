import type { Ground } from '../colours/ground.js';
import type { Rgba } from '../colours/rgba.js';
import type { Image } from './background-image.js';
import type { Ink } from './look.js';
import type { Stand } from './moved-ground.js';
import type { Box } from './placed-part.js';

/** What lies behind a text. */
export interface Backdrop {
  readonly grounds: readonly Ground[];
  /** The painted box nearest behind. */
  readonly owner: Element | null;
  /** True where a picture shows there. */
  readonly picture: boolean;
  /** The nearest box that dims what is in it. */
  readonly dim: Element | null;
  /** False where it depends on where the text is. */
  readonly steady: boolean;
  /** True while a picture, or what else may lie there, has yet to come. */
  readonly coming: boolean;
}

/** What a picture makes of the grounds below it: `null` where it lies beside the text, `coming` until its pixels are there. */
export type PictureGrounds = readonly Ground[] | null | 'coming';

/** Knows what pictures show behind texts. */
export interface PicturesBehind {
  behind(image: Image, box: Box, text: Box, below: readonly Ground[]): PictureGrounds;
}

/** What is painted instead of the page's own. */
export interface Move {
  readonly colour?: Rgba;
  readonly images?: readonly Image[];
  /** Painted over all the rest. */
  readonly plate?: Rgba;
  readonly opaque?: boolean;
  /** The words of our claims that do it. */
  readonly words: readonly string[];
}

/** A text of an element, what it stands on, and the colour it gets: `null` where none would do. */
export interface Text extends Stand {
  readonly element: Element;
  readonly part: Ink['part'];
  readonly name: string;
  readonly backdrop: Backdrop;
  readonly found: Rgba | null;
  /** True while what has to be known of it has yet to come. */
  readonly coming: boolean;
}
