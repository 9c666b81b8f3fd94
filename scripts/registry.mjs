import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';
import { generatedFiles } from './registry/generated-files.mjs';
import { readAids } from './registry/read-aids.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What makes an aid's folder whole, beyond what the generated files are made of. */
const companions = (id) => ['README.md', `${id}.browser.test.ts`, `${id}.stories.ts`];

async function missingCompanions(source, aids) {
  const files = aids.flatMap(({ id }) => companions(id).map((file) => `${id}/${file}`));
  const found = await Promise.all(files.map((file) => access(join(source, file)).then(() => true, () => false)));
  return files.filter((_, index) => !found[index]).map((file) => `${file}: is missing`);
}

/**
 * Brings the generated files in step with the aids' folders; with `check` it only compares.
 * @returns the aids' ids, the problems found (an aid that has any is left out), and the files that were stale.
 */
export async function registry({ source = join(root, 'packages/aids/src'), check = false } = {}) {
  const { aidGroups, languages } = await importTypeScript(join(root, 'packages/contract/src/index.ts'));
  const { aids, problems } = await readAids(source, { aidGroups, languages });
  if (check) problems.push(...(await missingCompanions(source, aids)));
  const whole = aids.filter((aid) => aid.problems.length === 0);

  const folder = join(source, 'generated');
  const files = generatedFiles(whole, languages);
  const present = await readdir(folder).catch(() => []);
  const stale = present.filter((name) => !files.has(name));
  for (const [name, text] of files)
    if ((await readFile(join(folder, name), 'utf8').catch(() => null)) !== text) stale.push(name);
  if (!check) {
    await mkdir(folder, { recursive: true });
    for (const name of stale) await (files.has(name) ? writeFile(join(folder, name), files.get(name)) : rm(join(folder, name)));
  }
  return { ids: whole.map(({ id }) => id), problems, stale: stale.map((name) => relative(root, join(folder, name))) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const { ids, problems, stale } = await registry({ check });
  for (const problem of problems) console.error(`  ${problem}`);
  if (problems.length > 0) {
    console.error(`${problems.length} problems in packages/aids/src; aids that have any are left out of the registry.`);
    process.exitCode = 1;
  }
  if (check && stale.length > 0) {
    console.error(`Stale, run pnpm registry:\n${stale.map((file) => `  ${file}`).join('\n')}`);
    process.exitCode = 1;
  } else {
    console.log(`${ids.length} aids${stale.length > 0 ? `, wrote ${stale.join(', ')}` : ', up to date'}.`);
  }
}
