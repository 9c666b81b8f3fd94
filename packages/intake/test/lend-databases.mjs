import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { throwAwayPostgres } from '../../../scripts/databases/throw-away-postgres.mjs';

/**
 * Lends the test files of one run a PostgreSQL, and an empty embedded database to copy.
 *
 * Each is made when a test first asks for it: most runs need neither.
 */
export default async function lendDatabases(project) {
  const folder = await mkdtemp(join(tmpdir(), 'mangdao-databases-'));
  let server;
  let embedded;
  const answers = {
    '/postgres': async () => (await (server ??= throwAwayPostgres())).url,
    '/embedded': () => (embedded ??= emptyEmbedded(join(folder, 'empty'))),
  };
  const lender = createServer((request, response) => {
    Promise.resolve(answers[request.url]?.()).then((answer) => response.end(answer), (error) => response.writeHead(500).end(error.message));
  });
  lender.listen(0, '127.0.0.1');
  await once(lender, 'listening');
  project.provide('databaseLender', `http://127.0.0.1:${lender.address().port}`);
  return async () => {
    lender.close();
    lender.closeAllConnections();
    await (await server?.catch(() => undefined))?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function emptyEmbedded(folder) {
  await (await PGlite.create(folder)).close();
  return folder;
}
