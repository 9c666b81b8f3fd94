import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const intake = fileURLToPath(new URL('../../packages/intake/', import.meta.url));
const libraries = ['@electric-sql/*', '@hono/*', 'hono', 'hono/*', 'kysely', 'pg', 'valibot'];

/**
 * The intake as one file of JavaScript, made from its sources.
 * @param {string} entry a file in the package's `src`
 * @param {string} name a folder name for the outcome, where the package's libraries are found and nothing is checked in
 * @returns {Promise<string>} the file's path
 */
export async function intakeBundle(entry, name) {
  const folder = join(intake, 'node_modules/.cache', name);
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, entry.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [join(intake, 'src', entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['mangdao:source'],
    external: libraries,
    logLevel: 'silent',
  });
  return outfile;
}
