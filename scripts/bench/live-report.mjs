import { median, ratio } from './median.mjs';
import { figure } from './table.mjs';

/**
 * Frames and new nodes in a second; `grown`: share of the new texts at least 1.8 times as high as without.
 * @typedef {{ toolbar: string, figures: { frames?: number, inserted?: number, grown?: number }, failed?: string }} LiveResult
 */

const middle = (results, toolbar, key) => median(results.filter((result) => result.toolbar === toolbar).map(({ figures }) => figures[key]));

/**
 * The lines of the table.
 * @param {readonly LiveResult[]} results
 * @param {readonly { name: string, label: string }[]} toolbars
 * @returns {string[][]}
 */
export function liveLines(results, toolbars) {
  return [
    ['', 'frames/s', '× nothing', 'new nodes/s', 'grown'],
    ...toolbars.map(({ name, label }) => {
      const grown = middle(results, name, 'grown');
      return [
        label,
        figure(middle(results, name, 'frames'), 1),
        figure(ratio(middle(results, name, 'frames'), middle(results, 'nothing', 'frames')), 2),
        figure(middle(results, name, 'inserted')),
        grown === null ? figure(null) : `${figure(grown * 100)} %`,
      ];
    }),
  ];
}

/**
 * What this toolbar promises, with what was measured.
 * @param {readonly LiveResult[]} results
 * @returns {import('./bar.mjs').Bar[]}
 */
export function liveBars(results) {
  const share = ratio(middle(results, 'mangdao', 'frames'), middle(results, 'nothing', 'frames'));
  return [{ what: 'live, 10k: frame rate with 1,000 new nodes a second, of that with nothing', least: 90, unit: ' %', digits: 0, measured: share === null ? null : share * 100 }];
}
