// In a chunk of its own: only who picks colours downloads how to judge them.
import Color from 'color';
import type { Palette } from './palette.js';

/** Colours that a visitor picked, as `#rrggbb`. */
export interface OwnColours {
  readonly text: string;
  readonly background: string;
  readonly link: string;
}

/** A visitor's own colours as a theme. */
export function ownPalette({ text, background, link }: OwnColours): Palette {
  const ground = Color(background);
  return {
    ink: text,
    ground: background,
    link,
    visited: link,
    accent: text,
    scheme: ground.luminosity() < Color(text).luminosity() ? 'dark' : 'light',
  };
}

/** The contrast that text should have at least (WCAG 1.4.3). */
const readable = 4.5;
/** Rounded down: 4.49 is not 4.5. */
const oneDecimal = (ratio: number): string => (Math.floor(10 * ratio) / 10).toFixed(1);

/** The notice that says how well a visitor's own colours can be told apart (contrast ratio of WCAG 2.2). */
export function ownNotice({ text, background, link }: OwnColours): string {
  // A button's ground is a little nearer to the text.
  const ground = Color(background);
  const button = ground.mix(Color(text), 0.15);
  const least = (colour: string): number => Math.min(Color(colour).contrast(ground), Color(colour).contrast(button));
  const [ofText, ofLink] = [least(text), least(link)];
  return `${Math.min(ofText, ofLink) < readable ? 'faint' : 'about-ratio'}?text=${oneDecimal(ofText)}&link=${oneDecimal(ofLink)}`;
}
