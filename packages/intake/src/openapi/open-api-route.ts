import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { openApiDocument } from './open-api-document.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

/** The document of this very service. */
export const openApi = openApiDocument(version);

/** Serves the document to everybody. */
export function openApiRoute(app: Hono): void {
  const text = JSON.stringify(openApi);
  app.get('/openapi.json', (c) => c.body(text, 200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }));
}
