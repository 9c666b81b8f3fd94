import { pageSizes } from './page-sizes.mjs';
import { textBars, textLines } from './text-report.mjs';

/** Without a change for so long, a toolbar is held to have finished; ms. */
const quiet = 1500;
const limit = { '1k': 30_000, '10k': 60_000, '100k': 90_000 };

/** A text counts as twice as large from here on: line boxes are rounded to whole pixels. */
const grownFactor = 1.8;
/** From 2× to 2.1× a line grows by a twentieth, before rounding. */
const stepFactor = 1.02;

const run = (call, factor, size) => `bench.run(${call}, { factor: ${factor}, quiet: ${quiet}, limit: ${limit[size]} })`;

/** How soon every text is twice as large, what that costs afterwards, and what the next step of the slider costs. */
export const textJob = {
  name: 'text',
  sizes: (chosen) => chosen,
  repeat: (repeat, size) => (pageSizes[size] > 10_000 ? Math.min(repeat, 3) : repeat),
  toolbars: (all) => all.filter(({ text }) => text),
  /** Each of the three runs may use up its time, and going back as well. */
  limit: (size) => 4 * limit[size],

  async measure(evaluate, { text }, size, figures) {
    figures.cold = await evaluate(run(text.grow, grownFactor, size));
    if (figures.cold.first === null) return;
    await evaluate(`bench.back(${text.off}, ${limit[size]})`);
    figures.warm = await evaluate(run(text.grow, grownFactor, size));
    if (text.step) figures.step = await evaluate(run(text.step, stepFactor, size));
  },

  words: ({ cold, warm, step }) => {
    const first = (name, figures) => (figures ? `${name} ${figures.first === null ? 'never' : `${figures.first.toFixed(0)} ms`}` : []);
    return [first('first use', cold), first('used before', warm), first('step', step)].flat().join(', ');
  },

  tables: (results, sizes, toolbars) =>
    sizes.map((size) => ({ title: `Text at 2×, page of ${pageSizes[size].toLocaleString('en-US')} elements`, lines: textLines(results, size, toolbars) })),
  notes: [
    'first use: the tag is loaded and nothing has been used yet (of mangdao, no chunk is there). used before: was on and off once.',
    'first frame: from the call to the painted frame in which the texts in sight have grown. × zoom: of the root CSS zoom, in the same use.',
    'repaired: to the last painted frame in which mangdao changed the page. The others change nothing later.',
    'longest after: the longest task of over 50 ms after the first frame. long tasks: all of them since the call, added up.',
    'step: from 2× to a little more; × first: of the first frame when used before. Some know no larger size than 2×.',
    'grown: share of the texts that became at least 1.8 times as high. The peers leave some as they are, which costs them nothing:',
    '  sienna-accessibility all but certain kinds of elements; accessibility what has a size in px of its own;',
    '  accessibility-widgets what was large before (it gives every text 28 px).',
  ],
  bars: textBars,
};
