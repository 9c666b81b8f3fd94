import { figure, nothing } from './table.mjs';

/**
 * One promise about a figure.
 * @typedef {object} Bar
 * @property {string} what
 * @property {number | null} measured `null` where it was not measured in this run
 * @property {number} [most]
 * @property {number} [least]
 * @property {number} [digits] after the point
 * @property {string} [unit]
 */

/**
 * The words for a bar: what, what is allowed, what was measured, whether it holds.
 * @param {Bar} bar
 * @returns {string[]}
 */
export function barLine({ what, measured, most, least, digits = 2, unit = '' }) {
  const known = measured !== null && measured !== undefined;
  const holds = (most === undefined || measured <= most) && (least === undefined || measured >= least);
  return [
    what,
    most === undefined ? `≥ ${least}${unit}` : `≤ ${most}${unit}`,
    known ? `${figure(measured, digits)}${unit}` : nothing,
    known ? (holds ? 'yes' : 'no') : 'not measured',
  ];
}
