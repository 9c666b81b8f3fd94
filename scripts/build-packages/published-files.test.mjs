import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import { publishedFiles } from './published-files.mjs';

test('what npm would publish has no private condition, real ranges, and is judged by its files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'published-'));
  const exported = { types: './dist/index.d.ts', default: './dist/index.js' };
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist/index.js'), 'export const a = 1;\n');
  await writeFile(join(folder, 'dist/index.d.ts'), 'export declare const a: 1;\n');
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'a', version: '1.2.0', type: 'module', files: ['dist'],
      exports: { '.': { 'mangdao:source': './src/index.ts', ...exported } },
      publishConfig: { access: 'public', exports: { '.': exported } },
      dependencies: { b: 'workspace:^', c: '^2.0.0' },
    }),
  );
  const files = await publishedFiles(folder);
  expect(files.map(({ name }) => name).sort()).toEqual(['package/dist/index.d.ts', 'package/dist/index.js', 'package/package.json']);
  const manifest = JSON.parse(files.at(-1).data.toString());
  expect(manifest).toMatchObject({ exports: { '.': exported }, dependencies: { b: '^1.2.0', c: '^2.0.0' } });
  expect(manifest.exports['.']).not.toHaveProperty('mangdao:source');

  const problems = async () => (await publint({ pkgDir: 'package', strict: true, level: 'warning', pack: { files: await publishedFiles(folder) } })).messages.map(({ code }) => code);
  expect(await problems()).toEqual([]);
  await rm(join(folder, 'dist/index.js'));
  expect(await problems()).toContain('FILE_DOES_NOT_EXIST');
});
