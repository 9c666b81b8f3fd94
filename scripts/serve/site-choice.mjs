import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { upstream, UpstreamAddressError } from './upstream.mjs';

/** What was given for --site cannot be served; `words` say what is wrong, what was expected and what to do. */
export class SiteChoiceError extends Error {
  /** @param {{ zh: string, en: string }} words */
  constructor(words) {
    super(words.en);
    this.name = 'SiteChoiceError';
    this.words = words;
  }
}

/**
 * Reads `--site`: the address of a running site, or a folder of pages.
 * @param {string} given
 * @param {string} from the folder a relative path starts at
 * @returns {Promise<{ site: { folder: string } | { url: URL }, startPath: string }>} and where a visitor should start
 */
export async function siteChoice(given, from) {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) return runningSite(given);
  if (/^(localhost|127\.0\.0\.1|\[::1\]):\d+(\/|$)/i.test(given)) return runningSite(`http://${given}`);
  return folderSite(resolve(from, given));
}

/** @param {string} address */
async function runningSite(address) {
  const url = checkedAddress(address);
  try {
    await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    // Where a name has several addresses, the error that gathers their failures has a code and no message.
    const why = cause instanceof Error ? ('code' in cause && cause.code) || cause.message : cause;
    throw new SiteChoiceError({
      zh: `网站没有应答：${url.href}（${why}）。应当是一个正在本机运行的网站。请先启动它，核对端口号，再试一次。`,
      en: `The site does not answer: ${url.href} (${why}). Expected: a site that is running on this machine. Start it, check the port, and try again.`,
    });
  }
  return { site: { url }, startPath: url.pathname + url.search };
}

/** @param {string} address */
function checkedAddress(address) {
  try {
    return upstream(address);
  } catch (error) {
    if (!(error instanceof UpstreamAddressError)) throw error;
    const why = {
      'not-a-url': { zh: '不是一个网址', en: 'is not an address' },
      'not-http': { zh: '不是 http:// 网址', en: 'is not an http:// address' },
      'not-loopback': { zh: '不在本机', en: 'is not on this machine' },
    }[error.reason];
    throw new SiteChoiceError({
      zh: `${address} ${why.zh}。只接受本机正在运行的网站，例如 http://127.0.0.1:8080 或 http://localhost:8080；其他网站请把文件存到一个文件夹，再给出文件夹的路径。`,
      en: `${address} ${why.en}. Only a site running on this machine is accepted, such as http://127.0.0.1:8080 or http://localhost:8080; for another site, save its files to a folder and give the folder's path.`,
    });
  }
}

/** @param {string} path */
async function folderSite(path) {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() && /\.s?html?$/i.test(path)) {
    const folder = resolve(path, '..');
    return { site: { folder }, startPath: urlPath(path.slice(folder.length)) };
  }
  if (!found?.isDirectory()) {
    throw new SiteChoiceError({
      zh: `没有这个文件夹：${path}。应当是放着网页的文件夹，或者本机网站的网址。请核对路径；含空格时要加引号。`,
      en: `There is no such folder: ${path}. Expected: a folder of web pages, or the address of a site on this machine. Check the path; quote it if it holds spaces.`,
    });
  }
  const page = await firstPage(path, 3);
  if (page === undefined) {
    throw new SiteChoiceError({
      zh: `这个文件夹里没有网页：${path}。应当至少有一个 .html、.htm 或 .shtml 文件。需要先构建的网站，请给出构建结果所在的文件夹（常叫 dist、build 或 public）。`,
      en: `There is no web page in this folder: ${path}. Expected: at least one .html, .htm or .shtml file. For a site that has to be built, give the folder with the result (often dist, build or public).`,
    });
  }
  return { site: { folder: path }, startPath: /^\/index\.s?html?$/.test(page) ? '/' : urlPath(page) };
}

/**
 * The page nearest to the top, index pages first.
 * @param {string} folder
 * @param {number} depth how many levels to look into
 * @returns {Promise<string | undefined>} path below the folder, with a leading slash
 */
async function firstPage(folder, depth) {
  const entries = await readdir(folder, { withFileTypes: true });
  const pages = entries
    .filter((entry) => !entry.isDirectory() && /\.s?html?$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const page = pages.find((name) => /^index\./i.test(name)) ?? pages[0];
  if (page) return `/${page}`;
  if (depth <= 1) return undefined;
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const below = await firstPage(join(folder, entry.name), depth - 1).catch(() => undefined);
    if (below) return `/${entry.name}${below}`;
  }
  return undefined;
}

/** @param {string} path */
const urlPath = (path) => path.split(/[\\/]/).map(encodeURIComponent).join('/');
