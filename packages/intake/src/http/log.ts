/** All that a log may say: nothing that came from outside but the method. */
export interface LogEntry {
  /** ISO 8601. */
  readonly time: string;
  readonly event: 'request' | 'job';
  readonly method?: string;
  /** The pattern of the route, `/v1/drafts/:id`, never the address. */
  readonly route?: string;
  readonly status?: number;
  /** Code of the refusal. */
  readonly code?: string;
  /** Class of an unexpected error; its message may quote data. */
  readonly error?: string;
  readonly milliseconds?: number;
  readonly job?: string;
  readonly count?: number;
}

/** Takes an entry; it must not throw. */
export type Log = (entry: LogEntry) => void;

/** A line of JSON for each entry, of the allowed fields and no others. */
export const lineLog = (write: (line: string) => void): Log => ({ time, event, method, route, status, code, error, milliseconds, job, count }) =>
  write(`${JSON.stringify({ time, event, method, route, status, code, error, milliseconds, job, count })}\n`);
