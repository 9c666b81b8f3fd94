import { coloursJob } from './colours-job.mjs';
import { liveJob } from './live-job.mjs';
import { textJob } from './text-job.mjs';

/**
 * Something to measure.
 * @typedef {object} Job
 * @property {string} name what `--only` takes
 * @property {(chosen: string[]) => string[]} sizes which pages, of those that were asked for
 * @property {(repeat: number, size: string) => number} repeat how often, where `repeat` times were asked for
 * @property {(all: readonly import('./toolbars.mjs').Toolbar[]) => import('./toolbars.mjs').Entry[]} toolbars those that can do it
 * @property {(size: string) => number} limit ms until a measurement is given up
 * @property {(evaluate: (code: string) => Promise<any>, toolbar: import('./toolbars.mjs').Entry, size: string, figures: object) => Promise<void>} measure
 *   fills in the figures one by one, so that what was measured before a failure counts
 * @property {(figures: object) => string} words the figures in a line of progress
 * @property {(results: readonly object[], sizes: string[], toolbars: readonly import('./toolbars.mjs').Entry[]) => { title: string, lines: string[][] }[]} tables
 * @property {string[]} notes what the columns mean
 * @property {(results: readonly object[]) => import('./bar.mjs').Bar[]} bars
 */

/** Everything that is measured, in this order. @type {readonly Job[]} */
export const jobs = [textJob, coloursJob, liveJob];
