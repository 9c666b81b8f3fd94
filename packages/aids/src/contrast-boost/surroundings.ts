import type { PicturesBehind } from './backdrop-parts.js';
import type { Look } from './look.js';
import { MovedGrounds } from './moved-grounds.js';
import { Painters } from './painters.js';
import { VisitedColours } from './visited-colours.js';

/** What only some texts need: painters that are not drawn around them, pictures, grounds that move, links once visited. */
export class Surroundings {
  readonly painters: Painters;
  readonly grounds: MovedGrounds;
  readonly visited = new VisitedColours();
  readonly pictures: PicturesBehind;

  /** @param again Called when something has come that texts wait for. */
  constructor(
    window: Window & typeof globalThis,
    ratio: number,
    lookOf: (element: Element) => Look,
    ruleGradient: (word: string, image: string) => void,
    again: () => void,
  ) {
    this.painters = new Painters(window, lookOf);
    this.grounds = new MovedGrounds(ratio, lookOf, ruleGradient);
    // Most texts lie on no picture; those that do wait for what reads it.
    let reader: PicturesBehind | undefined;
    let asked = false;
    this.pictures = {
      behind(...picture) {
        if (reader) return reader.behind(...picture);
        if (!asked)
          import('./pictures.js').then(
            ({ Pictures }) => {
              reader = new Pictures(window, again);
              again();
            },
            () => (asked = false),
          );
        asked = true;
        return 'coming';
      },
    };
  }
}
