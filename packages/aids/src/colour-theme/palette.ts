import type { ValuesOf } from '@mangdao/contract';
import type { settings } from './settings.js';

/** A theme that comes with its colours. */
export type FixedTheme = Exclude<ValuesOf<typeof settings>['theme'], 'custom'>;

/** Colours that a theme is made of, opaque sRGB as `#rrggbb`. */
export interface Palette {
  readonly ink: string;
  readonly ground: string;
  readonly link: string;
  /** Links to where the visitor has been. */
  readonly visited: string;
  /** What the visitor is at or what is marked: focus, current, `mark`. */
  readonly accent: string;
  /** Tells the browser how to draw what the page cannot style. */
  readonly scheme: 'light' | 'dark';
}

/** Every colour of text has at least 7:1 against its ground (WCAG 1.4.6). */
const fixed: Record<FixedTheme, Palette> = {
  'yellow-on-black': { ink: '#ffff00', ground: '#000000', link: '#7fffff', visited: '#ffb3ff', accent: '#ffffff', scheme: 'dark' },
  'white-on-black': { ink: '#ffffff', ground: '#000000', link: '#ffff66', visited: '#ffc0ff', accent: '#7fffff', scheme: 'dark' },
  'black-on-white': { ink: '#000000', ground: '#ffffff', link: '#0000b3', visited: '#6a0080', accent: '#a30000', scheme: 'light' },
  'black-on-yellow': { ink: '#000000', ground: '#ffff00', link: '#00008b', visited: '#5a0050', accent: '#7a0000', scheme: 'light' },
  'white-on-blue': { ink: '#ffffff', ground: '#00008b', link: '#ffff66', visited: '#ffc0ff', accent: '#9fffff', scheme: 'dark' },
  'yellow-on-blue': { ink: '#ffff00', ground: '#00008b', link: '#ffffff', visited: '#ffc8ff', accent: '#9fffff', scheme: 'dark' },
  'green-on-black': { ink: '#00ff00', ground: '#000000', link: '#ffff66', visited: '#ffb3ff', accent: '#ffffff', scheme: 'dark' },
};

const channels = (colour: string): number[] => Array.from([1, 3, 5], (at) => parseInt(colour.slice(at, at + 2), 16));

/** Between two colours, `share` (0 to 1) of the way from the first to the second. */
export function between(one: string, other: string, share: number): string {
  const to = channels(other);
  const mixed = Array.from(channels(one), (channel, at) => Math.round(channel + (to[at]! - channel) * share));
  return `#${Array.from(mixed, (channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colours of a theme that is not the visitor's own. */
export const palette = (theme: FixedTheme): Palette => fixed[theme];
