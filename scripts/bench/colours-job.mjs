import { colourBars, colourLines, enoughBefore } from './colours-report.mjs';
import { pageSizes } from './page-sizes.mjs';
import { textJob } from './text-job.mjs';
import { colourEntries } from './toolbars.mjs';

/** Without a change for so long, a toolbar is held to have finished; ms. */
const quiet = 1500;
const limit = { '1k': 30_000, '10k': 60_000, '100k': 90_000 };

/** How soon the texts have their new colours, when the last change comes, and how many are left without. */
export const coloursJob = {
  name: 'colours',
  sizes: (chosen) => chosen,
  repeat: textJob.repeat,
  toolbars: colourEntries,
  /** Each of the two runs may use up its time, and going back as well. */
  limit: (size) => 3 * limit[size],

  async measure(evaluate, { colour: { on, off, short = false } }, size, figures) {
    const run = () => evaluate(`bench.runColours(${on}, { short: ${short}, quiet: ${quiet}, limit: ${limit[size]} })`);
    figures.cold = await run();
    if (figures.cold.first === null) return;
    await evaluate(`bench.colourBack(${off}, ${limit[size]})`);
    figures.warm = await run();
  },

  words: ({ cold, warm }) => {
    const first = (name, figures) => (figures ? `${name} ${figures.first === null ? 'never' : `${figures.first.toFixed(0)} ms`}` : []);
    const { coloured, enough, watched } = warm ?? cold;
    const share = (value) => `${((value ?? 0) * 100).toFixed(0)} %`;
    return [first('first use', cold), first('used before', warm), `${watched} texts in sight`, `${share(coloured)} coloured`, `${share(enough)} at 7:1`].flat().join(', ');
  },

  tables: (results, sizes, toolbars) =>
    sizes.map((size) => ({
      title: `Colours, page of ${pageSizes[size].toLocaleString('en-US')} elements${enoughBefore(results, size)}`,
      lines: colourLines(results, size, toolbars),
    })),
  notes: [
    'first use and used before: as for text. The bars are of the latter: in a first use mangdao fetches chunks, as fast as a network is.',
    'shown: from the call to the painted frame from which on the marked texts in sight have the colours that they keep.',
    '  Told the same way of all, in every painted frame: by the computed colours of the text and of what is behind it (of a gradient,',
    '  all its colours), with the filters of the boxes around worked in. A text counts whose colours there are others in the end;',
    '  what is left as it was costs no time. × Dark Reader: of its time shown, in the same use.',
    '  The page\'s own thread is timed: what drawing a filter costs other threads afterwards is not in it, for any of them.',
    'repaired: to the last painted frame in which style sheets or attributes of the page\'s elements changed.',
    'longest task: of over 50 ms, since the call. after: the longest that began after shown.',
    'coloured: share of the marked texts of the whole page in other colours than before; of mangdao boost, of those with less than 7:1,',
    '  since it means to leave the others alone. at 7:1: share of all marked texts with at least 7:1, in the least of their grounds.',
  ],
  bars: colourBars,
};
