import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDevice } from '../device/device.js';
import { newDraft, type Draft } from '../device/draft.js';
import { VaultFull, databaseName } from '../device/vault.js';
import { deleteDatabase } from '../device/vault-database.js';
import { openSending } from './open-sending.js';
import { preparedFile } from './uploads/prepared-file.js';

type PageWindow = Window & typeof globalThis;
const receipt = (id: string) => ({ id, kind: 'application', receipt: '5624 7281 5202', secret: 'R3RV-FG6X-9DBJ', submittedAt: new Date().toISOString(), changeableUntil: new Date(Date.now() + 900_000).toISOString() });

function openTab(): { page: PageWindow; close: () => void } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  return { page: frame.contentWindow as PageWindow, close: () => frame.remove() };
}

/** An intake that answers as told; every call is noted. */
function answering(answer: (method: string, path: string) => Response | Promise<Response>) {
  const calls: string[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    const { pathname } = new URL(url, location.href);
    calls.push(`${init.method} ${pathname}`);
    return answer(init.method!, pathname);
  }) as typeof globalThis.fetch;
  return { calls, fetch };
}
const noLine = () => answering(() => Promise.reject(new TypeError('no line')));
const taking = () => answering((_, path) => Response.json(receipt(path.split('/').at(-1)!), { status: 201 }));

const open = async ({ fetch }: { fetch: typeof globalThis.fetch }, tab = openTab()) => {
  const device = await openDevice(tab.page, 'own');
  onTestFinished(() => device.wipe());
  const sending = await openSending({ device, intake: 'https://aid.example', language: () => 'zh-Hans', page: tab.page, fetch });
  return { ...sending, device, ...tab };
};
const draft = (): Draft => newDraft(crypto.randomUUID(), 'application', 'antu', 'zh-Hans', Date.now());
const envelope = { tenant: 'antu', answers: { applicantName: '王小明', story: '公司拖欠工资三个月' } };
const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 5000, interval: 10 });

/** Everything in the database as one text. */
async function everyByte(): Promise<string> {
  const request = indexedDB.open(databaseName);
  const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const found: Uint8Array<ArrayBuffer>[] = [];
  for (const name of ['values', 'bytes']) {
    const all = database.transaction(name).objectStore(name).getAll() as IDBRequest<Uint8Array<ArrayBuffer>[]>;
    found.push(...(await new Promise<Uint8Array<ArrayBuffer>[]>((resolve) => (all.onsuccess = () => resolve(all.result)))));
  }
  database.close();
  return new Blob(found).text();
}

afterEach(() => deleteDatabase(indexedDB));

describe('the queue on the device', () => {
  test('outlives the page that was killed, and is sent by the next one', async () => {
    const first = await open(noLine());
    const one = draft();
    const session = await first.device.drafts.open(one);
    session.change({ answers: envelope.answers });
    await session.close();
    await first.outbox.queue(session.draft.value, envelope, false);
    // Queued and no draft any more, in one step.
    expect(await first.device.drafts.list()).toEqual([]);
    first.close();
    const server = taking();
    const second = await open(server);
    await second.outbox.tryNow();
    await until(() => second.outbox.submissions.value[0]?.standing.is === 'sent');
    expect(server.calls).toEqual([`PUT /v1/applications/${one.id}`]);
    expect(await second.device.vault.all('queue')).toHaveLength(1);
    await second.outbox.dismiss(one.id);
    expect(await second.device.vault.all('queue')).toEqual([]);
  });

  test('cannot be read: neither what was queued nor a file nor the receipt', async () => {
    const { outbox, uploads } = await open(taking());
    const one = draft();
    await uploads.add(one.id, new File(['%PDF-1.7 ', envelope.answers.story], '工资单.pdf'));
    await outbox.queue(one, envelope, false);
    await until(() => outbox.submissions.value[0]?.standing.is === 'sent');
    const text = await everyByte();
    expect(text.length).toBeGreaterThan(1000);
    for (const value of ['王小明', envelope.answers.story, '工资单', '%PDF', '5624', 'R3RV-FG6X-9DBJ', one.id, 'antu', 'queue']) expect(text).not.toContain(value);
  });

  test('is sent by one of two tabs, and both tell how it went', async () => {
    const server = answering(async (_, path) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return Response.json(receipt(path.split('/').at(-1)!), { status: 201 });
    });
    const [one, two] = [await open(server), await open(server)];
    const drafts = [draft(), draft(), draft()];
    await Promise.all(drafts.map((each, at) => (at % 2 ? one : two).outbox.queue(each, envelope, at === 1)));
    const sent = ({ outbox }: typeof one) => outbox.submissions.value.filter(({ standing }) => standing.is === 'sent').length;
    await until(() => sent(one) === 3 && sent(two) === 3);
    expect(server.calls.toSorted()).toEqual(drafts.map(({ id }) => `PUT /v1/applications/${id}`).toSorted());
  });

  test('without room on the device it waits in memory, says so, and keeps the draft', async () => {
    const { outbox, device } = await open(noLine());
    const one = draft();
    const session = await device.drafts.open(one);
    session.change({ answers: envelope.answers });
    await session.close();
    const write = vi.spyOn(device.vault, 'write').mockRejectedValueOnce(new VaultFull());
    await outbox.queue(session.draft.value, envelope, false);
    write.mockRestore();
    await until(() => outbox.submissions.value.length === 1);
    expect(outbox.submissions.value).toMatchObject([{ id: one.id, onlyInMemory: true }]);
    expect(await device.drafts.list()).toHaveLength(1);
  });

  test('nothing of it is left after a wipe, files included', async () => {
    const { outbox, uploads, device } = await open(noLine());
    const one = draft();
    await uploads.add(one.id, new File(['%PDF-1.7'], 'a.pdf'));
    await outbox.queue(one, envelope, true);
    await device.wipe();
    await until(() => outbox.submissions.value.length === 0 && uploads.uploads.value.length === 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  });
});

