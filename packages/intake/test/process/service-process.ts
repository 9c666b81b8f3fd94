import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { DatabaseOptions } from '../../src/database/open-database.js';

/** The service in a process of its own, which can be killed and started again on the same data. */
export interface ServiceProcess {
  /** Where it listens now; `undefined` while it does not. */
  readonly port: number | undefined;
  /** Every line that any of its runs wrote. */
  readonly lines: readonly string[];
  readonly pid: number | undefined;
  /** Why it ended without having been told to. */
  readonly failure: Error | undefined;
  start(): Promise<void>;
  /** At once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** As a system stops it; the exit code comes back. */
  stop(): Promise<number | null>;
}

/** A key ring of one key, for tests only. */
export const processKey = `test:${Buffer.alloc(32, 5).toString('base64')}`;

/** The environment of a service on a database. */
export const serviceEnvironment = (folder: string, database: DatabaseOptions, tenants: readonly string[]): Record<string, string> => ({
  MANGDAO_KEYS: processKey,
  MANGDAO_TENANTS: JSON.stringify(tenants.map((id) => ({ id, name: id }))),
  MANGDAO_FOLDER: folder,
  PORT: '0',
  ...(database.url !== undefined && { DATABASE_URL: database.url }),
});

/** Prepares a process of the program; `start` starts it. */
export function serviceProcess(program: string, environment: Readonly<Record<string, string>>, flags: readonly string[] = []): ServiceProcess {
  const lines: string[] = [];
  let child: ChildProcess | undefined;
  let port: number | undefined;
  let failure: Error | undefined;
  const ended = async (signal: NodeJS.Signals): Promise<number | null> => {
    const running = child;
    child = undefined;
    port = undefined;
    if (running === undefined) return null;
    const exit = once(running, 'exit');
    if (running.exitCode === null && running.signalCode === null) running.kill(signal);
    else return running.exitCode;
    await exit;
    return running.exitCode;
  };
  return {
    get port() {
      return port;
    },
    get pid() {
      return child?.pid;
    },
    get failure() {
      return failure;
    },
    lines,
    async start() {
      const started = spawn(process.execPath, [...flags, program], { env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      for (const stream of [started.stdout, started.stderr]) createInterface(stream).on('line', (line) => lines.push(line));
      await new Promise<void>((resolve, reject) => {
        createInterface(started.stdout).on('line', (line) => {
          if (!line.includes('"listening"')) return;
          if (child === started) port = (JSON.parse(line) as { port: number }).port;
          resolve();
        });
        started.once('exit', (code, signal) => {
          // Killed before it was ready is no mistake of it.
          if (child !== started) return resolve();
          port = undefined;
          failure = new Error(`the service ended with ${code ?? signal}\n${lines.slice(-12).join('\n')}`);
          reject(failure);
        });
      });
    },
    kill: async () => void (await ended('SIGKILL')),
    stop: () => ended('SIGTERM'),
  };
}
