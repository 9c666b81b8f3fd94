// Benchmarks of the script tag beside its peers, and of the intake. They say how things stand and fail nothing; see CONTRIBUTING.md.
import { access } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { barLine } from './bench/bar.mjs';
import { benchOptions, OptionError, usage } from './bench/bench-options.mjs';
import { intakeBench, intakeNotes } from './bench/intake/intake-bench.mjs';
import { jobs } from './bench/jobs.mjs';
import { legalAidBench, legalAidNotes } from './bench/legal-aid/legal-aid-bench.mjs';
import { measuringBrowser, TimeoutError } from './bench/measuring-browser.mjs';
import { pageSizes } from './bench/page-sizes.mjs';
import { benchSite } from './bench/site.mjs';
import { table } from './bench/table.mjs';
import { toolbars as allToolbars } from './bench/toolbars.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { ensureBrowser } from './set-up/ensure-browser.mjs';
import { run } from './set-up/run.mjs';
import { SetUpError } from './set-up/set-up-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const started = performance.now();
const progress = (words) => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${words}`);

/** The folder of the build to measure: the given one, or one made now. */
async function distFolder(given) {
  const dist = given === undefined ? join(root, 'packages/mangdao/dist') : resolve(process.env.INIT_CWD ?? process.cwd(), given);
  // Progress, like all that is not the result.
  if (given === undefined) await run(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  await access(join(dist, 'mangdao.js')).catch(() => {
    throw new OptionError(`--dist: there is no mangdao.js in ${dist}. It takes the folder that scripts/build.mjs makes, such as packages/mangdao/dist.`);
  });
  return dist;
}

/** Measures each toolbar on each page in turn, as often as asked for. */
async function measureJob(job, { sizes, toolbars, repeat }, { browser, site }) {
  const results = [];
  for (const size of sizes) {
    const tooSlow = new Set();
    const rounds = job.repeat(repeat, size);
    for (let round = 0; round < rounds; round++)
      for (let turn = 0; turn < toolbars.length; turn++) {
        // Another one first in each round: whatever else the machine does hits all alike.
        const toolbar = toolbars[(round + turn) % toolbars.length];
        if (tooSlow.has(toolbar)) continue;
        const result = { size, toolbar: toolbar.name, figures: {} };
        results.push(result);
        const address = site.address(pageSizes[size], toolbar.page ?? toolbar.name);
        try {
          await browser.onPage(address, { boot: toolbar.boot, limit: job.limit(size) }, (evaluate) => job.measure(evaluate, toolbar, size, result.figures));
        } catch (error) {
          result.failed = error.message.split('\n')[0];
          if (error instanceof TimeoutError) tooSlow.add(toolbar);
        }
        progress(`${job.name} ${size} ${round + 1}/${rounds}  ${toolbar.label}: ${result.failed ? `failed: ${result.failed}` : job.words(result.figures)}`);
      }
  }
  return results;
}

/** Why some figures are missing, each reason once. */
const failures = (results) => new Set(results.filter(({ failed }) => failed).map(({ size, toolbar, failed }) => `${size}, ${toolbar}: ${failed}`));

/** Measures the script tag beside its peers; returns its bars. */
async function benchBesidePeers(options, chosenJobs, { dist, chromium }) {
  const browser = await measuringBrowser(chromium);
  const site = await benchSite({ dist, toolbars: allToolbars });
  try {
    const chosen = allToolbars.filter(({ name }) => options.toolbars.includes(name));
    const bars = [];
    console.log(`Chromium ${browser.version}; medians of up to ${options.repeat}`);
    for (const job of chosenJobs) {
      const sizes = job.sizes(options.sizes);
      const toolbars = job.toolbars(chosen);
      const results = await measureJob(job, { sizes, toolbars, repeat: options.repeat }, { browser, site });
      for (const { title, lines } of job.tables(results, sizes, toolbars)) console.log(`\n${title}\n\n${table(lines)}`);
      console.log(`\n${job.notes.map((note) => `  ${note}`).join('\n')}`);
      for (const failure of failures(results)) console.log(`  Missing: ${failure}`);
      bars.push(...job.bars(results));
    }
    return bars;
  } finally {
    await browser.close();
    site.close();
  }
}

/** The build to measure, and how the browser for it is launched. */
async function inBrowser(options) {
  const dist = await distFolder(options.dist);
  await ensureBrowser();
  // After that: it reads from the environment which browser was found.
  const { chromium } = await importTypeScript(join(root, 'test/browsers.ts'));
  return { dist, chromium };
}

async function bench(options) {
  // What else runs here is in every figure: the ratios bear it better than the times.
  console.log(`${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} at the start`);
  const chosenJobs = jobs.filter(({ name }) => options.jobs.includes(name));
  const withForm = options.jobs.includes('legal-aid');
  const place = chosenJobs.length > 0 || withForm ? await inBrowser(options) : undefined;
  const bars = chosenJobs.length > 0 ? await benchBesidePeers(options, chosenJobs, place) : [];
  if (withForm) {
    bars.push(...(await legalAidBench({ launch: place.chromium, dist: place.dist, rounds: options.repeat, progress })));
    console.log(`\n${legalAidNotes.map((note) => `  ${note}`).join('\n')}`);
  }
  if (options.jobs.includes('intake')) {
    bars.push(...(await intakeBench({ seconds: options.repeat, progress })));
    console.log(`\n${intakeNotes.map((note) => `  ${note}`).join('\n')}`);
  }
  console.log(`\nBars\n\n${table([['', 'allowed', 'measured', 'holds'], ...bars.map(barLine)])}`);
}

try {
  const options = benchOptions(process.argv.slice(2), allToolbars.map(({ name }) => name));
  if (options.help) console.log(usage);
  else await bench(options);
} catch (error) {
  if (error instanceof OptionError) console.error(`${error.message}\npnpm bench --help says more.`);
  else console.error(error instanceof SetUpError ? error.message : error);
  process.exitCode = 1;
}
