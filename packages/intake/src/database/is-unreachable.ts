import { hasGivenWay } from './transact.js';

/** SQLSTATE classes of a server that is going, coming or full, and of a statement that took too long. */
const states = /^(08|53|57)/;
/** The driver gives these no code. */
const uncoded = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;
const sockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether an error says that the database cannot be reached now, or had to let others go first, so that the same request may succeed later. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined) return hasGivenWay(error) || (/^[0-9A-Z]{5}$/.test(code) && states.test(code)) || (sockets.has(code) && (syscall === 'connect' || syscall === 'read' || syscall === 'write' || syscall?.startsWith('getaddrinfo') === true));
  return uncoded.test(error.message);
}
