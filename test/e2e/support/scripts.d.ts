// The scripts are plain JavaScript: what the tests use of them, typed.
declare module '*/scripts/serve/static-files.mjs' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export function staticFiles(
    folder: string,
  ): (request: IncomingMessage, response: ServerResponse, path?: string) => Promise<void>;
}

declare module '*/scripts/serve/content-type.mjs' {
  export function contentType(fileName: string): string;
}

declare module '*/scripts/registry/simplified-only.mjs' {
  export function simplifiedOnly(text: string): string[];
}

declare module '*/scripts/serve/server.mjs' {
  import type { Server } from 'node:http';
  export function siteServer(options: { readonly site: { readonly folder: string }; readonly toolbarFolder: string; readonly intake?: URL }): Server;
}
