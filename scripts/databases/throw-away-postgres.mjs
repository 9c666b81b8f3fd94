import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ensurePostgres } from '../set-up/ensure-postgres.mjs';

const execute = promisify(execFile);
const user = 'mangdao';

/** Whoever the server may run as: PostgreSQL refuses root. */
async function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(uid), gid: Number(gid) };
}

// Ends with its caller, however that ends: the pipe to it closes then. The folder goes with it.
const watched = `
  "$1/postgres" -D data -k "$PWD" $2 >log 2>&1 &
  server=$!
  cat >/dev/null
  kill -INT $server
  wait $server
  rm -rf "$PWD"`;

const settings = {
  // Reached through a socket in a folder of its own: no port to collide on, and nobody else gets in.
  listen_addresses: "''",
  max_connections: 300,
};
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts a PostgreSQL in a temporary folder, for as long as this process lives at most.
 *
 * With `durable` it writes through to the disk as a real one does; tests that never cut its power need not wait for that.
 */
export async function throwAwayPostgres({ durable = false } = {}) {
  const programs = await ensurePostgres();
  const identity = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'mangdao-postgres-'));
  if (identity.uid !== undefined) await chown(folder, identity.uid, identity.gid);
  const here = { cwd: folder, ...identity };
  await execute(join(programs, 'initdb'), ['-D', 'data', '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], here);
  const flags = Object.entries({ ...settings, ...(!durable && careless) }).map(([name, value]) => `-c ${name}=${value}`).join(' ').replaceAll("''", '');
  const server = spawn('sh', ['-c', watched, 'sh', programs, flags], { ...here, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const stop = async () => {
    server.stdin.end();
    await ended;
  };
  for (let attempt = 0; ; attempt += 1) {
    if (await execute(join(programs, 'pg_isready'), ['-h', folder, '-U', user], here).then(() => true, () => false)) break;
    if (attempt === 100) {
      const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
      await stop();
      throw new Error(`PostgreSQL did not start within 10 s.\n${log}`);
    }
    await setTimeout(100);
  }
  const { stdout } = await execute(join(programs, 'postgres'), ['--version']);
  return { url: `postgres://${user}@localhost/postgres?host=${encodeURIComponent(folder)}`, version: stdout.trim(), stop };
}
