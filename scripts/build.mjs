// Makes the script-tag build, packages/mangdao/dist: the loader (a classic script), its chunks (modules), one file with
// everything, and integrity.json. See docs/decisions/0002-script-tag-build.md.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { importAgain } from './build/import-again.mjs';
import { minifyTemplates } from './build/minify-templates.mjs';
import { outliveHostilePages } from './build/outlive-hostile-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}packages/mangdao/dist`;
const entry = `${root}packages/mangdao/src/loader.ts`;
const { version } = JSON.parse(await readFile(`${root}packages/mangdao/package.json`, 'utf8'));

/** Plugins up to, but without, minifying: `stamp` is what tells this build from others at run time. */
const plugins = (stamp) => [
  nodeResolve({ exportConditions: ['mangdao:source'], extensions: ['.ts', '.js'] }),
  esbuild({
    target: 'es2022',
    tsconfig: `${root}tsconfig.base.json`,
    define: { __MANGDAO_VERSION__: JSON.stringify(version), __MANGDAO_BUILD__: JSON.stringify(stamp) },
  }),
  minifyTemplates(),
  outliveHostilePages(),
];
const minify = (module) =>
  terser({
    ecma: 2022,
    module,
    compress: { passes: 2, unsafe_arrows: true, inline: 1 },
    // A page in another encoding reads a classic script in its own; modules are always UTF-8.
    format: { comments: false, ascii_only: !module },
  });

const input = { onwarn: (warning) => { throw new Error(warning.message); } };

/** Every module that some module imports on demand, by id. */
async function lazyModules(graph) {
  const lazy = new Set();
  for (const id of graph.watchFiles) {
    const info = graph.moduleInfo.get(id);
    for (const target of info?.dynamicallyImportedIds ?? []) lazy.add(target);
  }
  return [...lazy].sort();
}

/** The module graph without any output: which modules are there, what they import on demand. */
async function analyse() {
  const moduleInfo = new Map();
  const bundle = await rollup({
    ...input,
    input: entry,
    plugins: [...plugins('analysis'), { name: 'collect', moduleParsed: (info) => void moduleInfo.set(info.id, info) }],
  });
  const { watchFiles } = bundle;
  await bundle.close();
  return { watchFiles, moduleInfo };
}

/** A readable, stable name for a chunk: the aid's folder, or the file. */
const chunkName = (id) =>
  id.match(/aids\/src\/([^/]+)\/activate\./)?.[1].replace(/^/, 'aid-') ??
  id.match(/\/([^/]+)\/src\/(?:.*\/)?([^/]+)\.ts$/)?.slice(1).join('-') ??
  'chunk';

/** A module with all that it imports at once. */
function reach(graph, id, into = new Set()) {
  if (into.has(id)) return into;
  into.add(id);
  for (const imported of graph.moduleInfo.get(id)?.importedIds ?? []) reach(graph, imported, into);
  return into;
}

/** The name of the package that a module is of. */
const packageOf = (id) => id.match(/.*\/(?:node_modules|packages)\/((?:@[^/]+\/)?[^/]+)/)?.[1].replace(/^@/, '').replace('/', '-') ?? 'shared';

/**
 * What is always loaded together and shared with nothing else, by the name of its chunk: many small files compress worse than
 * one, by an eighth of the whole form.
 */
const together = {
  // Of every view of legal aid: the frame, the device, the plain fields, and what numbers and questions share.
  'legal-aid-base': [/legal-aid\/src\/app\/(app|call-links|listen-button|submitted|trouble|waiting-page)\.ts$/, /legal-aid\/src\/fields\/fields\.ts$/, /application\/src\/(calendar-day|china-time)\.ts$/, /identifiers\/problem-text\.ts$/],
  'legal-aid-form': [/legal-aid\/src\/apply\/apply\.ts$/],
  // Of every form that asks for a number to call.
  'legal-aid-phone': [/identifiers\/phone\.ts$/],
  // What the form fetches while its first question is read.
  'legal-aid-late': [/legal-aid\/src\/late-parts\.ts$/],
};

