import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { layers } from './layers.mjs';

const fixture = fileURLToPath(new URL('../test/node/fixtures/layers', import.meta.url));

test('every kind of forbidden import is caught, and tests may wire what they like', async () => {
  const { modules, violations } = await layers(fixture);
  expect(modules).toBe(6);
  const found = violations.map((violation) => violation.replace(/\n\s+([\w-]+):.*/, ' ($1)')).sort();
  expect(found).toEqual([
    'packages/aids/src/one/aid.ts → ./missing.js (resolves)',
    'packages/aids/src/one/aid.ts → packages/aids/src/two/aid.ts (aids-do-not-know-each-other)',
    'packages/aids/src/one/aid.ts → packages/page/src/index.ts (aids-imports-only-its-layer)',
    'packages/contract/src/index.ts → packages/page/src/index.ts (contract-imports-only-its-layer)',
    'packages/page/src/index.ts → packages/page/src/name.ts → packages/page/src/index.ts (no-cycles)',
  ]);
});

test('a tree in which nothing is found counts no module', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'layers-'));
  await mkdir(join(empty, 'packages'));
  expect(await layers(empty)).toEqual({ modules: 0, violations: [] });
});
