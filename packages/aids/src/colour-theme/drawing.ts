import { iconSize } from './box-sizes.js';
import { isAlike, isNeutral, isPainted } from './computed-colour.js';
import type { Reading } from './reading.js';

const shapes = 'path,rect,circle,ellipse,line,polyline,polygon,use';
/** A drawing with more shapes is a picture. */
const most = 80;
/** A shape that fills so much of a drawing is its ground. */
const ground = 0.6;

/** How an inline drawing takes part in a theme. */
export interface Drawing {
  /** Words for its shapes. */
  readonly shapes: ReadonlyMap<Element, string>;
  /** The page's own colour behind it, where it stays as it is. */
  readonly behind: string;
}

interface Painted {
  readonly shape: Element;
  readonly fill: string;
  readonly stroke: string;
}

/**
 * Looks at an inline drawing: an icon in one colour takes that of text; a drawing with writing in it is a chart, whose
 * greys change and whose colours stay; any other is a picture.
 */
export function drawing(svg: Element, reading: Reading): Drawing {
  const words = new Map<Element, string>();
  const symbols = [...svg.querySelectorAll('symbol')];
  for (const symbol of symbols) takeIcon(painted([...symbol.querySelectorAll(shapes)], reading), words);
  const loose = [...svg.querySelectorAll(shapes)].filter((shape) => !shape.closest('symbol'));
  if (loose.length === 0) return { shapes: words, behind: '' };
  if (loose.length > most) return { shapes: words, behind: reading.colourBehind(svg) };
  const { width, height } = svg.getBoundingClientRect();
  const drawn = painted(loose, reading);
  const isChart = svg.querySelector('text') !== null;
  if (!isChart && Math.max(width, height) <= 1.5 * iconSize && takeIcon(drawn, words)) return { shapes: words, behind: '' };
  if (!isChart) return { shapes: words, behind: drawn.length > 0 && width > 0 ? reading.colourBehind(svg) : '' };
  for (const { shape, fill, stroke } of drawn) {
    const box = shape.getBoundingClientRect();
    const own: string[] = [];
    if (fill && isNeutral(fill)) own.push(box.width * box.height >= ground * width * height ? 'fill-back' : 'fill');
    if (stroke ? isNeutral(stroke) : fill && own.length === 0) own.push('stroke');
    if (own.length > 0) words.set(shape, own.join(' '));
  }
  return { shapes: words, behind: '' };
}

function painted(all: readonly Element[], reading: Reading): Painted[] {
  const visible = (colour: string): string => (colour !== 'none' && isPainted(colour) ? colour : '');
  return Array.from(all, (shape) => {
    const { fill, stroke } = reading.style(shape);
    return { shape, fill: visible(fill), stroke: visible(stroke) };
  });
}

/** Gives the shapes of a drawing in one colour that of text; false where there are more colours. */
function takeIcon(drawn: readonly Painted[], words: Map<Element, string>): boolean {
  const colours = drawn.flatMap(({ fill, stroke }) => [fill, stroke]).filter(Boolean);
  if (colours.some((colour) => colour.startsWith('url(') || !isAlike(colour, colours[0]!))) return false;
  for (const { shape, fill, stroke } of drawn) {
    const own = [fill && 'fill', stroke && 'stroke'].filter(Boolean).join(' ');
    if (own) words.set(shape, own);
  }
  return true;
}
