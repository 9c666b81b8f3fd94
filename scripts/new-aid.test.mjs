import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAid } from './new-aid.mjs';
import { registry } from './registry.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
let into;

beforeAll(async () => {
  await mkdir(join(root, '.cache'), { recursive: true });
  into = await mkdtemp(join(root, '.cache/new-aid-'));
});
afterAll(() => rm(into, { recursive: true, force: true }));

/** What the compiler says of the folder as if it stood among the aids. */
function typeErrors(folder) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const aids = join(root, 'packages/aids/src');
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const files = ts.sys.readDirectory(folder, ['.ts']);
  const program = ts.createProgram(files, { ...options, noEmit: true, rootDirs: [aids, into] });
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

test('a new aid is whole, registered and typechecks', async () => {
  const { folder, problems } = await newAid({ id: 'letter-gap', group: 'text', into });
  expect(problems).toEqual([]);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort();
  expect(files).toEqual([
    'README.md', 'activate.ts', 'aid.ts', 'icon.svg', 'letter-gap.browser.test.ts', 'letter-gap.stories.ts',
    'messages/en.json', 'messages/zh-Hans.json', 'messages/zh-Hant.json', 'settings.ts',
  ]);
  expect(await readFile(join(into, 'generated/registry.ts'), 'utf8')).toContain("import { letterGap } from '../letter-gap/aid.js';");
  expect(await registry({ source: into, check: true })).toEqual({ ids: ['letter-gap'], problems: [], stale: [] });
  expect(typeErrors(folder)).toEqual([]);
}, 60_000);

test('what is there is left alone', async () => {
  await mkdir(join(into, 'mine'));
  await writeFile(join(into, 'mine/note.txt'), 'mine');
  await expect(newAid({ id: 'mine', group: 'text', into })).rejects.toThrow('There is already a folder');
  expect(await readdir(join(into, 'mine'))).toEqual(['note.txt']);
});

test.each([
  [undefined, 'missing'],
  ['', 'missing'],
  ['TextSize', 'small letters'],
  ['text--size', 'small letters'],
  ['-text', 'small letters'],
  ['text-', 'small letters'],
  ['2-columns', 'small letters'],
  ['../text', 'small letters'],
  ['文字', 'small letters'],
  ['a'.repeat(41), '40'],
  ['delete', 'taken'],
  ['generated', 'taken'],
])('the id %j is refused', async (id, reason) => {
  await expect(newAid({ id, group: 'text', into })).rejects.toThrow(reason);
});

test('an unknown group is refused with the known ones', async () => {
  await expect(newAid({ id: 'other', group: 'fun', into })).rejects.toThrow('"fun" is no group. Groups: text, colour');
  await expect(readdir(join(into, 'other'))).rejects.toThrow();
});
