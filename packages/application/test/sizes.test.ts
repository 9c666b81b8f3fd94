import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Brotli bytes of an entry with all that it imports, as a page downloads it, without the parts that another entry brought. */
async function bytes(entry: string, after?: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry, ...(after ? [after] : [])].map((name) => `${source}${name}.ts`),
    bundle: true, splitting: true, minify: true, write: false, metafile: true, format: 'esm', target: 'es2022', charset: 'utf8', outdir: 'out', outbase: source,
    legalComments: 'none',
  });
  const outputs = Object.entries(metafile.outputs);
  const loaded = (name: string): Set<string> => {
    const start = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(`/${name}.ts`))![0];
    const files = new Set([start]);
    for (const file of files) for (const { path } of metafile.outputs[file]!.imports) files.add(path);
    return files;
  };
  const known = after ? loaded(after) : new Set<string>();
  const wanted = [...loaded(entry)].filter((file) => !known.has(file));
  return outputFiles.filter(({ path }) => wanted.some((file) => path.endsWith(`/${file}`))).reduce((sum, { contents }) => sum + brotliCompressSync(contents).length, 0);
}

/** Bytes after brotli: what the widget loads to ask (valibot included), and what it loads besides when it needs it. */
test.each([
  ['form', undefined, 10 * 1024],
  ['numbers', 'form', 4 * 1024],
  ['advice', 'form', 2 * 1024],
  ['service-package', 'advice', 1.5 * 1024],
  ['documents', 'form', 8 * 1024],
  ['advice/quotes-of', 'form', 6 * 1024],
  ['identifiers/regions/regions', 'form', 20 * 1024],
  ['texts/zh-Hans', 'form', 16 * 1024],
  ['texts/zh-Hant', 'form', 16 * 1024],
  ['texts/en', 'form', 16 * 1024],
])('%s after %s: at most %i bytes', async (entry, after, limit) => {
  const size = await bytes(entry, after);
  expect(size).toBeLessThanOrEqual(limit);
  // A limit far above what is there would let it grow unseen.
  expect(size).toBeGreaterThan(limit * 0.6);
});
