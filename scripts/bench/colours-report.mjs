import { median, ratio } from './median.mjs';
import { pageSizes } from './page-sizes.mjs';
import { figure } from './table.mjs';

/**
 * What `runColours` in the page gives: times in ms, shares of 1; `coloured` is `null` where no text was meant.
 * @typedef {object} Run
 * @property {number | null} first
 * @property {number | null} repaired
 * @property {number} longest
 * @property {number | null} longestAfter
 * @property {number} watched how many texts in sight were looked at
 * @property {number | null} coloured
 * @property {number} enoughBefore
 * @property {number} enough
 *
 * One measurement; what it did not get to is missing.
 * @typedef {{ size: string, toolbar: string, figures: { cold?: Run, warm?: Run }, failed?: string }} ColourResult
 */

const states = /** @type {const} */ ({ cold: 'first use', warm: 'used before' });
const peer = 'darkreader';

const middle = (results, size, toolbar, state, key) =>
  median(results.filter((result) => result.size === size && result.toolbar === toolbar).map(({ figures }) => figures[state]?.[key]));
const growth = (results, toolbar, state) =>
  ratio(middle(results, '100k', toolbar, state, 'first'), middle(results, '10k', toolbar, state, 'first'));
const percent = (share) => (share === null ? figure(null) : `${figure(share * 100)} %`);

/**
 * How many of the texts have enough contrast to begin with, in words; nothing where that is not known.
 * @param {readonly ColourResult[]} results
 * @param {string} size
 */
export function enoughBefore(results, size) {
  const share = median(results.filter((result) => result.size === size).map(({ figures }) => figures.cold?.enoughBefore));
  return share === null ? '' : `, ${percent(share)} of its texts at 7:1 before`;
}

/**
 * The lines of the table for one page size.
 * @param {readonly ColourResult[]} results
 * @param {string} size
 * @param {readonly { name: string, label: string }[]} toolbars
 * @returns {string[][]}
 */
export function colourLines(results, size, toolbars) {
  const head = ['ms', 'shown', '× Dark Reader', 'repaired', '× Dark Reader', 'longest task', 'after', 'coloured', 'at 7:1'];
  if (size === '100k') head.push('× 10k');
  const lines = toolbars.flatMap(({ name, label }) =>
    Object.keys(states).map((state) => {
      const value = (key) => middle(results, size, name, state, key);
      const toPeer = (key) => ratio(value(key), middle(results, size, peer, state, 'first'));
      const line = [
        `${label}, ${states[state]}`,
        figure(value('first'), 1),
        figure(toPeer('first'), 2),
        figure(value('repaired'), 1),
        figure(toPeer('repaired'), 2),
        figure(value('longest')),
        figure(value('longestAfter')),
        percent(value('coloured')),
        percent(value('enough')),
      ];
      if (size === '100k') line.push(figure(growth(results, name, state), 1));
      return line;
    }),
  );
  return [head, ...lines];
}

/** What each kind of our colours may take of Dark Reader's time. */
const kinds = [
  { name: 'mangdao theme', what: 'theme', most: 0.5 },
  { name: 'mangdao boost', what: 'boost', most: 1 },
];

/**
 * What this toolbar promises, with what was measured.
 * @param {readonly ColourResult[]} results
 * @returns {import('./bar.mjs').Bar[]}
 */
export function colourBars(results) {
  const first = (size, name) => middle(results, size, name, 'warm', 'first');
  return kinds.flatMap(({ name, what, most }) => [
    ...Object.keys(pageSizes).map((size) => ({ what: `${what}, ${size}: shown, × Dark Reader`, most, measured: ratio(first(size, name), first(size, peer)) })),
    { what: `${what}: shown at 100k, × that at 10k`, most: 12, digits: 1, measured: growth(results, name, 'warm') },
  ]);
}