/** What the page services share with what is loaded after them. */
const ofServices = [/page\/src\/flat-tree\.ts$/, /contract\/src\/(drawn|is-on-page)\.ts$/];

/** The chunk of a module that is loaded with others; what the rest of the build needs too is apart, by its package. */
function chunkTogether(graph, lazy) {
  const chunks = new Map([...graph.moduleInfo.keys()].filter((id) => ofServices.some((pattern) => pattern.test(id))).map((id) => [id, 'page-shared']));
  const isOurs = (id) => /\/packages\/(legal-aid|application|intake-client)\/src\//.test(id);
  const elsewhere = new Set(lazy.filter((id) => !isOurs(id)).flatMap((id) => [...reach(graph, id)]));
  for (const [name, patterns] of Object.entries(together)) {
    const heads = [...graph.moduleInfo.keys()].filter((id) => patterns.some((pattern) => pattern.test(id)));
    for (const id of heads.flatMap((head) => [...reach(graph, head)])) if (!chunks.has(id)) chunks.set(id, elsewhere.has(id) ? packageOf(id) : name);
  }
  return (id) => chunks.get(id);
}

const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

const started = Date.now();
const graph = await analyse();
const sources = await Promise.all(graph.watchFiles.filter((file) => !file.startsWith('\0')).sort().map((file) => readFile(file)));
const stamp = `${version}+${hash(Buffer.concat(sources))}`;
const lazy = await lazyModules(graph);

const chunks = await rollup({
  ...input,
  input: Object.fromEntries(lazy.map((id) => [chunkName(id), id])),
  // A file that holds an entry and more is that entry: no other file only to lead to it.
  preserveEntrySignatures: 'allow-extension',
  plugins: [...plugins(stamp), importAgain(), ...(process.env.NOMIN ? [] : [minify(true)])],
});
const { output } = await chunks.generate({
  format: 'es',
  entryFileNames: '[name]-[hash:7].js',
  chunkFileNames: 'shared-[hash:7].js',
  hashCharacters: 'base36',
  manualChunks: chunkTogether(graph, lazy),
  minifyInternalExports: true,
});
const fileOf = new Map(output.filter((chunk) => chunk.facadeModuleId).map((chunk) => [chunk.facadeModuleId, chunk.fileName]));

const loader = await rollup({
  ...input,
  input: entry,
  plugins: [
    {
      // The loader is a classic script: what it imports on demand are the chunks made above.
      name: 'chunks-outside',
      async resolveDynamicImport(specifier, importer) {
        const resolved = await this.resolve(specifier, importer);
        const file = resolved && fileOf.get(resolved.id);
        return file ? { id: `./${file}`, external: true } : null;
      },
    },
    ...plugins(stamp),
    importAgain(),
    minify(false),
  ],
  external: (id) => id.startsWith('./') && [...fileOf.values()].includes(id.slice(2)),
});
const classic = await loader.generate({ format: 'iife', strict: false, dynamicImportInCjs: false });

const full = await rollup({ ...input, input: entry, plugins: [...plugins(stamp), minify(false)] });
const single = await full.generate({ format: 'iife', inlineDynamicImports: true });

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const files = new Map([
  ['mangdao.js', classic.output[0].code],
  ['mangdao.full.js', single.output[0].code],
  ...output.map(({ fileName, code }) => [fileName, code]),
]);
for (const [name, code] of files) await writeFile(`${out}/${name}`, code);
// The licence of the letters that are in there has to go where they go.
await copyFile(`${root}packages/aids/src/text-font/faces/OFL.txt`, `${out}/mangdao-clear-OFL.txt`);

const sri = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
await writeFile(
  `${out}/integrity.json`,
  `${JSON.stringify(Object.fromEntries([...files].sort().map(([name, code]) => [name, sri(code)])), null, 2)}\n`,
);

