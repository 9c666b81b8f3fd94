const pageDestinations = new Set(['document', 'iframe', 'frame', 'embed', 'object']);

/**
 * Whether a request opens a page, and does not fetch a piece of HTML for a script: a piece must stay as it is.
 * Clients that do not say (older browsers, curl) are taken to open a page.
 * @param {import('node:http').IncomingMessage} request
 * @returns {boolean}
 */
export function opensAsPage(request) {
  const destination = request.headers['sec-fetch-dest'];
  return typeof destination !== 'string' || pageDestinations.has(destination);
}
