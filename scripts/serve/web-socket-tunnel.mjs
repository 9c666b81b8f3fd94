import { request as httpRequest } from 'node:http';
import { requestHeaders } from './proxy-headers.mjs';

/**
 * Passes web sockets through to the site: development servers reload the page over one.
 * @param {URL} site
 * @returns {(request: import('node:http').IncomingMessage, socket: import('node:stream').Duplex, first: Buffer) => void}
 */
export function webSocketTunnel(site) {
  return (request, socket, first) => {
    const onward = httpRequest({
      host: site.hostname.replace(/^\[|\]$/g, ''),
      port: site.port || 80,
      method: request.method,
      path: request.url,
      headers: { ...requestHeaders(request, site), connection: 'Upgrade', upgrade: request.headers.upgrade },
    });
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
    onward.on('response', (answer) => {
      // The site refused: the browser needs the reason, then the line is closed.
      socket.write(headText(answer));
      answer.pipe(socket);
    });
    onward.on('upgrade', (answer, siteSocket, siteFirst) => {
      socket.write(headText(answer));
      if (siteFirst.length > 0) socket.write(siteFirst);
      if (first.length > 0) siteSocket.write(first);
      siteSocket.on('error', () => socket.destroy());
      siteSocket.on('close', () => socket.destroy());
      socket.on('close', () => siteSocket.destroy());
      siteSocket.pipe(socket).pipe(siteSocket);
    });
    onward.end();
  };
}

/** @param {import('node:http').IncomingMessage} answer */
function headText(answer) {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`];
  const refused = answer.statusCode !== 101;
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    const name = answer.rawHeaders[index] ?? '';
    if (refused && /^(connection|keep-alive|transfer-encoding)$/i.test(name)) continue;
    lines.push(`${name}: ${answer.rawHeaders[index + 1]}`);
  }
  if (refused) lines.push('Connection: close');
  return `${lines.join('\r\n')}\r\n\r\n`;
}
