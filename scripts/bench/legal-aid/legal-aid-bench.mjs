import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { listen } from '../../serve/listen.mjs';
import { siteServer } from '../../serve/server.mjs';
import { median } from '../median.mjs';
import { figure, table } from '../table.mjs';
import { installWalk } from './walk-in-page.mjs';

const portal = fileURLToPath(new URL('../../../examples/portal', import.meta.url));
const slowedBy = 4;
/** In ms of the page's own thread. */
const mostPerStep = 50;
const mostSteps = 60;
/** In ms, for one thing asked of the page; a page that hangs ends the round. */
const patience = 20_000;
const parts = { busy: 'TaskDuration', script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };
const noPress = '(nothing pressed)';

/** The ninety-fifth of a hundred, the largest of fewer than twenty. */
const p95 = (numbers) => [...numbers].sort((one, other) => one - other).at(Math.ceil(numbers.length * 0.95) - 1);

/** A page as one asks things of it, and what its thread has done so far; asked without Playwright, whose own part would count. */
async function asker(page) {
  const session = await page.context().newCDPSession(page);
  // The time of the page's thread alone: what else the machine does meanwhile is no part of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const within = (asked) => Promise.race([asked, new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience).unref())]);
  return {
    slowDown: () => session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy }),
    async evaluate(expression) {
      const { result, exceptionDetails } = await within(session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }));
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async done() {
      const { metrics } = await within(session.send('Performance.getMetrics'));
      const known = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
      return Object.entries(parts).map(([part, name]) => [part, known[name]]);
    },
  };
}

/** One walk from the first question to the review; adds what each step takes to `found`, by the question it leads to. */
async function walk(page, found) {
  const { evaluate, done, slowDown } = await asker(page);
  const pressed = async (way) => {
    const before = await done();
    const drawn = await evaluate(`walk.press(${JSON.stringify(way)})`);
    const after = new Map(await done());
    return { drawn, ...Object.fromEntries(before.map(([part, was]) => [part, after.get(part) - was])) };
  };
  const add = (to, figures) => found.set(to, [...(found.get(to) ?? []), figures]);
  await evaluate(`(${installWalk})()`);
  await evaluate('walk.begin()');
  await slowDown();
  for (let step = 0; step < mostSteps; step++) {
    await evaluate('walk.answer()');
    const from = await evaluate('walk.heading()');
    if (step === 0) add(noPress, await pressed(null));
    let to = from;
    for (const way of ['next', 'skip']) {
      const figures = await pressed(way);
      to = await evaluate('walk.heading()');
      if (to !== from) {
        add(to, figures);
        break;
      }
      await page.waitForTimeout(400);
    }
    if (to === from || to === '请检查一遍') return;
  }
}

/**
 * Measures how long the form takes from one question to the next on a slowed processor.
 * @param {{ launch: import('playwright-core').LaunchOptions, dist: string, rounds: number, progress: (words: string) => void }} options
 * @returns {Promise<import('../bar.mjs').Bar[]>}
 */
export async function legalAidBench({ launch, dist, rounds, progress }) {
  const server = siteServer({ site: { folder: portal }, toolbarFolder: dist });
  const port = await listen(server);
  const browser = await chromium.launch(launch);
  const found = new Map();
  try {
    for (let round = 1; round <= rounds; round++) {
      const page = await browser.newPage({ locale: 'zh-CN' });
      await page.goto(`http://127.0.0.1:${port}/apply.html`);
      await page.locator('mangdao-legal-aid [data-view=apply]').waitFor();
      const failed = await walk(page, found).then(() => '', (error) => `, ended early: ${error.message.split('\n')[0]}`);
      await page.close();
      progress(`legal-aid ${round}/${rounds}: ${found.size - 1} questions${failed}`);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  const head = ['to the question', 'median', 'p95', 'of it script', 'style', 'layout', 'until drawn'];
  const line = (name, all) => {
    const of = (part) => all.map((figures) => figures[part]);
    return [name, median(of('busy')), p95(of('busy')), ...['script', 'style', 'layout', 'drawn'].map((part) => median(of(part)))].map((value) => (typeof value === 'string' ? value : figure(value, 1)));
  };
  const steps = [...found].filter(([name]) => name !== noPress);
  const every = steps.flatMap(([, all]) => all);
  console.log(`\nFrom one question of the legal-aid form to the next, processor slowed ${slowedBy} times; ms\n\n${table([head, ...[...found].map(([name, all]) => line(name, all)), line('all', every)])}`);
  const busy = every.map((figures) => figures.busy);
  return [
    { what: 'legal aid: step to the next question, slowed 4 times, median', most: mostPerStep, digits: 1, unit: ' ms', measured: median(busy) },
    { what: 'legal aid: the same, 95 of 100 steps', most: mostPerStep, digits: 1, unit: ' ms', measured: busy.length > 0 ? p95(busy) : null },
    { what: 'legal aid: the same, slowest question, median of its rounds', most: mostPerStep, digits: 1, unit: ' ms', measured: steps.length > 0 ? Math.max(...steps.map(([, all]) => median(all.map((figures) => figures.busy)))) : null },
  ];
}

/** What the figures mean. */
export const legalAidNotes = [
  'Time of the page’s own thread, from the press until the frame with the next question is handed on: script, style, layout, paint.',
  'until drawn: the same by the clock, with whatever else the machine does. In it there is no intake: each step also asks in vain for one.',
];
