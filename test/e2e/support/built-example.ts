import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sourceCondition } from '../../../source-condition.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the `build` of an example as its package.json has it, with the packages from their sources; its files lie in its `dist`. */
export async function buildExample(name: string): Promise<void> {
  const folder = `${root}examples/${name}`;
  const { scripts } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as { scripts: { build: string } };
  const [program, ...options] = scripts.build.split(' ');
  await rm(`${folder}/dist`, { recursive: true, force: true });
  await promisify(execFile)(`${folder}/node_modules/.bin/${program}`, [...options, `--conditions=${sourceCondition}`], { cwd: folder });
}
