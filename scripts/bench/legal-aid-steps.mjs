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

/** Runs in the page: answers one question after the other and times each press, in ms. */
async function walk() {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const inside = document.querySelector('mangdao-legal-aid').shadowRoot;
  const find = (selector) => inside.querySelector(selector);
  const title = () => find('#title')?.firstChild?.textContent ?? find('#title')?.textContent ?? '';
  const heading = () => [...(find('#title')?.childNodes ?? [])].find(({ nodeType, data }) => nodeType === 3 && data.trim())?.data.trim() ?? title();
  const texts = { 申请人姓名: '王小明', 证件号码: '11010519491231002X', 手机号码: '13800138000' };
  const choices = { '您现在正在受到伤害吗？': 1, '事情紧急吗？': 1 };

  const figures = [];
  find('[data-view=apply]').click();
  while (!find('.card')) await wait(50);
  await wait(400);
  find('.card:nth-of-type(2) input').click();
  find('.primary').click();
  while (!find('.progress')) await wait(50);
  for (let count = 0; count < 25 && find('.progress'); count++) {
    // Longer than two presses that count as one, and than a save.
    await wait(900);
    const before = heading();
    const box = find('input#q:not([type=radio], [type=checkbox]), textarea#q');
    if (box) {
      box.value = texts[before] ?? '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    } else [...inside.querySelectorAll('.card input')].at(choices[before] ?? 0)?.click();
    const begun = performance.now();
    find('.primary').click();
    // Style and layout are part of what the visitor waits for.
    void find('#title').getBoundingClientRect();
    let busy = performance.now() - begun;
    if (heading() === before) {
      // It wants an answer that a machine does not make up: passed over instead.
      await wait(400);
      const skip = [...inside.querySelectorAll('.actions button[type=button]')].find((button) => !button.matches('.quiet'));
      if (!skip) break;
      const again = performance.now();
      skip.click();
      void find('#title').getBoundingClientRect();
      busy = performance.now() - again;
      if (heading() === before) break;
      figures.push({ question: heading(), busy, drawn: (await drawn()) - again });
    } else figures.push({ question: heading(), busy, drawn: (await drawn()) - begun });
  }
  return figures;

  /** When the frame after now was handed to the screen. */
  function drawn() {
    return new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      }),
    );
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
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
    for (const { question, ...figure } of await page.evaluate(`(${walk})()`)) found.set(question, [...(found.get(question) ?? []), figure]);
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
  return { question, middle: median(busy), best: Math.min(...busy), drawn: median(all.map((one) => one.drawn)) };
});
console.log(`From one question to the next, processor slowed ${slowedBy} times, ${rounds} rounds, load of the machine ${loadavg()[0].toFixed(1)}; ms`);
console.log(table([['to the question', 'busy, median', 'busy, best', 'on the screen, median'], ...rows.map(({ question, middle, best, drawn }) => [question, ms(middle), ms(best), ms(drawn)])]));
console.log(`All: busy median ${ms(median(rows.map(({ middle }) => middle)))}, slowest question ${ms(Math.max(...rows.map(({ middle }) => middle)))} (best of its rounds ${ms(Math.max(...rows.map(({ best }) => best)))}) ms`);
