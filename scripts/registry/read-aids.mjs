import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTypeScript } from '../import-typescript.mjs';
import { camelCase } from './camel-case.mjs';
import { iconPaths } from './icon-paths.mjs';
import { flatWords, wordsProblems } from './words-problems.mjs';

const exists = (file) => access(file).then(() => true, () => false);

/** Ids of the folders that hold a manifest. */
export async function aidFolders(source) {
  const entries = await readdir(source, { withFileTypes: true });
  const found = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map(async ({ name }) => ((await exists(join(source, name, 'aid.ts'))) ? name : null)),
  );
  return found.filter((name) => name !== null).sort();
}

function manifestProblems(aid, id, { ids, aidGroups }) {
  const problems = [];
  if (aid.id !== id) problems.push(`aid.ts: the id is "${aid.id}", but the folder is "${id}"`);
  if (!aidGroups.includes(aid.group)) problems.push(`aid.ts: the group "${aid.group}" is none of ${aidGroups.join(', ')}`);
  for (const other of aid.conflicts ?? [])
    if (!ids.includes(other) || other === id) problems.push(`aid.ts: conflicts with "${other}", which is no other aid`);
  for (const [name, { when }] of Object.entries(aid.settings ?? {}))
    if (when && !Object.hasOwn(aid.settings, when.setting)) problems.push(`settings.ts: "${name}" depends on "${when.setting}", which is no setting`);
  return problems;
}

function keyProblems(words, languages) {
  const [first, ...others] = languages.filter((language) => words[language]);
  if (!first) return [];
  const keysOf = (language) => new Set(flatWords(words[language]).map(([path]) => path));
  const expected = keysOf(first);
  return others.flatMap((language) => {
    const keys = keysOf(language);
    return [
      ...[...expected].filter((key) => !keys.has(key)).map((key) => `messages/${language}.json: lacks "${key}", which ${first}.json has`),
      ...[...keys].filter((key) => !expected.has(key)).map((key) => `messages/${first}.json: lacks "${key}", which ${language}.json has`),
    ];
  });
}

async function readAid(source, id, known) {
  const folder = join(source, id);
  const problems = [];
  const attempt = async (file, read) => {
    try {
      return await read(join(folder, file));
    } catch (error) {
      const what = error.code === 'ENOENT' ? 'is missing' : error.message;
      problems.push(`${file}: ${what}`);
      return undefined;
    }
  };

  const name = camelCase(id);
  const module = await attempt('aid.ts', importTypeScript);
  const aid = module?.[name];
  if (module && !aid) problems.push(`aid.ts: must export its manifest as "${name}", found ${Object.keys(module).join(', ') || 'nothing'}`);
  if (aid) problems.push(...manifestProblems(aid, id, known));
  await attempt('activate.ts', access);

  const icon = await attempt('icon.svg', async (file) => iconPaths(await readFile(file, 'utf8')));
  const words = {};
  for (const language of known.languages) {
    const file = `messages/${language}.json`;
    words[language] = await attempt(file, async (path) => JSON.parse(await readFile(path, 'utf8')));
    if (words[language] && aid) problems.push(...wordsProblems(words[language], language, aid.settings ?? {}).map((problem) => `${file}: ${problem}`));
  }
  problems.push(...keyProblems(words, known.languages));
  return { id, name, group: aid?.group, icon, words, problems: [...new Set(problems)].map((problem) => `${id}/${problem}`) };
}

/** Every aid of a source folder in the panel's order, and what is wrong with them. */
export async function readAids(source, { aidGroups, languages }) {
  const ids = await aidFolders(source);
  const aids = await Promise.all(ids.map((id) => readAid(source, id, { ids, aidGroups, languages })));
  const order = (aid) => aidGroups.indexOf(aid.group);
  aids.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  return { aids, problems: aids.flatMap((aid) => aid.problems) };
}
