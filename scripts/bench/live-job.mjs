import { liveBars, liveLines } from './live-report.mjs';

const perSecond = 1000;
const warmUp = 1000;
const duration = 4000;

/** A page that changes all the time, bare and with larger text: how many frames are left. */
export const liveJob = {
  name: 'live',
  sizes: () => ['10k'],
  repeat: (repeat) => repeat,
  toolbars: (all) => [{ name: 'nothing', label: 'nothing' }, ...all.filter(({ name }) => name === 'zoom' || name === 'mangdao')],
  limit: () => 90_000,

  async measure(evaluate, { text }, _size, figures) {
    const before = await evaluate('bench.feedLine()');
    if (text) await evaluate(`bench.run(${text.grow}, { factor: 1.8, quiet: 1500, limit: 60000 })`);
    Object.assign(figures, await evaluate(`bench.live({ perSecond: ${perSecond}, warmUp: ${warmUp}, duration: ${duration} })`));
    // What came last may still be waiting for its turn.
    await evaluate('bench.wait(500)');
    figures.grown = await evaluate(`bench.feedGrown(${before}, 1.8)`);
  },

  words: ({ frames, grown }) => `${frames?.toFixed(1) ?? 'no'} frames/s, ${((grown ?? 0) * 100).toFixed(0)} % of the new texts grown`,

  tables: (results, _sizes, toolbars) => [
    { title: `A page of 10,000 elements with ${perSecond.toLocaleString('en-US')} new nodes a second, text at 2×`, lines: liveLines(results, toolbars) },
  ],
  notes: ['As many old nodes go as new ones come. grown: share of the new texts at least 1.8 times as high as with nothing.'],
  bars: liveBars,
};
