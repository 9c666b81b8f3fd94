import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newestChange } from './newest-change.mjs';

test('the newest of files and folders counts, and nothing is as old as can be', async () => {
  const root = await mkdtemp(join(tmpdir(), 'newest-'));
  const at = (path, seconds) => utimes(join(root, path), seconds, seconds);
  await mkdir(join(root, 'packages/a/src/deep'), { recursive: true });
  await mkdir(join(root, 'packages/b'));
  await writeFile(join(root, 'packages/a/src/deep/one.ts'), '');
  await writeFile(join(root, 'packages/a/src/two.ts'), '');
  await at('packages/a/src/deep/one.ts', 3000);
  await at('packages/a/src/two.ts', 2000);
  await at('packages/a/src/deep', 1000);
  await at('packages/a/src', 1000);
  expect(await newestChange(root, ['packages/*/src'])).toBe(3_000_000);
  expect(await newestChange(root, ['packages/a/src/two.ts', 'none'])).toBe(2_000_000);
  expect(await newestChange(root, ['none', 'none/*/src'])).toBe(0);

  await rm(join(root, 'packages/a/src/two.ts'));
  expect(await newestChange(root, ['packages/*/src'])).toBeGreaterThan(3_000_000);
});
