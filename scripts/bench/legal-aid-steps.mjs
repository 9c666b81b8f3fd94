// How long the legal-aid form takes from one question to the next on a processor slowed four times. It says how things
// stand and fails nothing. Takes the build in packages/mangdao/dist:
//     node scripts/build.mjs && node scripts/bench/legal-aid-steps.mjs [rounds]
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { listen } from '../serve/listen.mjs';
import { siteServer } from '../serve/server.mjs';
import { median } from './median.mjs';
import { table } from './table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const slowedBy = 4;
const rounds = Number(process.argv[2] ?? 5);

/** Installs in the page what answers and presses, as `steps`. */
function install() {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const inside = document.querySelector('mangdao-legal-aid').shadowRoot;
  const find = (selector) => inside.querySelector(selector);
  const heading = () => [...(find('#title')?.childNodes ?? [])].find(({ nodeType, data }) => nodeType === 3 && data.trim())?.data.trim();
  const texts = { 申请人姓名: '王小明', 证件号码: '11010519491231002X', 手机号码: '13800138000' };
  const second = ['您现在正在受到伤害吗？', '事情紧急吗？'];
  window.steps = {
    heading,
    async begin() {
      find('[data-view=apply]').click();
      while (!find('.card')) await wait(50);
      await wait(400);
      find('.card input').click();
      find('.primary').click();
      while (!find('.progress')) await wait(50);
    },
    async answer() {
      // Longer than two presses that count as one, and than a save.
      await wait(900);
      const box = find('input#q:not([type=radio], [type=checkbox]), textarea#q');
      if (box) {
        box.value = texts[heading()] ?? '';
        box.dispatchEvent(new window.Event('input', { bubbles: true }));
      } else [...inside.querySelectorAll('.card input')].at(second.includes(heading()) ? 1 : 0)?.click();
      await wait(100);
    },
    /** Goes on, or passes over what a machine does not make up; resolves when the frame after is on the screen. */
    async press(selector) {
      const begun = performance.now();
      const button = [...inside.querySelectorAll(selector)].find((one) => !one.matches('.quiet'));
      button?.click();
      await new Promise((resolve) =>
        window.requestAnimationFrame(() => {
          const { port1, port2 } = new window.MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        }),
      );
      return performance.now() - begun;
    },
  };
}

/** One walk through the form: what each press takes, in ms. */
async function walk(page, found) {
  const session = await page.context().newCDPSession(page);
  // The time of the page's thread alone: what else the machine does meanwhile is no part of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  await page.evaluate(`(${install})()`);
  await page.evaluate('steps.begin()');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
  for (let count = 0; count < 25; count++) {
    await page.evaluate('steps.answer()');
    const from = await page.evaluate('steps.heading()');
    for (const selector of ['.primary', '.actions:not(.tools) button[type=button]']) {
      const before = await busy();
      const drawn = await page.evaluate(`steps.press('${selector}')`);
      const after = await busy();
      const [took, script, style, layout] = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].map((name) => after[name] - before[name]);
      const to = await page.evaluate('steps.heading()');
      if (to !== from) {
        found.set(to, [...(found.get(to) ?? []), { busy: took, script, style, layout, drawn }]);
        break;
      }
      await page.waitForTimeout(400);
    }
    if ((await page.evaluate('steps.heading()')) === from) return;
  }
}

const server = siteServer({ site: { folder: `${root}examples/portal` }, toolbarFolder: `${root}packages/mangdao/dist` });
const port = await listen(server);
const browser = await chromium.launch({ executablePath: process.env.MANGDAO_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const found = new Map();
try {
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`http://127.0.0.1:${port}/apply.html`);
    await page.locator('mangdao-legal-aid [data-view=apply]').waitFor();
    await walk(page, found);
    await page.close();
    console.error(`round ${round + 1}/${rounds}`);
  }
} finally {
  await browser.close();
  server.close();
}

const ms = (figure) => figure.toFixed(1);
const rows = [...found].map(([question, all]) => {
  const busy = all.map((one) => one.busy);
  return { question, middle: median(busy), best: Math.min(...busy), ...Object.fromEntries(['script', 'style', 'layout', 'drawn'].map((part) => [part, median(all.map((one) => one[part]))])) };
});
console.log(`From one question to the next, processor slowed ${slowedBy} times, ${rounds} rounds, load of the machine ${loadavg()[0].toFixed(1)}; ms`);
console.log(table([['to the question', 'thread, median', 'thread, best', 'of it script', 'style', 'layout', 'until drawn'], ...rows.map(({ question, middle, best, script, style, layout, drawn }) => [question, ...[middle, best, script, style, layout, drawn].map(ms)])]));
console.log(`All: thread median ${ms(median(rows.map(({ middle }) => middle)))}, slowest question ${ms(Math.max(...rows.map(({ middle }) => middle)))} (best of its rounds ${ms(Math.max(...rows.map(({ best }) => best)))}) ms`);
