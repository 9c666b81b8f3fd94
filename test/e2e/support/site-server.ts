import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { contentType } from '../../../scripts/serve/content-type.mjs';
import { staticFiles } from '../../../scripts/serve/static-files.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const toolbarPath = '/mangdao/';
const toolbarFiles = staticFiles(`${root}packages/mangdao/dist`);

/** A made-up page or file; text is sent as UTF-8, bytes without saying how they are encoded. */
export interface VirtualPage {
  readonly html?: string;
  readonly body?: Buffer;
  readonly status?: number;
  /** Win over the defaults: content type by the path's ending (`text/html` without one), no caching. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** One request the server saw. */
export interface SeenRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A site under test: files of a folder, made-up pages, the built script tag under `/mangdao/`. */
export interface Site {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** Every request since the test began, in order. */
  readonly requests: readonly SeenRequest[];
  /** The address of a path. */
  url(path?: string): string;
  /** The same path on another origin: same server, other host name. */
  foreignUrl(path?: string): string;
  /** Registers a made-up page, before any file of that name; returns its address. */
  page(path: string, page: VirtualPage): string;
  /** Takes a made-up page away again. */
  unpage(path: string): void;
  /** Answers matching paths with an error status, or cuts the connection. */
  fail(pattern: RegExp, how?: number | 'cut'): void;
  /** Answers matching paths `ms` milliseconds later. */
  delay(pattern: RegExp, ms: number): void;
  /** Answers matching paths only when the returned function is called. */
  hold(pattern: RegExp): () => void;
  /** Ends all failing, delaying and holding. */
  heal(): void;
}

interface Trouble {
  readonly pattern: RegExp;
  readonly status?: number | 'cut';
  readonly before?: () => Promise<unknown>;
  readonly release?: () => void;
}

/** A server that shows one site at a time. */
export interface SiteServer {
  /** A fresh site over a folder (relative to the repository), or of made-up pages alone; ends the one before. */
  show(folder: string | undefined): Site;
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function siteServer(): Promise<SiteServer> {
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> = nothing;
  let heal = (): void => undefined;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    show(folder) {
      heal();
      const shown = site(port, folder === undefined ? undefined : staticFiles(`${root}${folder}`));
      ({ answer } = shown);
      heal = shown.site.heal;
      return shown.site;
    },
    async close() {
      heal();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function site(port: number, files: ReturnType<typeof staticFiles> | undefined) {
  const origin = `http://127.0.0.1:${port}`;
  const pages = new Map<string, VirtualPage>();
  const requests: SeenRequest[] = [];
  let troubles: Trouble[] = [];

  const shown: Site = {
    origin,
    requests,
    url: (path = '/') => new URL(path, origin).href,
    foreignUrl: (path = '/') => new URL(path, `http://localhost:${port}`).href,
    page(path, page) {
      pages.set(path, page);
      return shown.url(path);
    },
    unpage: (path) => void pages.delete(path),
    fail: (pattern, status = 503) => void troubles.push({ pattern, status }),
    delay: (pattern, ms) => void troubles.push({ pattern, before: () => wait(ms) }),
    hold(pattern) {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      troubles.push({ pattern, before: () => released, release });
      return release;
    },
    heal() {
      for (const { release } of troubles) release?.();
      troubles = [];
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/', headers } = request;
    requests.push({ method, path, headers });
    const met = troubles.filter(({ pattern }) => pattern.test(path));
    for (const { before } of met) await before?.();
    const status = met.find((trouble) => trouble.status !== undefined)?.status;
    if (status === 'cut') {
      response.destroy();
      return;
    }
    if (status !== undefined) {
      response.writeHead(status, { 'content-length': 0, 'cache-control': 'no-store' }).end();
      return;
    }
    const page = pages.get(path) ?? pages.get(path.split('?')[0] ?? path);
    if (page) send(response, path, page);
    // Every browser asks for it by itself; it must not count as a page's failed request.
    else if (path === '/favicon.ico') response.writeHead(204).end();
    else if (path.startsWith(toolbarPath)) await toolbarFiles(request, response, path.slice(toolbarPath.length - 1));
    else if (files) await files(request, response);
    else await nothing(request, response);
  };

  return { site: shown, answer };
}

function send(response: ServerResponse, path: string, { html, body, status = 200, headers }: VirtualPage): void {
  const bytes = body ?? Buffer.from(html ?? '');
  const name = path.split('?')[0] ?? path;
  const type = /\.\w+$/.test(name) ? contentType(name) : 'text/html';
  response.writeHead(status, {
    'content-type': body ? type : `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    ...(headers as Record<string, string | string[]> | undefined),
    'content-length': bytes.length,
  });
  response.end(bytes);
}

async function nothing(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(404, { 'cache-control': 'no-store' }).end();
}
