import { createHash, randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Selectable } from 'kysely';
import type { UploadRow } from '../database/tables.js';
import { tokenOwner } from '../http/bearer.js';
import { pathId } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import { rateLimit } from '../http/rate-limit.js';
import { newRowKey, rowKey } from '../sealing/key-ring.js';
import { sealJson } from '../sealing/sealed-json.js';
import { equalBytes } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { finishUpload, largestPart } from './finish-upload.js';
import { sniffedType } from './sniffed-type.js';
import { uploadMetadata } from './upload-metadata.js';
import { removeParts, uploadPlace, writePart } from './upload-parts.js';

const megabyte = 1024 * 1024;
/** Bytes of one file; bytes and files of a draft or submission together. */
export const largestFile = 100 * megabyte;
export const largestOfOwner = 300 * megabyte;
export const mostOfOwner = 50;
/** Parts may be small on a poor line, not absurdly so. */
const mostParts = 2000;
/** Enough of a file to tell its type. */
const sniffed = 8;
const life = 7 * 24 * 3_600_000;
const algorithms = ['sha1', 'sha256'];

const tus = { 'tus-resumable': '1.0.0' };
const capabilities = { ...tus, 'tus-version': '1.0.0', 'tus-extension': 'creation,checksum,termination', 'tus-max-size': String(largestFile), 'tus-checksum-algorithm': algorithms.join(',') };

/** Resumable uploads: tus 1.0.0 core with creation, checksum and termination, by the bearer of a token of the draft or submission. */
export function uploadRoutes(app: Hono, service: Service): void {
  const perOwner = rateLimit({ count: 1200, seconds: 60 }, service.now);
  const owner = async (c: Context): Promise<string> => {
    if (c.req.header('tus-resumable') !== '1.0.0') throw new Refusal('wrong-tus-version');
    const id = await tokenOwner(c, service.database, service.now());
    perOwner(id);
    return id;
  };
  /** The caller's own upload; somebody else's is not found. */
  const own = async (c: Context): Promise<Selectable<UploadRow>> => {
    const ownerId = await owner(c);
    const row = await service.database.selectFrom('uploads').selectAll().where('id', '=', pathId(c)).where('owner_id', '=', ownerId).executeTakeFirst();
    if (row === undefined) throw new Refusal('not-found');
    return row;
  };

  app.options('/v1/uploads', (c) => c.body(null, 204, capabilities));

  app.post('/v1/uploads', async (c) => {
    const ownerId = await owner(c);
    const length = wholeNumber(c, 'upload-length');
    if (length === 0) throw new Refusal('bad-request', [{ path: 'Upload-Length', message: 'expected more than 0' }]);
    if (length > largestFile) throw new Refusal('too-large');
    const metadata = uploadMetadata(c.req.header('upload-metadata'));
    if (metadata === undefined) throw new Refusal('bad-request', [{ path: 'Upload-Metadata', message: 'expected pairs of a name and base64' }]);
    const id = randomUUID();
    const { key, ...wrapped } = newRowKey(service.keys, uploadPlace(id));
    await service.database.transaction().execute(async (transaction) => {
      // One creation at a time for an owner, so that the sum holds.
      await transaction.selectFrom('tokens').select('hash').where('owner_id', '=', ownerId).forUpdate().execute();
      const existing = await transaction.selectFrom('uploads').select('length').where('owner_id', '=', ownerId).execute();
      const total = existing.reduce((sum, one) => sum + one.length, length);
      if (existing.length >= mostOfOwner || total > largestOfOwner) throw new Refusal('too-large');
      const now = service.now();
      await transaction.insertInto('uploads').values({
        id, owner_id: ownerId, ...wrapped, metadata: sealJson(key, uploadPlace(id), metadata), length, received: 0, parts: '[]',
        media_type: null, cleaned: false, sha256: null, created_at: now, expires_at: new Date(now.getTime() + life),
      }).execute();
    });
    return c.body(null, 201, { ...tus, location: `/v1/uploads/${id}` });
  });

  // Hono answers HEAD by the handler of GET.
  app.get('/v1/uploads/:id', async (c) => {
    if (c.req.method !== 'HEAD') throw new Refusal('not-found');
    const row = await own(c);
    await finishUpload(service, row);
    return c.body(null, 200, { ...tus, 'upload-offset': String(row.received), 'upload-length': String(row.length) });
  });

  app.patch('/v1/uploads/:id', async (c) => {
    const { id } = await own(c);
    if (c.req.header('content-type') !== 'application/offset+octet-stream') throw new Refusal('wrong-type');
    const offset = wholeNumber(c, 'upload-offset');
    const bytes = await boundedBody(c.req.raw, largestPart);
    checkSum(c.req.header('upload-checksum'), bytes);
    const row = await service.database.transaction().execute(async (transaction) => {
      const before = await transaction.selectFrom('uploads').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      if (before === undefined) throw new Refusal('not-found');
      if (before.received !== offset) throw new Refusal('wrong-offset');
      const received = offset + bytes.length;
      if (received > before.length || before.parts.length >= mostParts) throw new Refusal('too-large');
      if (bytes.length === 0) return before;
      const type = offset === 0 && bytes.length >= Math.min(sniffed, before.length) ? sniffedType(bytes) : before.media_type;
      if (type === undefined || type === null) throw new Refusal('wrong-type');
      await writePart(service.folder, id, rowKey(service.keys, uploadPlace(id), before), 'raw', offset, bytes);
      const parts = [...before.parts, bytes.length];
      await transaction.updateTable('uploads').set({ received, media_type: type, parts: JSON.stringify(parts) }).where('id', '=', id).execute();
      return { ...before, received, media_type: type, parts };
    });
    await finishUpload(service, row);
    return c.body(null, 204, { ...tus, 'upload-offset': String(row.received) });
  });

  app.delete('/v1/uploads/:id', async (c) => {
    const { id, owner_id: ownerId } = await own(c);
    // What was sent is evidence: it goes with the submission, and not before.
    const deleted = await service.database.deleteFrom('uploads').where('id', '=', id).where((eb) => eb.not(eb.exists(eb.selectFrom('submissions').select('id').where('id', '=', ownerId)))).returning('id').executeTakeFirst();
    if (deleted === undefined) throw new Refusal('already-sent');
    await removeParts(service.folder, id);
    return c.body(null, 204, tus);
  });
}

function wholeNumber(c: Context, header: string): number {
  const text = c.req.header(header) ?? '';
  if (!/^\d{1,12}$/.test(text)) throw new Refusal('bad-request', [{ path: header, message: 'expected a whole number' }]);
  return Number(text);
}

/** The body, read no further than the limit. */
async function boundedBody(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal('too-large');
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  // A sender that breaks off sends the part again.
  const read = () => reader?.read().catch(() => { throw new Refusal('not-json'); });
  for (let next = await read(); next?.done === false; next = await read()) {
    const piece = next.value as Uint8Array;
    size += piece.length;
    if (size > limit) {
      await reader?.cancel();
      throw new Refusal('too-large');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** @throws Refusal `bad-request` for an unknown algorithm, `checksum-mismatch` */
function checkSum(header: string | undefined, bytes: Uint8Array): void {
  if (header === undefined) return;
  const [algorithm = '', expected = ''] = header.split(' ');
  if (!algorithms.includes(algorithm)) throw new Refusal('bad-request', [{ path: 'Upload-Checksum', message: `expected ${algorithms.join(' or ')}` }]);
  if (!equalBytes(createHash(algorithm).update(bytes).digest(), Buffer.from(expected, 'base64'))) throw new Refusal('checksum-mismatch');
}
