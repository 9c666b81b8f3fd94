import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

// Writes the reference that Chinese braille is tested against: `node scripts/braille-reference.mjs`. Needs liblouis
// (Debian: liblouis-bin, liblouis-data), an independent translator whose tables zhcn-g1 and zhcn-cbs are
// 现行盲文 with all tones and 国家通用盲文.
// It does not divide words: both it and the tests are given the same text, divided here.

const folder = new URL('../packages/application/test/', import.meta.url);
const { outputFiles: [bundle] } = await build({
  entryPoints: [new URL('../packages/application/src/documents/braille/word-division.ts', import.meta.url).pathname],
  bundle: true, format: 'esm', write: false,
});
const { wordDivision } = await import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
const divide = wordDivision();

const texts = readFileSync(new URL('braille-phrases.txt', folder), 'utf8').split('\n').filter(Boolean);
const divided = texts.map((text) => text.replace(/\p{Script=Han}+/gu, (run) => divide(run).join(' ')));
const tables = { current: 'zhcn-g1.ctb', common: 'zhcn-cbs.ctb' };
const cells = (table) =>
  execFileSync('lou_translate', [`unicode.dis,${table}`], { input: `${divided.join('\n')}\n`, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }).split('\n');
const [current, common] = [cells(tables.current), cells(tables.common)];
const version = /liblouis\S* .*?([\d.]+\d)|([\d.]+\d)/i.exec(execFileSync('lou_translate', ['--version'], { encoding: 'utf8' }));

const lines = texts.map((text, order) => `    ${JSON.stringify({ text, divided: divided[order], current: current[order], common: common[order] })}`);
writeFileSync(
  new URL('braille-reference.json', folder),
  `{\n  "made": "node scripts/braille-reference.mjs",\n  "by": ${JSON.stringify(`liblouis ${version?.[1] ?? version?.[2]}, ${tables.current} and ${tables.common}`)},\n  "phrases": [\n${lines.join(',\n')}\n  ]\n}\n`,
);
console.log(`${texts.length} phrases.`);
