import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';
import { aidFiles } from './new-aid/aid-files.mjs';
import { idProblem } from './new-aid/id-problem.mjs';
import { registry } from './registry.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, 'packages/aids/src');

/**
 * Makes a new aid's folder in `into` and brings the registry there up to date.
 * @returns the folder, and what the registry found wrong with other aids.
 * @throws {Error} where the id or the group cannot be, or the folder is there already.
 */
export async function newAid({ id, group, into = home }) {
  const problem = idProblem(id);
  if (problem) throw new Error(problem);
  const { aidGroups } = await importTypeScript(join(root, 'packages/contract/src/aid.ts'));
  if (!aidGroups.includes(group)) throw new Error(`"${group}" is no group. Groups: ${aidGroups.join(', ')}.`);
  const folder = join(into, id);
  if (await access(folder).then(() => true, () => false)) throw new Error(`There is already a folder ${relative(process.cwd(), folder)}.`);

  for (const [path, text] of Object.entries(aidFiles(id, group))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { problems } = await registry({ source: into });
  return { folder, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { group: { type: 'string', default: 'text' }, into: { type: 'string' } } });
    if (positionals.length > 1) throw new Error(`One id at a time: ${positionals.join(' ')}.`);
    const { folder, problems } = await newAid({ id: positionals[0], group: values.group, into: values.into ? resolve(values.into) : home });
    console.log(`${relative(process.cwd(), folder)}/ is there: change settings.ts, activate.ts, the messages, icon.svg, README.md, the test and the story.`);
    for (const problem of problems) console.error(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
