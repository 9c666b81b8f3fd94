import { parseArgs } from 'node:util';
import { jobs } from './jobs.mjs';
import { pageSizes } from './page-sizes.mjs';

/** Those beside peers, the one of the form, and the one of the service, which needs no browser. */
const jobNames = [...jobs.map(({ name }) => name), 'legal-aid', 'intake'];

/** An option of `pnpm bench` is not known or has a bad value; the message says what is allowed. */
export class OptionError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'OptionError';
  }
}

/** What `--help` prints. */
export const usage = `pnpm bench [options]    measures the script tag beside its peers and the legal-aid form in a real browser,
                        and the intake on both of its databases; takes half an hour

  --only text,colours     some of the jobs (${jobNames.join(', ')}); all without it
  --sizes 1k,10k          some of the page sizes (${Object.keys(pageSizes).join(', ')}); all without it.
                          The live job always takes 10k.
  --toolbars zoom,mangdao some of the toolbars; all without it. Text is compared with zoom, colours
                          with darkreader: without them there are no ratios.
  --repeat N              how often each is measured (5); at 100k at most 3 times. The median is shown.
                          Of the legal-aid form: walks through it. Of the intake: seconds for each
                          number of clients.
  --dist FOLDER           measures this script-tag build, instead of making one first
  --help                  this text

The tables go to the standard output, progress to the standard error. The exit code says nothing about the figures.`;

/**
 * Reads the command line.
 * @param {string[]} given
 * @param {readonly string[]} toolbarNames
 * @returns {{ help: boolean, jobs: string[], sizes: string[], toolbars: string[], repeat: number, dist: string | undefined }}
 */
export function benchOptions(given, toolbarNames) {
  const { help = false, only, sizes, toolbars, repeat = '5', dist } = parsed(given);
  if (dist === '') throw new OptionError('--dist needs a folder with a script-tag build, such as packages/mangdao/dist.');
  if (!/^[1-9]\d?$/.test(repeat)) throw new OptionError(`--repeat takes a whole number from 1 to 99, not ${repeat || 'nothing'}.`);
  return {
    help,
    jobs: some('--only', only, jobNames),
    sizes: some('--sizes', sizes, Object.keys(pageSizes)),
    toolbars: some('--toolbars', toolbars, toolbarNames),
    repeat: Number(repeat),
    dist,
  };
}

/** @param {string[]} given */
function parsed(given) {
  const text = /** @type {const} */ ({ type: 'string' });
  const options = { help: { type: 'boolean', short: 'h' }, only: text, sizes: text, toolbars: text, repeat: text, dist: text };
  try {
    // pnpm hands on the two dashes that npm takes away.
    return parseArgs({ args: given[0] === '--' ? given.slice(1) : given, options, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`).join(', ');
    throw new OptionError(`${error.message.split('. ')[0].replace(/\.$/, '')}. Known options: ${known}.`);
  }
}

/** The names of a list that were asked for, in the list's order; all where none were. */
function some(option, words, all) {
  if (words === undefined) return [...all];
  const names = words.split(',').map((name) => name.trim()).filter(Boolean);
  const unknown = names.filter((name) => !all.includes(name));
  if (names.length === 0 || unknown.length > 0)
    throw new OptionError(`${option} takes some of ${all.join(', ')}${unknown.length > 0 ? `, not ${unknown.join(', ')}` : ''}.`);
  return all.filter((name) => names.includes(name));
}
