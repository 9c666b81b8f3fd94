import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep, isAbsolute } from 'node:path';
import { contentType, isHtml } from './content-type.mjs';
import { plainPage } from './plain-page.mjs';

const indexNames = ['index.html', 'index.htm', 'index.shtml', 'default.html', 'default.htm'];

/**
 * @typedef {object} StaticFilesOptions
 * @property {(page: Buffer) => Buffer} [changePage] what is done to every HTML page that a visitor opens
 */

/**
 * Serves the files of one folder, and nothing outside it.
 * @param {string} folder
 * @param {StaticFilesOptions} [options]
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, path?: string) => Promise<void>}
 *   `path` is the URL path below the folder, still encoded, with its query
 */
export function staticFiles(folder, { changePage = (page) => page } = {}) {
  return async (request, response, path = request.url ?? '/') => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const words = { zh: '这里只提供文件，不接收提交的内容。', en: 'Only files are served here; nothing can be sent to it.' };
      plainPage(response, 405, words, { allow: 'GET, HEAD' });
      return;
    }
    const [pathname = '/', query] = path.split(/\?(.*)/s);
    const file = await fileFor(folder, pathname);
    if (!file) {
      const words = {
        zh: `没有找到这个文件：${readable(pathname)}`,
        en: 'This file was not found. Check the address, or go back to the start page.',
      };
      plainPage(response, 404, words);
      return;
    }
    if (file.isFolder) {
      // Without the slash every relative link of the page would point one folder too high.
      const location = `${(request.url ?? '/').split('?')[0]?.replace(/^[/\\]+/, '/')}/${query ? `?${query}` : ''}`;
      response.writeHead(301, { location, 'content-length': 0 }).end();
      return;
    }
    await send(request, response, file, changePage);
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ path: string, size: number }} file
 * @param {(page: Buffer) => Buffer} changePage
 */
async function send(request, response, file, changePage) {
  const type = contentType(file.path);
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (isHtml(type)) {
    const page = changePage(await readFile(file.path));
    response.writeHead(200, { ...headers, 'content-length': page.length, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : page);
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': file.size, 'cache-control': 'no-cache' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * The file a URL path means, or undefined when there is none that may be served.
 * @param {string} folder
 * @param {string} pathname still encoded
 * @returns {Promise<{ path: string, size: number, isFolder: boolean } | undefined>}
 */
async function fileFor(folder, pathname) {
  const decoded = readable(pathname);
  const names = decoded.split('/').filter((name) => name !== '');
  if (names.some(isForbidden)) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...names));
    if (!isInside(root, path)) return undefined;
    const found = await stat(path);
    if (found.isFile()) return decoded.endsWith('/') ? undefined : { path, size: found.size, isFolder: false };
    if (!found.isDirectory()) return undefined;
    for (const name of indexNames) {
      const index = await stat(join(path, name)).catch(() => undefined);
      if (!index?.isFile()) continue;
      const isFolder = !decoded.endsWith('/');
      return { path: join(path, name), size: index.size, isFolder };
    }
  } catch {
    // Not there, not readable, or a name the file system cannot hold: all of them are "not found" to a visitor.
  }
  return undefined;
}

/**
 * Hidden files (.git, .env) are never meant for visitors; ".." and backslashes leave the folder.
 * @param {string} name one part of a decoded path
 */
function isForbidden(name) {
  return (name.startsWith('.') && name !== '.well-known') || /[\\\0]/.test(name);
}

/** @param {string} root @param {string} path */
function isInside(root, path) {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** @param {string} pathname */
function readable(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
