import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';
import { questionsGuide } from './legal-aid-rules/questions-guide.mjs';
import { rulesGuide } from './legal-aid-rules/rules-guide.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const guides = {
  rules: { path: 'docs/guide/legal-aid-rules.zh-CN.md', write: rulesGuide },
  questions: { path: 'docs/guide/legal-aid-questions.zh-CN.md', write: questionsGuide },
};
const modules = [
  'advice/rules', 'advice/rule-conditions', 'advice/texts/zh-Hans', 'advice/quotes', 'deadlines/deadlines', 'service-package/needs', 'service-package/texts/zh-Hans',
  'questions/questions', 'questions/texts/zh-Hans', 'identifiers/texts/zh-Hans',
];

/** The data that the guides are made of, all of it: modules of the application package, by what they export. */
export async function guideData() {
  const loaded = await Promise.all(modules.map((module) => importTypeScript(join(root, `packages/application/src/${module}.ts`))));
  return Object.assign({}, ...loaded);
}

/** A guide, `rules` or `questions`, as it should be, and whether the file says the same. */
export async function legalAidGuide(name, file = join(root, guides[name].path)) {
  const text = guides[name].write(await guideData());
  return { text, fresh: (await readFile(file, 'utf8').catch(() => null)) === text };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, { path }] of Object.entries(guides)) {
    const { text, fresh } = await legalAidGuide(name);
    if (fresh) console.log(`${path} is up to date.`);
    else if (process.argv.includes('--check')) {
      console.error(`${path} is stale, run node scripts/legal-aid-rules.mjs`);
      process.exitCode = 1;
    } else {
      await writeFile(join(root, path), text);
      console.log(`Wrote ${path}.`);
    }
  }
}
