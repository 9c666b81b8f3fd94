import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const budgetsFile = join(root, 'scripts/sizes.json');

const step = 64;
const slack = (budget) => Math.floor(budget * 0.75) - 512;

/** The budget that leaves a group of `bytes` a tenth to grow, and never more than its limit. */
export const tightBudget = (bytes, limit = Infinity) => Math.min(Math.ceil((bytes * 1.1) / step) * step, limit);

/** The limit of a group: its own, or that of its kind (`aid` for `aid:text-size`). */
const limitOf = (limits, group) => limits[group] ?? limits[group.split(':')[0]];

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

function verdict(bytes, budget, limit, group) {
  if (limit !== undefined && bytes > limit) return `over the limit of ${limit} B by ${bytes - limit} B: this one is not to be raised`;
  if (budget === undefined) return 'has no budget: run pnpm size --tighten';
  if (limit !== undefined && budget > limit) return `the budget of ${budget} B is above the limit of ${limit} B`;
  if (bytes > budget) return `over budget by ${bytes - budget} B: make it smaller, or raise "${group}" in scripts/sizes.json and say why`;
  if (bytes < slack(budget)) return `far below its budget: tighten it to ${tightBudget(bytes, limit)} B (pnpm size --tighten)`;
  return null;
}

/**
 * Brotli sizes of what a visitor downloads, beside their budgets and limits.
 * @returns a row for each group, with what is wrong with it or `null`, and budgets whose group is gone.
 */
export async function sizes({ dist = join(root, 'packages/mangdao/dist'), limits, budgets }) {
  const { groups } = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));
  const compressed = new Map();
  for (const file of new Set(Object.values(groups).flat())) compressed.set(file, brotli(await readFile(join(dist, file))));

  const rows = Object.entries(groups).map(([group, files]) => {
    const bytes = files.reduce((sum, file) => sum + compressed.get(file), 0);
    const limit = limitOf(limits, group);
    return { group, files: files.length, bytes, budget: budgets[group], limit, problem: verdict(bytes, budgets[group], limit, group) };
  });
  const missing = ['idle', 'panel'].filter((group) => !Object.hasOwn(groups, group)).map((group) => `the build names no group "${group}"`);
  const gone = Object.keys(budgets).filter((group) => !Object.hasOwn(groups, group)).map((group) => `"${group}" has a budget, but the build has no such group: run pnpm size --tighten`);
  return { rows, problems: [...missing, ...gone, ...rows.filter(({ problem }) => problem).map(({ group, problem }) => `${group}: ${problem}`)] };
}

/** Budgets lowered to what the build needs, added where there are none, dropped where the group is gone; never raised. */
export function tightened(rows, budgets) {
  const entries = rows.map(({ group, bytes, limit }) => {
    const old = budgets[group];
    const keep = old !== undefined && bytes >= slack(old) && (limit === undefined || old <= limit);
    return [group, keep ? old : Math.min(tightBudget(bytes, limit), old ?? Infinity)];
  });
  return Object.fromEntries(entries);
}

const number = (value) => (value === undefined ? '–' : value.toLocaleString('en-US'));

/** The rows as a table for a terminal. */
export function table(rows) {
  const lines = [
    ['downloaded for', 'files', 'brotli B', 'budget', 'limit', ''],
    ...rows.map(({ group, files, bytes, budget, limit, problem }) => [group, number(files), number(bytes), number(budget), number(limit), problem ? '✗' : '✓']),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ').trimEnd()).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { limits, budgets } = JSON.parse(await readFile(budgetsFile, 'utf8'));
  let found = await sizes({ limits, budgets });
  if (process.argv.includes('--tighten')) {
    const tight = tightened(found.rows, budgets);
    await writeFile(budgetsFile, `${JSON.stringify({ limits, budgets: tight }, null, 2)}\n`);
    console.log(`Wrote ${relative(root, budgetsFile)}.`);
    found = await sizes({ limits, budgets: tight });
  }
  console.log(table(found.rows));
  for (const problem of found.problems) console.error(`  ${problem}`);
  if (found.problems.length > 0) process.exitCode = 1;
}
