import { request as httpRequest } from 'node:http';
import { isHtml } from './content-type.mjs';
import { cspVerdict, policiesInPage } from './csp-verdict.mjs';
import { opensAsPage } from './opens-as-page.mjs';
import { plainPage } from './plain-page.mjs';
import { locationFor, requestHeaders, responseHeaders } from './proxy-headers.mjs';

/**
 * @typedef {object} ProxyOptions
 * @property {(page: Buffer) => Buffer} changePage what is done to every HTML page that a visitor opens
 * @property {(words: { zh: string, en: string }) => void} warn told once about each thing that keeps the tag from working
 */

/**
 * A reverse proxy of a site that runs on this machine: everything passes as it is, HTML pages get the tag.
 * @param {URL} site
 * @param {ProxyOptions} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function proxy(site, { changePage, warn }) {
  const warnOnce = once(warn);

  return (request, response) => {
    const onward = httpRequest({
      host: site.hostname.replace(/^\[|\]$/g, ''),
      port: site.port || 80,
      method: request.method,
      path: request.url,
      headers: requestHeaders(request, site),
    });
    onward.on('error', (error) => {
      if (response.headersSent) response.destroy();
      else plainPage(response, 502, notAnswering(site, error));
    });
    onward.on('response', (answer) => {
      answer.on('error', () => response.destroy());
      const headers = responseHeaders(answer);
      if (headers['location']) headers['location'] = locationFor(String(headers['location']), site);
      const status = answer.statusCode ?? 502;
      const becomesPage = status === 200 && isHtml(answer.headers['content-type']) && opensAsPage(request);
      const encoding = answer.headers['content-encoding'] ?? 'identity';
      if (becomesPage && encoding !== 'identity') warnOnce(encoded(encoding));
      if (!becomesPage || encoding !== 'identity') {
        response.writeHead(status, answer.statusMessage, headers);
        // Server-sent events must reach the page before the first event does.
        response.flushHeaders();
        answer.pipe(response);
        return;
      }
      for (const name of ['content-length', 'accept-ranges', 'content-md5', 'digest', 'etag']) delete headers[name];
      if (request.method === 'HEAD') {
        response.writeHead(status, headers);
        response.end();
        answer.resume();
        return;
      }
      /** @type {Buffer[]} */
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        const page = Buffer.concat(pieces);
        const policies = [answer.headers['content-security-policy'] ?? [], policiesInPage(page)].flat();
        const verdict = cspVerdict(policies, request.headers.host ?? '');
        if (verdict) warnOnce(blocked(verdict));
        const changed = changePage(page);
        response.writeHead(status, { ...headers, 'content-length': changed.length });
        response.end(changed);
      });
      answer.on('aborted', () => response.destroy());
    });
    // A visitor who leaves must not keep the site busy.
    response.on('close', () => onward.destroy());
    request.on('error', () => onward.destroy());
    request.pipe(onward);
  };
}

/** @param {(words: { zh: string, en: string }) => void} warn */
function once(warn) {
  /** @type {Set<string>} */
  const told = new Set();
  return (/** @type {{ zh: string, en: string }} */ words) => {
    if (told.has(words.en)) return;
    told.add(words.en);
    warn(words);
  };
}

/** @param {URL} site @param {Error} error */
const notAnswering = (site, error) => ({
  zh: `网站 ${site.origin} 没有应答。请确认它还在运行，然后刷新本页。`,
  en: `The site at ${site.origin} does not answer (${error.message}). Make sure it is running, then reload this page.`,
});

/** @param {string} encoding */
const encoded = (encoding) => ({
  zh: `网站不理会“不要压缩”的请求，页面以 ${encoding} 压缩发来，没有放入工具条。请在网站上关闭压缩后再试。`,
  en: `The site sends its pages compressed (${encoding}) although it was asked not to, so the tag was not put in. Switch compression off there and try again.`,
});

/** @param {{ blockedBy: string, add: string }} verdict */
const blocked = ({ blockedBy, add }) => ({
  zh: `网站的内容安全策略 (CSP) 会拦住工具条：${blockedBy}。没有改动它；请在网站的策略里加上：${add}`,
  en: `The site's Content-Security-Policy blocks the toolbar: ${blockedBy}. It was left as it is; add to the site's policy: ${add}`,
});
