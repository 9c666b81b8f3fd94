import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database/open-database.js';
import type { UploadRow } from '../database/tables.js';
import { transact } from '../database/transact.js';
import { Refusal } from '../http/problems.js';
import { appendEvent } from '../outbox/append-event.js';
import { rowKey } from '../sealing/key-ring.js';
import type { Service } from '../service.js';
import { currentTenant } from '../staff/cases/visible-cases.js';
import { parts, removeParts, uploadPlace, writePart } from './upload-parts.js';
import { MalformedJpeg, withoutExif } from './without-exif.js';
import { MalformedPng, withoutPngTexts } from './without-png-texts.js';

type Upload = Selectable<UploadRow>;

/** The largest part that is taken or kept, in bytes. */
export const largestPart = 1024 * 1024;

const offsetsOf = (sizes: readonly number[]): number[] => sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
const seriesOf = ({ cleaned }: Pick<Upload, 'cleaned'>): string => (cleaned ? 'clean' : 'raw');
/** What takes out of a picture what it tells of camera, place and person, by its type. */
const cleaners: Readonly<Record<string, (parts: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>>> = { 'image/jpeg': withoutExif, 'image/png': withoutPngTexts };

/** The bytes of an upload as they are kept, part by part. */
export const uploadBytes = (service: Service, row: Upload): AsyncGenerator<Uint8Array> =>
  parts(service.folder, row.id, rowKey(service.keys, uploadPlace(row.id), row), seriesOf(row), offsetsOf(row.parts));

/**
 * Ends an upload of which all bytes are there: their SHA-256, and a picture without its Exif; doing it again does no harm.
 *
 * @throws Refusal `wrong-type` for a broken picture, which is removed.
 */
export async function finishUpload(service: Service, row: Upload): Promise<void> {
  if (row.sha256 !== null || row.received < row.length) return;
  const key = rowKey(service.keys, uploadPlace(row.id), row);
  const hash = createHash('sha256');
  const received = hashed(uploadBytes(service, row), hash);
  const sizes: number[] = [];
  try {
    const cleaned = cleaners[row.media_type ?? ''];
    if (cleaned !== undefined) {
      let at = 0;
      for await (const bytes of inParts(cleaned(received))) {
        await writePart(service.folder, row.id, key, 'clean', at, bytes);
        sizes.push(bytes.length);
        at += bytes.length;
      }
    }
    // What follows a picture's end is not kept, but was received: the sender's hash is of all.
    for await (const _ of received);
  } catch (error) {
    if (await wasFinished(service, row, error)) return;
    if (!(error instanceof MalformedJpeg || error instanceof MalformedPng)) throw error;
    await service.database.deleteFrom('uploads').where('id', '=', row.id).execute();
    await removeParts(service.folder, row.id);
    throw new Refusal('wrong-type');
  }
  const done = { sha256: hash.digest('hex'), ...(sizes.length > 0 && { parts: JSON.stringify(sizes), cleaned: true }) };
  await transact(service.database, async (transaction) => {
    const finished = await transaction.updateTable('uploads').set(done).where('id', '=', row.id).where('sha256', 'is', null).returning('owner_id').executeTakeFirst();
    if (finished !== undefined) await tellOfFile(transaction, finished.owner_id, service.now());
  });
  if (sizes.length > 0) await removeParts(service.folder, row.id, 'raw', offsetsOf(row.parts));
}

/** A file that comes after sending is told to the institution that deals with it now; before it, nobody waits for it. */
async function tellOfFile(transaction: Database, ownerId: string, now: Date): Promise<void> {
  const submission = await transaction.selectFrom('submissions').select('kind').where('id', '=', ownerId).executeTakeFirst();
  if (submission === undefined) return;
  const { kind } = submission;
  const tenant = (await currentTenant(transaction, ownerId))!;
  await appendEvent(transaction, { tenant, type: `${kind}.file`, subject: ownerId }, now);
  await appendAudit(transaction, { tenant, actor: 'applicant', action: `${kind}.file`, subject: ownerId }, now);
}

/** Whether another request ended it meanwhile, and took the parts away that this one was reading; both kept the same bytes. */
async function wasFinished({ database }: Service, { id }: Upload, error: unknown): Promise<boolean> {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
  const now = await database.selectFrom('uploads').select('sha256').where('id', '=', id).executeTakeFirst();
  return now !== undefined && now.sha256 !== null;
}

/** The parts as they come, hashed; ending a walk early does not end it for the next. */
function hashed(source: AsyncGenerator<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncIterable<Uint8Array> {
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const result = await source.next();
    if (result.done !== true) hash.update(result.value);
    return result;
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

/** Pieces of any size, gathered into parts of the largest size. */
async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    if (size + piece.length > largestPart && size > 0) {
      yield Buffer.concat(waiting);
      waiting = [];
      size = 0;
    }
    waiting.push(piece);
    size += piece.length;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
