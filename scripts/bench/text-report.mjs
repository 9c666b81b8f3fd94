import { median, ratio } from './median.mjs';
import { pageSizes } from './page-sizes.mjs';
import { figure } from './table.mjs';

/**
 * What `run` in the page gives: times in ms, `grown` a share of 1.
 * @typedef {{ first: number | null, repaired: number | null, longest: number | null, longTotal: number, grown: number }} Run
 *
 * One measurement; what it did not get to is missing.
 * @typedef {{ size: string, toolbar: string, figures: { cold?: Run, warm?: Run, step?: Run }, failed?: string }} TextResult
 */

const states = /** @type {const} */ ({ cold: 'first use', warm: 'used before' });

const of = (results, size, toolbar) => results.filter((result) => result.size === size && result.toolbar === toolbar);
const middle = (results, size, toolbar, state, key) => median(of(results, size, toolbar).map(({ figures }) => figures[state]?.[key]));

/** How many times as long the first frame takes on ten times as large a page. */
const growth = (results, toolbar, state) =>
  ratio(middle(results, '100k', toolbar, state, 'first'), middle(results, '10k', toolbar, state, 'first'));

/**
 * The lines of the table for one page size.
 * @param {readonly TextResult[]} results
 * @param {string} size
 * @param {readonly import('./toolbars.mjs').Toolbar[]} toolbars
 * @returns {string[][]}
 */
export function textLines(results, size, toolbars) {
  const head = ['ms', 'first frame', '× zoom', 'repaired', '× zoom', 'longest after', 'long tasks', 'step', '× first', 'grown'];
  if (size === '100k') head.push('× 10k');
  const lines = toolbars.flatMap(({ name, label, repairs }) =>
    Object.keys(states).map((state) => {
      const value = (key) => middle(results, size, name, state, key);
      const toZoom = (key) => ratio(value(key), middle(results, size, 'zoom', state, 'first'));
      // The step is taken once, after the second use.
      const step = state === 'warm' ? middle(results, size, name, 'step', 'first') : null;
      const line = [
        `${label}, ${states[state]}`,
        figure(value('first'), 1),
        figure(toZoom('first'), 2),
        figure(repairs ? value('repaired') : null, 1),
        figure(repairs ? toZoom('repaired') : null, 2),
        figure(value('longest')),
        figure(value('longTotal')),
        figure(step, 1),
        figure(ratio(step, value('first')), 2),
        value('grown') === null ? figure(null) : `${figure(value('grown') * 100)} %`,
      ];
      if (size === '100k') line.push(figure(growth(results, name, state), 1));
      return line;
    }),
  );
  return [head, ...lines];
}

/**
 * What this toolbar promises, with what was measured.
 * @param {readonly TextResult[]} results
 * @returns {import('./bar.mjs').Bar[]}
 */
export function textBars(results) {
  const ours = (size, state, key) => middle(results, size, 'mangdao', state, key);
  const zoom = (size) => middle(results, size, 'zoom', 'warm', 'first');
  return [
    ...Object.keys(pageSizes).map((size) => ({
      what: `text, ${size}: first painted frame, × root zoom`,
      most: 1.5,
      measured: ratio(ours(size, 'warm', 'first'), zoom(size)),
    })),
    { what: 'text, 10k: fully repaired, × first frame of root zoom', most: 4, measured: ratio(ours('10k', 'warm', 'repaired'), zoom('10k')) },
    { what: 'text, 10k: longest task after the first frame', most: 50, unit: ' ms', digits: 0, measured: longestOfAll(results) },
    { what: 'text: first frame of 100k, × that of 10k', most: 12, digits: 1, measured: growth(results, 'mangdao', 'warm') },
    { what: 'text, 10k: a step of the slider, × first frame', most: 0.5, measured: ratio(ours('10k', 'step', 'first'), ours('10k', 'warm', 'first')) },
  ];
}

/** The longest of any run, not the middle one: "no task" is what is promised. First use and a step of the slider count too. */
function longestOfAll(results) {
  const all = of(results, '10k', 'mangdao').flatMap(({ figures }) => Object.values(figures).map((run) => run?.longest)).filter((value) => value !== null && value !== undefined);
  return all.length > 0 ? Math.max(...all) : null;
}
