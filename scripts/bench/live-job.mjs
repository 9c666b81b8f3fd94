import { liveBars, liveLines } from './live-report.mjs';
import { colourEntries } from './toolbars.mjs';

const perSecond = 1000;
const warmUp = 1000;
const duration = 4000;
const patience = '{ quiet: 1500, limit: 60000 }';

/** How a use is switched on, what is remembered of the feed before, and which share of its texts are reached after. */
const use = ({ text, colour }) => {
  if (colour)
    return {
      before: 'bench.feedColours()',
      on: `bench.runColours(${colour.on}, { short: ${colour.short ?? false}, ...${patience} })`,
      reached: (before) => `bench.feedColoured(${JSON.stringify(before)})`,
    };
  return {
    before: 'bench.feedLine()',
    on: text && `bench.run(${text.grow}, { factor: 1.8, ...${patience} })`,
    reached: (before) => `bench.feedGrown(${before}, 1.8)`,
  };
};

/** A page that changes all the time, bare, with larger text and in other colours: how many frames are left. */
export const liveJob = {
  name: 'live',
  sizes: () => ['10k'],
  repeat: (repeat) => repeat,
  toolbars: (all) => [
    { name: 'nothing', label: 'nothing' },
    ...all.filter(({ name }) => name === 'zoom' || name === 'mangdao').map((toolbar) => ({ ...toolbar, label: `${toolbar.label}, text at 2×` })),
    ...colourEntries(all.filter(({ name }) => name === 'mangdao' || name === 'darkreader')),
  ],
  limit: () => 90_000,

  async measure(evaluate, toolbar, _size, figures) {
    const { before, on, reached } = use(toolbar);
    const was = await evaluate(before);
    if (on) await evaluate(on);
    Object.assign(figures, await evaluate(`bench.live({ perSecond: ${perSecond}, warmUp: ${warmUp}, duration: ${duration} })`));
    // What came last may still be waiting for its turn.
    await evaluate('bench.wait(500)');
    figures.reached = await evaluate(reached(was));
  },

  words: ({ frames, reached }) => `${frames?.toFixed(1) ?? 'no'} frames/s, ${((reached ?? 0) * 100).toFixed(0)} % of the new texts reached`,

  tables: (results, _sizes, toolbars) => [
    { title: `A page of 10,000 elements with ${perSecond.toLocaleString('en-US')} new nodes a second`, lines: liveLines(results, toolbars) },
  ],
  notes: [
    'As many old nodes go as new ones come. reached: share of the new texts at least 1.8 times as high as with nothing, or with a',
    'theme, a boost or Dark Reader, in other colours.',
  ],
  bars: liveBars,
};
