import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { throwAwayPostgres } from '../../databases/throw-away-postgres.mjs';
import { importTypeScript } from '../../import-typescript.mjs';

const intake = fileURLToPath(new URL('../../../packages/intake/', import.meta.url));
const external = ['@electric-sql/*', '@hono/*', 'hono', 'hono/*', 'kysely', 'pg', 'valibot'];

/** What the service is measured on; both wait for the disk at every commit. */
export const engines = ['PGlite', 'PostgreSQL'];

/**
 * Starts the intake on an engine, in a process and a folder of its own.
 * @param {string} engine
 */
export async function measuredService(engine) {
  const cache = join(intake, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const programFolder = await mkdtemp(join(cache, 'bench-'));
  const program = join(programFolder, 'start.mjs');
  await build({ entryPoints: [join(intake, 'src/start.ts')], outfile: program, bundle: true, format: 'esm', platform: 'node', conditions: ['mangdao:source'], external, logLevel: 'silent' });
  const { serviceEnvironment, serviceProcess } = await importTypeScript(join(intake, 'test/process/service-process.ts'));
  const server = engine === 'PostgreSQL' ? await throwAwayPostgres({ durable: true }) : undefined;
  const folder = await mkdtemp(join(tmpdir(), 'mangdao-bench-'));
  // One tenant, the hardest case: all submissions end in one audit chain.
  const environment = { ...serviceEnvironment(folder, { url: server?.url }, ['antu']), MANGDAO_ADDRESS_HEADER: 'x-client' };
  const service = serviceProcess(program, environment);
  await service.start();
  return {
    get port() {
      return service.port;
    },
    /** Most memory that the process had since the last `forgetPeak`, in MB; `null` where the system does not tell. */
    async peak() {
      const status = await readFile(`/proc/${service.pid}/status`, 'utf8').catch(() => '');
      const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
      return kilobytes === undefined ? null : Number(kilobytes) / 1024;
    },
    /** From now on only what comes counts: making the embedded database takes more than serving from it. */
    forgetPeak: () => writeFile(`/proc/${service.pid}/clear_refs`, '5').catch(() => undefined),
    async close() {
      await service.stop();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
      await rm(programFolder, { recursive: true, force: true });
    },
  };
}
