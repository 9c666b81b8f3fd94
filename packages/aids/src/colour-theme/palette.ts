import type { ValuesOf } from '@mangdao/contract';
import type { settings } from './settings.js';

type Values = ValuesOf<typeof settings>;

/** Colours by role, opaque sRGB as `#rrggbb`. */
export interface Palette {
  readonly ink: string;
  readonly ground: string;
  readonly link: string;
  /** What the visitor is at: focus, selection. */
  readonly accent: string;
  /** Tells the browser how to draw what the page cannot style. */
  readonly scheme: 'light' | 'dark';
}

/** Every text and link colour has at least 7:1 against its ground (WCAG 1.4.6). */
const fixed: Record<Exclude<Values['theme'], 'custom'>, Palette> = {
  'yellow-on-black': { ink: '#ffff00', ground: '#000000', link: '#7fffff', accent: '#ffffff', scheme: 'dark' },
  'white-on-black': { ink: '#ffffff', ground: '#000000', link: '#ffff66', accent: '#7fffff', scheme: 'dark' },
  'black-on-white': { ink: '#000000', ground: '#ffffff', link: '#0000b3', accent: '#7a0099', scheme: 'light' },
  'black-on-yellow': { ink: '#000000', ground: '#ffff00', link: '#00008b', accent: '#7a0000', scheme: 'light' },
  'white-on-blue': { ink: '#ffffff', ground: '#00008b', link: '#ffff66', accent: '#ffc0ff', scheme: 'dark' },
  'yellow-on-blue': { ink: '#ffff00', ground: '#00008b', link: '#ffffff', accent: '#9fffff', scheme: 'dark' },
  'green-on-black': { ink: '#00ff00', ground: '#000000', link: '#ffff66', accent: '#ffffff', scheme: 'dark' },
};

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The colours of a theme; of `custom`, those that the visitor picked. */
export function palette({ theme, text, background, link }: Values): Palette {
  if (theme !== 'custom') return fixed[theme];
  return {
    ink: text,
    ground: background,
    link,
    accent: text,
    scheme: luminance(background) < luminance(text) ? 'dark' : 'light',
  };
}
