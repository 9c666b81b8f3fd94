import { median, ratio } from './median.mjs';
import { figure } from './table.mjs';

/**
 * Frames and new nodes in a second; `reached`: share of the new texts that are as the visitor asked for.
 * @typedef {{ toolbar: string, figures: { frames?: number, inserted?: number, reached?: number }, failed?: string }} LiveResult
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
    ['', 'frames/s', '× nothing', 'new nodes/s', 'reached'],
    ...toolbars.map(({ name, label }) => {
      const reached = middle(results, name, 'reached');
      return [
        label,
        figure(middle(results, name, 'frames'), 1),
        figure(ratio(middle(results, name, 'frames'), middle(results, 'nothing', 'frames')), 2),
        figure(middle(results, name, 'inserted')),
        reached === null ? figure(null) : `${figure(reached * 100)} %`,
      ];
    }),
  ];
}

/** What of ours is measured, by the name of its results. */
const uses = { mangdao: 'text', 'mangdao theme': 'theme', 'mangdao boost': 'boost' };

/**
 * What this toolbar promises, with what was measured.
 * @param {readonly LiveResult[]} results
 * @returns {import('./bar.mjs').Bar[]}
 */
export function liveBars(results) {
  const share = (toolbar) => ratio(middle(results, toolbar, 'frames'), middle(results, 'nothing', 'frames'));
  return Object.entries(uses).map(([toolbar, what]) => {
    const measured = share(toolbar);
    const words = `live, 10k, ${what}: frame rate with 1,000 new nodes a second, of that with nothing`;
    return { what: words, least: 90, unit: ' %', digits: 0, measured: measured === null ? null : measured * 100 };
  });
}
