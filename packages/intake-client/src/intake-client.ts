import type { CallOptions, Method, PathOf, SuccessOf } from './call-types.js';
import type { components } from './generated/paths.js';

/** What went wrong, without an exception: a refusal of the service, or no answer at all. */
export interface Failure {
  readonly ok: false;
  /** 0 when no answer came. */
  readonly status: number;
  /** What the service says; missing when no answer came or something else answered. */
  readonly problem?: components['schemas']['Problem'];
  /** Whether the same may be sent again later: no answer, 408, 429, in flight, 5xx. */
  readonly again: boolean;
  /** Seconds to wait at least, where the service says so. */
  readonly retryAfter?: number;
}

/** How a service is reached. */
export interface IntakeClientOptions {
  /** `https://aid.example.cn`, without a path that ends in `/`; empty for the page's own. */
  readonly base: string;
  /** The language of refusals, BCP 47. */
  readonly language?: string;
  /** Milliseconds after which to give up on an answer. */
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
  /** Sends the cookie of somebody signed in as staff along, on pages of the service's own origin only. */
  readonly asStaff?: boolean;
}

/** One call of the service; it never rejects. Cookies are neither sent nor kept, but for staff. */
export type IntakeClient = <M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...options: object extends CallOptions<M, P> ? [options?: CallOptions<M, P>] : [options: CallOptions<M, P>]
) => Promise<SuccessOf<M, P> | Failure>;

interface Loose {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

const transient = (status: number, problem: Failure['problem']): boolean => status === 408 || status === 429 || status >= 500 || problem?.code === 'in-flight';

/** Something before the service may have answered in its place, and not in JSON. */
function problemOf(text: string): Failure['problem'] {
  try {
    return JSON.parse(text) as Failure['problem'];
  } catch {
    return undefined;
  }
}

/** A function that calls the service at an address, typed by its OpenAPI document. */
export function intakeClient({ base, language, timeout = 30_000, fetch: send = fetch, asStaff = false }: IntakeClientOptions): IntakeClient {
  const call = async (method: Method, path: string, { path: parts = {}, query = {}, headers = {}, body, token, signal }: Loose = {}): Promise<unknown> => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
    const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();
    const bytes = body instanceof Blob || body instanceof Uint8Array;
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), timeout);
    const stop = (): void => giveUp.abort();
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    try {
      const response = await send(`${base}${filled}${asked && `?${asked}`}`, {
        method: method.toUpperCase(),
        headers: {
          ...headers,
          ...(language && { 'accept-language': language }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': bytes ? 'application/offset+octet-stream' : 'application/json' }),
        },
        ...(body !== undefined && { body: bytes ? (body as Blob) : JSON.stringify(body) }),
        credentials: asStaff ? 'same-origin' : 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: giveUp.signal,
      });
      const { status } = response;
      const text = await response.text();
      // A HEAD has the type of an answer and none of its words.
      const json = text !== '' && /json/.test(response.headers.get('content-type') ?? '');
      if (response.ok) return { ok: true, status, data: json ? (JSON.parse(text) as unknown) : text || undefined, headers: response.headers };
      const problem = json ? problemOf(text) : undefined;
      const wait = Number(response.headers.get('retry-after') ?? NaN);
      return { ok: false, status, again: transient(status, problem), ...(problem && { problem }), ...(wait >= 0 && { retryAfter: wait }) };
    } catch {
      // Whatever broke, nobody knows whether it arrived: the same may be sent again.
      return { ok: false, status: 0, again: !signal?.aborted };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  };
  return call as IntakeClient;
}
