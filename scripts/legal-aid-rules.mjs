import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';
import { rulesGuide } from './legal-aid-rules/rules-guide.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const guide = 'docs/guide/legal-aid-rules.zh-CN.md';

/** The data that the guide is made of, all of it: modules of the application package, by what they export. */
export async function guideData() {
  const modules = ['advice/rules', 'advice/rule-conditions', 'advice/texts/zh-Hans', 'advice/quotes', 'deadlines/deadlines', 'service-package/needs', 'service-package/texts/zh-Hans'];
  const loaded = await Promise.all(modules.map((module) => importTypeScript(join(root, `packages/application/src/${module}.ts`))));
  return Object.assign({}, ...loaded);
}

/** The guide as it should be, and whether the file says the same. */
export async function legalAidRules(file = join(root, guide)) {
  const text = rulesGuide(await guideData());
  return { text, fresh: (await readFile(file, 'utf8').catch(() => null)) === text };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { text, fresh } = await legalAidRules();
  if (fresh) console.log(`${guide} is up to date.`);
  else if (process.argv.includes('--check')) {
    console.error(`${guide} is stale, run node scripts/legal-aid-rules.mjs`);
    process.exitCode = 1;
  } else {
    await writeFile(join(root, guide), text);
    console.log(`Wrote ${guide}.`);
  }
}
