import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('../..', import.meta.url));
const libraries = ['@electric-sql/*', '@hono/*', 'hono', 'hono/*', 'kysely', 'pg', 'valibot'];

/** The service as one file of JavaScript, made from the sources: the path of what `node` starts. */
export async function serviceProgram(): Promise<string> {
  // From there the package's own libraries are found, and nothing of it is checked in.
  const cache = join(here, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const outfile = join(await mkdtemp(join(cache, 'service-')), 'start.mjs');
  await build({ entryPoints: [join(here, 'src/start.ts')], outfile, bundle: true, format: 'esm', platform: 'node', conditions: ['mangdao:source'], external: libraries, logLevel: 'silent' });
  return outfile;
}
