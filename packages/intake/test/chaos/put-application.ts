import { request } from 'node:http';

/** What came back for an application. */
export interface Answer {
  readonly status: number;
  /** The text of the receipt, or of the refusal. */
  readonly text: string;
}

/** Sends an application once, over a connection of its own; rejects when no whole answer came. */
export function putApplication(port: number, id: string, body: string, address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request({
      port,
      host: '127.0.0.1',
      method: 'PUT',
      path: `/v1/applications/${id}`,
      agent: false,
      timeout: 10_000,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-client': address, connection: 'close' },
    });
    sending.on('error', reject);
    sending.on('timeout', () => sending.destroy(new Error('no answer in 10 s')));
    sending.on('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => (response.complete ? resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString() }) : reject(new Error('cut'))));
    });
    sending.end(body);
  });
}

const passing = new Set([409, 429, 503]);

/** Sends it until a receipt comes, as the widget does, with shorter waits; every receipt that was shown is told. @throws when it is refused for good */
export async function sendUntilReceipt(port: number, id: string, body: string, address: string, { wait, shown }: { readonly wait: (attempt: number) => number; readonly shown: (answer: Answer) => void }): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await putApplication(port, id, body, address).catch(() => undefined);
    if (answer !== undefined && answer.status < 300) return shown(answer);
    if (answer !== undefined && !passing.has(answer.status)) throw new Error(`${answer.status} ${answer.text}`);
    await new Promise((resolve) => setTimeout(resolve, wait(attempt)));
  }
}
