import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** A whole application, as the rules want it: staff help with the rest. */
const answers = {
  need: 'apply', assist: 'staff', noticeRead: true, consentSensitive: true, filedBy: 'self', name: '测试', phone: '13800000000', contactPref: ['phone'],
  story: '拖欠工资'.repeat(100), truthDeclaration: true, signature: { method: 'typed', at: '2026-03-02T08:00:00Z', value: '测试' },
};

/** The value below which this share of sorted numbers lies. */
const quantile = (sorted, share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];

/** Sends one request; its status and headers, when the whole answer came. */
export function answered(options, body) {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', ...options }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(pieces).toString() }));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/**
 * Sends new applications from so many clients at once, each waiting for its receipt, for so long.
 * @returns submissions a second, and milliseconds to the receipt
 */
export async function load(port, clients, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times = [];
  let refused = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    for (let sent = 0; performance.now() < until; sent += 1) {
      const body = JSON.stringify({ tenant: 'antu', answers });
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-client': `${client}-${Math.floor(sent / 100)}` };
      const begun = performance.now();
      const { status } = await answered({ port, agent, method: 'PUT', path: `/v1/applications/${randomUUID()}`, headers }, body);
      if (status === 201) times.push(performance.now() - begun);
      else refused += 1;
    }
  }));
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { clients, rate: times.length / took, p50: quantile(times, 0.5), p99: quantile(times, 0.99), refused };
}

const worthwhile = 1.05;

/** Doubles the clients until twice that brings no more submissions a second: the knee. The last line is past it. */
export async function risingLoad(port, { seconds, most = 256, told }) {
  await load(port, 4, Math.min(seconds, 2));
  const lines = [];
  let best = 0;
  let flat = 0;
  for (let clients = 1; clients <= most && flat < 2; clients *= 2) {
    const line = await load(port, clients, seconds);
    lines.push(line);
    told(line);
    flat = line.rate > best * worthwhile ? 0 : flat + 1;
    best = Math.max(best, line.rate);
  }
  return lines;
}

/** The line from which more clients brought no more. */
export const knee = (lines) => lines.find(({ rate }) => rate * worthwhile >= Math.max(...lines.map((line) => line.rate)));