test('a file goes on where the page was killed, from the disk, and arrives whole', async () => {
  const received: Uint8Array[] = [];
  const length = (): number => received.reduce((sum, { length: one }) => sum + one, 0);
  let hold = 3;
  const tus = (offset: number, status: number) => new Response(null, { status, headers: { 'upload-offset': String(offset) } });
  const server = (async (url: string, init: RequestInit) => {
    const { pathname } = new URL(url);
    const headers = new Headers(init.headers);
    if (pathname.endsWith('/attachments')) return Response.json({ token: 'token', expiresAt: '' }, { status: 201 });
    if (init.method === 'PUT') return Response.json(receipt(pathname.split('/').at(-1)!), { status: 201 });
    if (init.method === 'POST') return new Response(null, { status: 201, headers: { location: '/mounted/v1/uploads/s1' } });
    if (init.method === 'HEAD') return tus(length(), 200);
    const bytes = new Uint8Array(await new Response(init.body).arrayBuffer());
    if (Number(headers.get('upload-offset')) !== length()) return new Response(null, { status: 409 });
    expect(headers.get('upload-checksum')).toBe(`sha256 ${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))}`);
    received.push(bytes);
    // The answer to one chunk never comes: the page is killed waiting for it.
    if ((hold -= 1) === 0) return new Promise<never>(() => undefined);
    return tus(length(), 204);
  }) as typeof globalThis.fetch;
  const bytes = new Uint8Array(900_000).map((_, at) => at * 31);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));

  const one = draft();
  const first = await open({ fetch: server });
  await first.uploads.add(one.id, new File([bytes], 'a.pdf'));
  await first.outbox.queue(one, envelope, false);
  await until(() => hold === 0);
  expect(first.uploads.uploads.value[0]!.sent).toBeGreaterThan(0);
  first.close();

  const second = await open({ fetch: server });
  await until(() => second.uploads.uploads.value[0]?.standing.is === 'done');
  expect(new Uint8Array(await new Blob(received as BlobPart[]).arrayBuffer())).toEqual(bytes);
  // Only its record is left.
  const values = await second.device.vault.all(`upload:${second.uploads.uploads.value[0]!.id}`);
  expect(values).toEqual([]);
});

describe('a photo', () => {
  /** A JPEG with Exif: a place, and turned by a quarter. */
  async function taken(width: number, height: number): Promise<File> {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#555';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#eee';
    context.fillRect(100, 100, width - 200, height - 200);
    context.fillStyle = '#111';
    for (let y = 200; y < height - 200; y += 50) for (let x = 200; x < width - 200; x += 24) context.fillRect(x, y, 12, 24);
    const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    const exif = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...new TextEncoder().encode('GPS 35.49N 112.85E')];
    const length = exif.length + 2;
    return new File([jpeg.slice(0, 2), new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...exif]), jpeg.slice(2)], '证件.JPG', { type: 'image/jpeg' });
  }

  test('is made smaller and upright, and loses where it was taken', async () => {
    const file = await taken(3600, 2700);
    expect(await file.text()).toContain('GPS 35.49N');
    const prepared = await preparedFile(file);
    if ('refused' in prepared) throw new Error(prepared.refused);
    expect(prepared).toMatchObject({ type: 'image/jpeg', name: '证件.jpg', photoFaults: [] });
    const text = await prepared.blob.text();
    for (const left of ['GPS', 'Exif']) expect(text).not.toContain(left);
    const bitmap = await createImageBitmap(prepared.blob);
    expect([bitmap.width, bitmap.height]).toEqual([1800, 2400]);
  });

  test('of another format the browser knows becomes a JPEG; a transparent one gets white paper', async () => {
    const canvas = new OffscreenCanvas(1000, 1000);
    canvas.getContext('2d');
    for (const type of ['image/webp', 'image/png']) {
      const prepared = await preparedFile(new File([await canvas.convertToBlob({ type })], 'scan', { type }));
      if ('refused' in prepared) throw new Error(prepared.refused);
      expect(prepared.blob.type).toBe('image/jpeg');
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.drawImage(await createImageBitmap(prepared.blob), 0, 0);
      expect([...context.getImageData(0, 0, 1, 1).data]).toEqual([255, 255, 255, 255]);
    }
  });

  test('that is broken, and what is no picture, is refused with the reason', async () => {
    expect(await preparedFile(new File([new Uint8Array([0xff, 0xd8, 0xff, 1, 2])], 'a.jpg', { type: 'image/jpeg' }))).toEqual({ refused: 'unreadable' });
    expect(await preparedFile(new File(['<svg'], 'a.docx', { type: 'application/msword' }))).toEqual({ refused: 'wrong-type' });
  });

  test('without OffscreenCanvas is drawn on the page’s own', async () => {
    const file = await taken(2500, 1000);
    vi.stubGlobal('OffscreenCanvas', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const prepared = await preparedFile(file);
    expect(prepared).toMatchObject({ type: 'image/jpeg' });
  });
});
