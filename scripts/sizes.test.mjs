import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sizes, table, tightBudget, tightened } from './sizes.mjs';

const limits = { idle: 5120, panel: 30720, aid: 5120 };

/** A build whose files do not compress, so that their sizes are known to within a few bytes. */
async function fakeBuild(lengths, groups) {
  const dist = await mkdtemp(join(tmpdir(), 'sizes-'));
  for (const [name, length] of Object.entries(lengths)) await writeFile(join(dist, name), randomBytes(length));
  await writeFile(join(dist, 'manifest.json'), JSON.stringify({ files: {}, groups }));
  return dist;
}

const dist = await fakeBuild(
  { 'mangdao.js': 3000, 'core-1.js': 20000, 'text-size-1.js': 1000 },
  { idle: ['mangdao.js'], panel: ['mangdao.js', 'core-1.js'], 'aid:text-size': ['text-size-1.js'] },
);
const good = { idle: 3300, panel: 25000, 'aid:text-size': 1200 };

test('a group is the sum of its files, and passes within its budget', async () => {
  const { rows, problems } = await sizes({ dist, limits, budgets: good });
  expect(problems).toEqual([]);
  expect(rows.map(({ group, files, limit }) => [group, files, limit])).toEqual([['idle', 1, 5120], ['panel', 2, 30720], ['aid:text-size', 1, 5120]]);
  expect(rows[1].bytes).toBeGreaterThan(23000);
  expect(rows[1].bytes).toBeLessThan(23040);
  expect(table(rows).split('\n')).toHaveLength(4);
});

test('over budget fails', async () => {
  const { problems } = await sizes({ dist, limits, budgets: { ...good, idle: 2900 } });
  expect(problems).toEqual([expect.stringMatching(/^idle: over budget by 1\d\d B/)]);
});

test('more than a quarter and 512 B below the budget fails, and says what to write instead', async () => {
  const far = 5100;
  const near = 4600;
  expect((await sizes({ dist, limits, budgets: { ...good, idle: near } })).problems).toEqual([]);
  const { rows, problems } = await sizes({ dist, limits, budgets: { ...good, idle: far } });
  expect(problems).toEqual([`idle: far below its budget: tighten it to ${tightBudget(rows[0].bytes)} B (pnpm size --tighten)`]);
  expect(tightened(rows, { ...good, idle: far })).toEqual({ ...good, idle: tightBudget(rows[0].bytes) });
});

test('a limit holds whatever the budget says', async () => {
  const big = await fakeBuild({ 'mangdao.js': 6000 }, { idle: ['mangdao.js'], panel: ['mangdao.js'] });
  const { rows, problems } = await sizes({ dist: big, limits, budgets: { idle: 7000, panel: 6400 } });
  expect(problems).toEqual([expect.stringMatching(/^idle: over the limit of 5120 B by 8\d\d B/)]);
  expect(tightened(rows, {}).idle).toBe(5120);
});

test('a group without a budget, a budget without a group and a build without its groups fail', async () => {
  const other = await fakeBuild({ 'a.js': 100 }, { idle: ['a.js'] });
  const { problems } = await sizes({ dist: other, limits, budgets: { 'aid:gone': 100 } });
  expect(problems).toEqual([
    'the build names no group "panel"',
    '"aid:gone" has a budget, but the build has no such group: run pnpm size --tighten',
    'idle: has no budget: run pnpm size --tighten',
  ]);
});

test('a budget is never raised by itself', () => {
  expect(tightened([{ group: 'idle', bytes: 2000, limit: 5120 }], { idle: 1500 })).toEqual({ idle: 1500 });
});
