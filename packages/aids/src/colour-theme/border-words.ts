import { isAlike, isPainted } from './computed-colour.js';

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Sides whose border nobody sees: it holds a place, or makes a triangle out of the others. */
export function borderWords(style: CSSStyleDeclaration, behind: () => string): string[] {
  if (/^(0px ?)+$/.test(style.borderWidth)) return [];
  return sides.flatMap((side) => {
    if (style.getPropertyValue(`border-${side}-width`) === '0px') return [];
    const colour = style.getPropertyValue(`border-${side}-color`);
    return !isPainted(colour) || isAlike(colour, behind()) ? [`clear-${side}`] : [];
  });
}
