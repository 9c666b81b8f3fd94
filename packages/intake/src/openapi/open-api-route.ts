import type { Hono } from 'hono';
import { openApiDocument } from './open-api-document.js';

/** The document of this very service; its version is that of the paths, `/v1`. */
export const openApi = openApiDocument('1.0.0');

/** Serves the document to everybody. */
export function openApiRoute(app: Hono): void {
  const text = JSON.stringify(openApi);
  app.get('/openapi.json', (c) => c.body(text, 200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }));
}
