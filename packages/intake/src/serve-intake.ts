import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Intake } from './intake.js';

/** Where to listen, and how long to wait for slow senders, in milliseconds. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly headersTimeout?: number;
  /** For a whole request: a part of an upload is at most 1 MB, and may be smaller on a poor line. */
  readonly requestTimeout?: number;
  /** How often the two are looked at. */
  readonly checkingInterval?: number;
  /** How long what is under way may take once the service is told to stop. */
  readonly stopTimeout?: number;
}

/** An intake that listens. */
export interface Served {
  readonly port: number;
  /** Takes nothing new, finishes what is under way, and resolves when the last connection is gone. */
  stop(): Promise<void>;
}

const mostConnections = 2_000;

/** Listens for requests; slow senders do not hold a connection for ever. */
export async function serveIntake({ app }: Pick<Intake, 'app'>, options: ServeOptions): Promise<Served> {
  const { port, host, headersTimeout = 10_000, requestTimeout = 60_000, checkingInterval = 1_000, stopTimeout = 20_000 } = options;
  const serverOptions = { headersTimeout, requestTimeout, connectionsCheckingInterval: checkingInterval, keepAliveTimeout: 5_000 };
  let stopping = false;
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port, hostname: host, createServer, serverOptions }, () => resolve(listening)) as Server;
    listening.once('error', reject);
  });
  server.maxConnections = mostConnections;
  server.maxHeadersCount = 100;
  // A connection that is kept alive would outlast the answer that it waits for.
  server.prependListener('request', (_request, response) => {
    if (stopping) response.setHeader('connection', 'close');
    response.once('finish', () => stopping && setImmediate(() => server.closeIdleConnections()));
  });
  return {
    port: (server.address() as { port: number }).port,
    stop: () => new Promise((resolve) => {
      stopping = true;
      const patience = setTimeout(() => server.closeAllConnections(), stopTimeout);
      server.close(() => {
        clearTimeout(patience);
        resolve();
      });
      server.closeIdleConnections();
    }),
  };
}
