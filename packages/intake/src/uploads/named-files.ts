import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import type { Selectable } from 'kysely';
import type { UploadRow } from '../database/tables.js';
import { rowKey } from '../sealing/key-ring.js';
import { openJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import { uploadBytes } from './finish-upload.js';
import { uploadPlace } from './upload-parts.js';

/** A file of a submission by the name its sender gave. */
export interface NamedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string | null;
  readonly bytes: number;
  /** All of it has arrived. */
  readonly whole: boolean;
}

const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** A file's name for shown and saved names: no folder, no control or direction signs, the ending its bytes say. */
export function safeFileName(given: string, mediaType: string | null): string {
  const stem = given.normalize('NFC').replace(/^.*[\\/]/s, '').replace(/\.[^.]{1,8}$/, '').replace(/[\p{Cc}\p{Cf}"*/:<>?\\|;]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '').slice(0, 80);
  return `${stem === '' ? '文件' : stem}.${endings[mediaType ?? ''] ?? 'bin'}`;
}

/** The files of a submission by the names their sender gave. */
export async function uploadNames(service: Service, submissionId: string): Promise<NamedFile[]> {
  const rows = await service.database.selectFrom('uploads').selectAll().where('owner_id', '=', submissionId).orderBy('created_at').execute();
  return rows.map((row) => {
    const { filename, name } = openJson(rowKey(service.keys, uploadPlace(row.id), row), uploadPlace(row.id), row.metadata) as Record<string, string | undefined>;
    return { id: row.id, name: safeFileName(filename ?? name ?? '', row.media_type), mediaType: row.media_type, bytes: row.length, whole: row.sha256 !== null };
  });
}

/** The bytes of a file to be saved, never shown on this origin. */
export function fileAnswer(c: Context, service: Service, row: Selectable<UploadRow>, name: string): Response {
  c.header('content-type', row.media_type ?? 'application/octet-stream');
  c.header('content-disposition', `attachment; filename="file.${endings[row.media_type ?? ''] ?? 'bin'}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`);
  c.header('content-security-policy', "default-src 'none'; sandbox");
  return stream(c, async (out) => {
    for await (const part of uploadBytes(service, row)) await out.write(part);
    // Told to nobody here: a path in a message is no line for a log; the browser sees a broken download.
  }, (_error, out) => out.close());
}
