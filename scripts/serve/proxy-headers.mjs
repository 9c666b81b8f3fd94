import { isSameSite } from './upstream.mjs';

// They speak of one connection, not of the message (RFC 9110, 7.6.1).
const ofOneConnection = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

/**
 * The headers the site gets: as the visitor's browser sent them, but as if it had asked the site itself.
 * @param {import('node:http').IncomingMessage} request
 * @param {URL} site
 * @returns {import('node:http').OutgoingHttpHeaders}
 */
export function requestHeaders(request, site) {
  /** @type {import('node:http').OutgoingHttpHeaders} */
  const headers = { ...request.headers };
  for (const name of ofOneConnection) delete headers[name];
  headers['host'] = site.host;
  headers['accept-encoding'] = 'identity';
  // A site that checks where a form comes from would refuse its own forms.
  const own = `http://${request.headers.host}`;
  if (headers['origin'] === own) headers['origin'] = site.origin;
  if (request.headers.referer?.startsWith(`${own}/`))
    headers['referer'] = site.origin + request.headers.referer.slice(own.length);
  return headers;
}

/**
 * The headers the visitor gets, repeated ones (set-cookie) kept apart.
 * @param {import('node:http').IncomingMessage} answer
 * @returns {import('node:http').OutgoingHttpHeaders}
 */
export function responseHeaders(answer) {
  /** @type {import('node:http').OutgoingHttpHeaders} */
  const headers = {};
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    if (values && !ofOneConnection.includes(name) && name !== 'transfer-encoding')
      headers[name] = values.length === 1 ? values[0] : values;
  }
  return headers;
}

/**
 * A redirect of the site to itself, kept on the proxy; any other address as it is.
 * @param {string} location
 * @param {URL} site
 * @returns {string}
 */
export function locationFor(location, site) {
  if (!/^(https?:)?\/\//i.test(location) || !URL.canParse(location, site)) return location;
  const target = new URL(location, site);
  return isSameSite(site, target) ? target.pathname + target.search + target.hash : location;
}
