import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { Intake } from './intake.js';

/** Serves an intake over HTTP, with limits that keep slow senders from holding connections for ever; resolves when it listens. */
export function serveIntake({ app }: Intake, { host, port }: { readonly host: string; readonly port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server)) as Server;
    server.headersTimeout = 10_000;
    server.requestTimeout = 60_000;
    server.maxHeadersCount = 100;
    server.once('error', reject);
  });
}
