import { colourPattern, parsedColour, type Rgba } from '../colours/rgba.js';

/** One image of a background, or a picture that is an element's content. */
export interface Image {
  /** The colours of a gradient. */
  readonly stops?: readonly Rgba[];
  /** Where a picture comes from; without it and without stops nobody can tell what it shows. */
  readonly url?: string;
  /** The element whose content it is. */
  readonly content?: HTMLImageElement;
  readonly size: string;
  readonly position: string;
  readonly repeat: string;
}

const layerPattern = /([\w-]+)\(((?:"(?:\\.|[^"\\])*"|[^()"]+|\((?:[^()]+|\([^()]*\))*\))*)\)/g;

/** The images of a computed background, the lowest first. */
export function images({ backgroundImage, backgroundSize, backgroundPosition, backgroundRepeat }: CSSStyleDeclaration): Image[] {
  const [sizes, positions, repeats] = Array.from([backgroundSize, backgroundPosition, backgroundRepeat], (list) => list.split(/, */));
  const at = (list: readonly string[] | undefined, i: number): string => list![i % list!.length]!;
  const found: Image[] = [];
  for (const [, name, body] of backgroundImage.matchAll(layerPattern)) {
    const i = found.length;
    const place = { size: at(sizes, i), position: at(positions, i), repeat: at(repeats, i) };
    if (name === 'url') found.push({ ...place, url: body!.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') });
    else {
      const stops = Array.from(body!.match(colourPattern) ?? [], parsedColour).filter((stop) => stop !== null);
      found.push(name!.endsWith('gradient') && stops.length > 0 ? { ...place, stops } : place);
    }
  }
  return found.reverse();
}
