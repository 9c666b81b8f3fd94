import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { aidFiles } from './new-aid/aid-files.mjs';
import { registry } from './registry.mjs';

const cache = fileURLToPath(new URL('../.cache', import.meta.url));
const made = [];
let source;

beforeEach(async () => {
  await mkdir(cache, { recursive: true });
  source = await mkdtemp(join(cache, 'registry-'));
  made.push(source);
});
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

async function write(files, folder = source) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
const aid = (id, group, changes = {}) => write({ ...aidFiles(id, group), ...changes }, join(source, id));
const generated = (name) => readFile(join(source, 'generated', name), 'utf8');
const words = (changes) => JSON.stringify({ ...JSON.parse(aidFiles('one', 'text')['messages/en.json']), ...changes });
const problems = async () => (await registry({ source })).problems;

test('aids stand in the order of their groups, then of their ids', async () => {
  await aid('zebra', 'text');
  await aid('b-two', 'help');
  await aid('apple', 'help');
  await aid('middle', 'listen');
  await write({ 'testing/note.ts': '' });
  expect(await registry({ source })).toMatchObject({ ids: ['zebra', 'middle', 'apple', 'b-two'], problems: [] });
  expect(await generated('registry.ts')).toMatch(/= \[\n {2}zebra,\n {2}middle,\n {2}apple,\n {2}bTwo,\n\];\n$/);
  expect(await generated('icons.ts')).toContain('"b-two": [\n    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18",\n    "M8 12h8"\n  ]');
  expect(await generated('messages.zh-Hant.ts')).toContain('"summary": "加大字與字之間的距離。"');
});

test('a second run changes nothing, and a check tells a stale file from a fresh one', async () => {
  await aid('one', 'text');
  expect((await registry({ source, check: true })).stale).toHaveLength(5);
  await expect(readdir(join(source, 'generated'))).rejects.toThrow();
  await registry({ source });
  expect((await registry({ source })).stale).toEqual([]);
  await aid('one', 'text', { 'messages/en.json': words({ name: 'Other' }) });
  await write({ 'generated/old.ts': '' });
  const { stale } = await registry({ source, check: true });
  expect(stale.map((file) => file.split('/').at(-1))).toEqual(['old.ts', 'messages.en.ts']);
  await registry({ source });
  expect(await readdir(join(source, 'generated'))).not.toContain('old.ts');
});

test('an aid with a problem is left out, the others are not', async () => {
  await aid('one', 'text');
  await aid('two', 'text', { 'icon.svg': '<svg/>' });
  expect(await registry({ source })).toMatchObject({ ids: ['one'], problems: ['two/icon.svg: is not a single <svg> element'] });
});

test('missing files are named', async () => {
  await aid('one', 'text');
  for (const file of ['icon.svg', 'messages/zh-Hant.json', 'activate.ts', 'README.md', 'one.stories.ts']) await rm(join(source, 'one', file));
  expect(await problems()).toEqual(['one/activate.ts: is missing', 'one/icon.svg: is missing', 'one/messages/zh-Hant.json: is missing']);
  expect((await registry({ source, check: true })).problems).toEqual(expect.arrayContaining(['one/README.md: is missing', 'one/one.stories.ts: is missing']));
});

test.each([
  ['two elements', '<svg viewBox="0 0 24 24"><path d="M0 0"/><circle r="1"/></svg>', 'may only hold <path> elements, found <circle r="1"/>'],
  ['another grid', '<svg viewBox="0 0 16 16"><path d="M0 0"/></svg>', 'must have viewBox="0 0 24 24"'],
  ['a path with a look', '<svg viewBox="0 0 24 24"><path fill="red" d="M0 0"/></svg>', 'has a path with more than d (fill="red"); the toolbar draws all paths alike'],
  ['no path', '<svg viewBox="0 0 24 24"></svg>', 'has no path'],
])('an icon with %s is refused', async (_, svg, problem) => {
  await aid('one', 'text', { 'icon.svg': svg });
  expect(await problems()).toEqual([`one/icon.svg: ${problem}`]);
});

test.each([
  ['an empty word', { name: ' ' }, '"name" is empty'],
  ['Chinese in the English', { summary: 'More 字' }, '"summary" has Chinese characters: More 字'],
  ['a word too few', { settings: {} }, 'lacks "settings.amount", which the settings need'],
  ['a word that is none', { settings: { amount: 3 } }, '"settings.amount" must be a text'],
  ['a word for no value', { values: { 'amount.big': 'Big' } }, 'has "values.amount.big", but the settings have no such value'],
  ['an unread section', { hints: {} }, 'has "hints", which nothing reads'],
  ['a section that is a text', { labels: 'x' }, '"labels" must be an object'],
])('messages with %s are refused', async (_, changes, problem) => {
  await aid('one', 'text', { 'messages/en.json': words(changes) });
  expect(await problems()).toContain(`one/messages/en.json: ${problem}`);
});

test('languages must have the same words', async () => {
  await aid('one', 'text', { 'messages/en.json': words({ notices: { slow: 'Slow' } }) });
  expect(await problems()).toEqual(['one/messages/zh-Hans.json: lacks "notices.slow", which en.json has']);
});

test('Simplified characters in the Traditional words are found', async () => {
  await aid('one', 'text', { 'messages/zh-Hant.json': words({ name: '文字间距', summary: '加大距離', settings: { amount: '字距' } }) });
  expect(await problems()).toEqual(['one/messages/zh-Hant.json: "name" has Simplified characters (间): 文字间距']);
});

test('every value of a choice needs a word, and a pick may have any', async () => {
  const settings = `export const settings = {
    mode: { kind: 'choice', values: ['near', 'far'], default: 'near' },
    voice: { kind: 'pick', default: '', options: async () => [] },
  } as const;`;
  const full = { settings: { mode: 'M', voice: 'V' }, values: { 'mode.near': 'N', 'mode.far': 'F', 'voice.': 'A' } };
  const all = (changes) => Object.fromEntries(['en', 'zh-Hans', 'zh-Hant'].map((language) => [`messages/${language}.json`, words({ ...full, ...changes })]));
  await aid('one', 'text', { 'settings.ts': settings, ...all({}) });
  expect(await problems()).toEqual([]);
  await write(all({ values: { 'mode.near': 'N' } }), join(source, 'one'));
  expect(await problems()).toContain('one/messages/en.json: lacks "values.mode.far", which the settings need');
});

test('a manifest must be what its folder says', async () => {
  const manifest = (text) => `import { settings } from './settings.js';\nexport const ${text}`;
  await aid('one', 'text', { 'aid.ts': manifest("two = { id: 'one', group: 'text', settings };") });
  expect(await problems()).toEqual(['one/aid.ts: must export its manifest as "one", found two']);
  await aid('one', 'text', { 'aid.ts': manifest("one = { id: 'uno', group: 'fun', settings, conflicts: ['none'] };") });
  expect(await problems()).toEqual([
    'one/aid.ts: the id is "uno", but the folder is "one"',
    'one/aid.ts: the group "fun" is none of text, colour, listen, guide, simplify, help',
    'one/aid.ts: conflicts with "none", which is no other aid',
  ]);
  await aid('one', 'text', { 'aid.ts': 'export const one = {' });
  expect((await problems())[0]).toMatch(/^one\/aid\.ts: Build failed/);
});
