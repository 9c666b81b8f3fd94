import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webhookSignature } from '../../src/outbox/dispatch-outbox.js';
import type { SeededRandom } from './seeded-random.js';

/** An information system that is told of events, and does not always answer. */
export interface Receiver {
  readonly url: string;
  /** Subjects by the id of the event: what is left when twins are told by their id. */
  readonly events: ReadonlyMap<string, string>;
  /** Deliveries, twins and all. */
  readonly deliveries: () => number;
  /** What must not be: bad signatures, one id with two contents. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Listens; of ten deliveries one fails before it is taken, and of another one the answer is lost. */
export async function receiver(secret: string, random: SeededRandom): Promise<Receiver> {
  const events = new Map<string, string>();
  const complaints: string[] = [];
  let deliveries = 0;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (random.happens(0.1)) return void response.writeHead(503).end();
      const body = Buffer.concat(pieces).toString();
      const id = String(request.headers['mangdao-event-id']);
      const { subject } = JSON.parse(body) as { subject: string };
      if (request.headers['mangdao-signature'] !== `v1=${webhookSignature(secret, String(request.headers['mangdao-timestamp']), id, body)}`) complaints.push(`signature of ${id}`);
      if ((events.get(id) ?? subject) !== subject) complaints.push(`two contents of ${id}`);
      events.set(id, subject);
      deliveries += 1;
      if (random.happens(0.1)) request.socket.destroy();
      else response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    events,
    deliveries: () => deliveries,
    complaints,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
