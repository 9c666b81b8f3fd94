import { extname } from 'node:path';

// No charset on purpose for html, css and js: old Chinese sites are saved as GBK and say so in their own
// <meta charset>, which a charset in the header would overrule.
const types = new Map([
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.shtml', 'text/html'],
  ['.xhtml', 'application/xhtml+xml'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.xml', 'application/xml'],
  ['.txt', 'text/plain'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.bmp', 'image/bmp'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.otf', 'font/otf'],
  ['.wasm', 'application/wasm'],
  ['.mp3', 'audio/mpeg'],
  ['.wav', 'audio/wav'],
  ['.ogg', 'audio/ogg'],
  ['.mp4', 'video/mp4'],
  ['.webm', 'video/webm'],
  ['.vtt', 'text/vtt'],
  ['.pdf', 'application/pdf'],
]);

/**
 * The content type for a file name, without a charset; unknown endings are bytes to download.
 * @param {string} fileName
 * @returns {string}
 */
export function contentType(fileName) {
  return types.get(extname(fileName).toLowerCase()) ?? 'application/octet-stream';
}

/**
 * Whether a content type header names an HTML page, whatever its parameters.
 * @param {string | undefined} header
 * @returns {boolean}
 */
export function isHtml(header) {
  return /^\s*text\/html\s*(;|$)/i.test(header ?? '');
}
