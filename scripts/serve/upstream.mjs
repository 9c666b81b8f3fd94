/** The address given for a running site cannot be used; the message says why. */
export class UpstreamAddressError extends Error {
  /** @param {'not-a-url' | 'not-http' | 'not-loopback'} reason @param {string} address */
  constructor(reason, address) {
    super(`${address}: ${reason}`);
    this.name = 'UpstreamAddressError';
    this.reason = reason;
    this.address = address;
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a host name means this machine.
 * @param {string} hostname as in a URL: IPv6 in brackets
 * @returns {boolean}
 */
export function isLoopback(hostname) {
  return loopback.has(hostname.toLowerCase());
}

/**
 * The site behind the proxy: only one that runs on this machine, so that nobody serves another's site by mistake.
 * @param {string} address for example http://127.0.0.1:8080
 * @returns {URL}
 */
export function upstream(address) {
  if (!URL.canParse(address)) throw new UpstreamAddressError('not-a-url', address);
  const url = new URL(address);
  if (url.protocol !== 'http:') throw new UpstreamAddressError('not-http', address);
  if (!isLoopback(url.hostname)) throw new UpstreamAddressError('not-loopback', address);
  return url;
}

/**
 * Whether an absolute address leads to the same running site, by any of this machine's names.
 * @param {URL} site
 * @param {URL} address
 * @returns {boolean}
 */
export function isSameSite(site, address) {
  return address.protocol === 'http:' && isLoopback(address.hostname) && port(address) === port(site);
}

/** @param {URL} url */
const port = (url) => url.port || '80';
