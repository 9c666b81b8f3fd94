import type { ValuesOf } from '@mangdao/contract';
import { visions, type settings } from './settings.js';

/** The visitor's choices. */
export type Values = ValuesOf<typeof settings>;

/** The name of a colour-vision filter, where the choice is one. */
export const visionOf = ({ filter }: Values): (typeof visions)[number] | undefined =>
  visions.find((vision) => vision === filter);

/** The filter functions that browsers have, in order, as in CSS; `''` where there are none to apply. */
export function filterChain({ filter, strength, brightness }: Values): string {
  const part = strength / 100;
  const functions: Partial<Record<Values['filter'], string>> = {
    grayscale: `grayscale(${part})`,
    invert: 'invert(1)',
    // At full strength a third of the colour is left, or it is three times as strong.
    'low-saturation': `saturate(${+(1 - part * 0.7).toFixed(2)})`,
    'high-saturation': `saturate(${1 + part * 2})`,
  };
  const light = brightness === 100 ? '' : `brightness(${brightness / 100})`;
  return `${functions[filter] ?? ''} ${light}`.trim();
}
