/** The port tried first. */
export const firstPort = 4173;

const tries = 20;

/** Every port that was tried is taken or forbidden. */
export class NoFreePortError extends Error {
  /** @param {number} from @param {number} to */
  constructor(from, to) {
    super(`no free port from ${from} to ${to}`);
    this.name = 'NoFreePortError';
    this.from = from;
    this.to = to;
  }
}

/**
 * Listens on this machine only (127.0.0.1); a taken port moves on to the next.
 * @param {import('node:http').Server} server
 * @param {number} [port] the first port to try
 * @returns {Promise<number>} the port it listens on
 */
export async function listen(server, port = firstPort) {
  const last = Math.min(port + tries - 1, 65535);
  for (let candidate = port; candidate <= last; candidate++) {
    if (await listensOn(server, candidate)) return candidate;
  }
  throw new NoFreePortError(port, last);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function listensOn(server, port) {
  return new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off('listening', onListening);
      // EACCES: Windows reserves ranges of ports, Unix the low ones.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, '127.0.0.1');
  });
}
