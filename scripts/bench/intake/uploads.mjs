import { Agent } from 'node:http';
import { answered } from './load.mjs';

const megabyte = 1024 * 1024;
const size = 100;

/** A file of 100 MB that its first and last bytes make a PDF or a JPEG, whose Exif is taken out when it is whole. */
const starts = { pdf: Buffer.from('%PDF-1.7\n'), jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]) };
const ends = { pdf: Buffer.from('%%EOF\n'), jpeg: Buffer.from([0xff, 0xd9]) };

function part(type, at) {
  const bytes = Buffer.alloc(megabyte, 0x41);
  if (at === 0) starts[type].copy(bytes);
  if (at === size - 1) ends[type].copy(bytes, megabyte - ends[type].length);
  return bytes;
}

async function upload(port, agent, type, client) {
  const to = (method, path, headers, body) => answered({ port, agent, method, path, headers: { 'x-client': client, 'content-length': body?.length ?? 0, ...headers } }, body);
  const wish = Buffer.from(JSON.stringify({ tenant: 'antu', content: {} }));
  const { token } = JSON.parse((await to('POST', '/v1/drafts', { 'content-type': 'application/json' }, wish)).text);
  const own = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const { headers: { location } } = await to('POST', '/v1/uploads', { ...own, 'upload-length': size * megabyte });
  for (let at = 0; at < size; at += 1) {
    const { status } = await to('PATCH', location, { ...own, 'content-type': 'application/offset+octet-stream', 'upload-offset': at * megabyte }, part(type, at));
    if (status !== 204) throw new Error(`part ${at} was answered ${status}`);
  }
}

/** Uploads files of 100 MB at once, in parts of 1 MB; MB a second over all of them. */
export async function uploads(port, types) {
  const agent = new Agent({ keepAlive: true });
  const started = performance.now();
  await Promise.all(types.map((type, at) => upload(port, agent, type, `upload-${at}`)));
  agent.destroy();
  return (types.length * size) / ((performance.now() - started) / 1000);
}
