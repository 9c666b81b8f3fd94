import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { SeededRandom } from './seeded-random.js';

/** What may happen to a request on its way; one connection carries one. */
export const faults = ['refused', 'request cut', 'answer lost', 'answer cut', 'sent twice', 'sent twice, first answer lost', 'slow'] as const;
export type Fault = (typeof faults)[number];

/** A bad line to a service. */
export interface FaultyProxy {
  readonly port: number;
  /** How often each fault happened. */
  readonly counts: Readonly<Record<Fault, number>>;
  close(): Promise<void>;
}

/** Stands before the service, wherever it listens just now, and harms this share of all requests. */
export async function faultyProxy(service: { readonly port: number | undefined }, random: SeededRandom, share: number): Promise<FaultyProxy> {
  const counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.once('close', () => sockets.delete(client));
    client.on('error', () => undefined);
    if (service.port === undefined) return void client.destroy();
    const fault = random.happens(share) ? random.one(faults) : undefined;
    if (fault !== undefined) counts[fault] += 1;
    if (fault === 'refused') client.destroy();
    else carry(client, service.port, fault, random);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function carry(client: Socket, port: number, fault: Fault | undefined, random: SeededRandom): void {
  const upstream = connect(port, '127.0.0.1');
  const both = (): void => {
    client.destroy();
    upstream.destroy();
  };
  upstream.on('error', both);
  upstream.once('close', () => client.end());
  client.once('close', () => fault === 'answer lost' || fault === 'sent twice, first answer lost' || upstream.destroy());
  // As many bytes as a request or an answer of this kind has, at most.
  const cut = random.below(400);
  const pause = random.below(60);
  const sent: Buffer[] = [];
  let forwarded = 0;
  client.on('data', (bytes) => {
    sent.push(bytes);
    if (fault === 'request cut') {
      upstream.write(bytes.subarray(0, Math.max(cut - forwarded, 0)));
      forwarded += bytes.length;
      if (forwarded >= cut) upstream.end(both);
    } else if (fault === 'slow') setTimeout(() => upstream.write(bytes), pause);
    else upstream.write(bytes);
  });
  if (fault === 'sent twice' || fault === 'sent twice, first answer lost') setTimeout(() => again(sent, port), pause);
  let answered = 0;
  upstream.on('data', (bytes) => {
    if (fault === 'answer lost' || fault === 'sent twice, first answer lost') client.destroy();
    else if (fault === 'answer cut') {
      client.write(bytes.subarray(0, Math.max(cut - answered, 0)));
      answered += bytes.length;
      if (answered >= cut) client.end(both);
    } else client.write(bytes);
  });
}

/** The same bytes over another connection, whose answer nobody reads. */
function again(sent: readonly Buffer[], port: number): void {
  const second = connect(port, '127.0.0.1');
  second.on('error', () => undefined);
  second.on('data', () => undefined);
  second.write(Buffer.concat(sent));
}
