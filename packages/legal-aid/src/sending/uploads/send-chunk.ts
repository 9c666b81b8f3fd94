import type { Failure, IntakeClient } from '@mangdao/intake-client';
import { base64, uploadMetadata } from './base64.js';
import type { KeptUpload } from './kept-upload.js';
import type { Step } from './upload-step.js';

const tus = { 'Tus-Resumable': '1.0.0' } as const;

/** Makes the upload at the intake, or asks how far it got: tus 1.0.0, creation and HEAD. */
export async function uploadOffset(client: IntakeClient, token: string, { serverId, size, name, type }: KeptUpload, signal: AbortSignal): Promise<Step> {
  if (serverId === undefined) {
    const headers = { ...tus, 'Upload-Length': String(size), 'Upload-Metadata': uploadMetadata({ filename: name, filetype: type }) };
    const made = await client('post', '/v1/uploads', { headers, token, signal });
    if (!made.ok) return failed(made);
    // Wherever the intake is mounted, the last part is the id.
    const id = made.headers.get('location')?.split('/').pop();
    return id ? { is: 'at', offset: 0, serverId: id } : { is: 'again', hindrance: 'network' };
  }
  const asked = await client('head', '/v1/uploads/{id}', { path: { id: serverId }, headers: tus, token, signal });
  return asked.ok ? at(asked.headers, serverId) : failed(asked);
}

/** Sends one chunk with its SHA-256, where the browser can tell one: tus 1.0.0, core and checksum. */
export async function sendChunk(client: IntakeClient, token: string, serverId: string, offset: number, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Step> {
  const sum = crypto.subtle && base64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const headers = { ...tus, 'Upload-Offset': String(offset), ...(sum && { 'Upload-Checksum': `sha256 ${sum}` }) };
  const sent = await client('patch', '/v1/uploads/{id}', { path: { id: serverId }, headers, body: bytes, token, signal });
  return sent.ok ? at(sent.headers, serverId) : failed(sent);
}

function at(headers: Headers, serverId: string): Step {
  const offset = headers.get('upload-offset') ?? '';
  return /^\d+$/.test(offset) ? { is: 'at', offset: Number(offset), serverId } : { is: 'again', hindrance: 'network' };
}

/** 409 and 460: out of step, or damaged on its way; asking for the offset puts both right. */
const mendable = [409, 460];

function failed({ status, again, retryAfter, problem }: Failure): Step {
  if (status === 401) return { is: 'unpermitted' };
  if (status === 404) return { is: 'unknown' };
  if (again || status === 0 || mendable.includes(status)) return { is: 'again', hindrance: status === 0 || status === 460 ? 'network' : 'busy', ...(retryAfter !== undefined && { retryAfter }) };
  return { is: 'refused', code: problem?.code ?? `http-${status}` };
}