/** A chunk with all that it imports at once. */
function closure(file, into = new Set()) {
  if (into.has(file)) return into;
  into.add(file);
  for (const dependency of output.find((chunk) => chunk.fileName === file)?.imports ?? []) closure(dependency, into);
  return into;
}
const lazyFile = (pattern) => fileOf.get(lazy.find((id) => pattern.test(id)));
const panelParts = [/mangdao\/src\/core\.ts/, /toolbar\/src\/panel\//, /toolbar\/src\/.*messages.*zh-Hans/, /aids\/.*messages\.zh-Hans/, /aids\/.*icons/];
const panel = new Set(['mangdao.js']);
for (const part of panelParts) {
  const file = lazyFile(part);
  if (!file) throw new Error(`No chunk matches ${part}: tell scripts/build.mjs what opening the panel downloads.`);
  closure(file, panel);
}
// The page services come once, with the first aid that is switched on.
const services = [...closure(lazyFile(/page\/src\/index\.ts/))].filter((file) => !panel.has(file));
// What keeps text whole comes once more, with the first aid that changes its size or face.
const fit = [...closure(lazyFile(/page\/src\/fit\//))].filter((file) => !panel.has(file) && !services.includes(file));
// What lies around texts, and what moves grounds, comes once a text falls short; what reads pictures once one lies on one.
const part = (aid, name) => [lazyFile(new RegExp(`${aid}/${name}`))];
const groups = {
  idle: ['mangdao.js'],
  panel: [...panel],
  services,
  fit,
  surroundings: part('contrast-boost', 'surroundings'),
  'pictures:contrast-boost': part('contrast-boost', 'pictures'),
  'looks:colour-theme': part('colour-theme', 'looks'),
};
// The entry of legal aid comes with a tag that names an intake; the form with the first press, to its first question.
const legalAid = new Set();
const legalAidGroup = (...patterns) => {
  const before = new Set(legalAid);
  for (const pattern of patterns) closure(lazyFile(pattern), legalAid);
  return [...legalAid].filter((file) => !before.has(file));
};
groups['legal-aid:entry'] = legalAidGroup(/mangdao\/src\/legal-aid\.ts/, /legal-aid\/src\/entry\/zh-Hans/);
groups['legal-aid:form'] = legalAidGroup(/legal-aid\/src\/app\/app\.ts/, /legal-aid\/src\/apply\/apply\.ts/, /legal-aid\/src\/words\/zh-Hans/, /application\/src\/questions\/texts\/zh-Hans/);
// While the first questions are read: advice, rules of numbers, fields with places, files and rows, and the site's own province.
groups['legal-aid:later'] = legalAidGroup(/legal-aid\/src\/late-parts/, /advice\/texts\/zh-Hans/, /identifiers\/texts\/zh-Hans/, /regions\/generated\/province-14/);
// All that a usual application downloads, without uploads, voice, encryption and braille.
groups['legal-aid:whole'] = [...groups['legal-aid:form'], ...groups['legal-aid:later']];
for (const id of lazy) {
  const aid = id.match(/aids\/src\/([^/]+)\/activate\./)?.[1];
  if (aid) groups[`aid:${aid}`] = [...closure(fileOf.get(id))].filter((file) => !panel.has(file) && !services.includes(file));
  const face = id.match(/\/faces\/([^/]+)\.ts$/)?.[1];
  if (face) groups[`face:${face}`] = [fileOf.get(id)];
}
const role = (name) => (name === 'mangdao.js' ? 'loader' : name === 'mangdao.full.js' ? 'single' : 'chunk');
await writeFile(
  `${out}/manifest.json`,
  `${JSON.stringify(
    {
      version: stamp,
      files: Object.fromEntries([...files].sort().map(([name, code]) => [name, { role: role(name), bytes: Buffer.byteLength(code) }])),
      groups,
    },
    null,
    2,
  )}\n`,
);
console.log(`Built ${files.size} files in ${((Date.now() - started) / 1000).toFixed(1)} s: packages/mangdao/dist`);
