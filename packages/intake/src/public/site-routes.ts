import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { pagePolicy } from './page-policy.js';

/** Names of what is not for show begin with a dot. */
const hidden = /\/(\.|%2e)/i;
const forGood = 'public, max-age=31536000, immutable';

/** A page of the service's own with the form in it, from a folder: for sites that cannot or will not embed it, and for people who trust no host page. */
export function siteRoutes(app: Hono, folder: string): void {
  const files = serveStatic({ root: folder, rewriteRequestPath: (path) => path });
  const show: MiddlewareHandler = async (c, next) => {
    if (hidden.test(c.req.path)) return next();
    const response = await files(c, next);
    if (response instanceof Response) {
      for (const [name, value] of Object.entries(pagePolicy)) response.headers.set(name, value);
      response.headers.set('cache-control', c.req.path.includes('/assets/') ? forGood : 'no-cache');
    }
    return response;
  };
  app.get('/', show);
  // Paths of the service keep their own patterns, by which the log names them.
  app.get('/:file{(?!v1/|staff|mangdao/).+}', show);
}

/** The built script tag, at `/mangdao/`; a part whose name ends with a hash never changes. */
export function scriptRoutes(app: Hono, folder: string): void {
  const files = serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/mangdao/, '') });
  app.get('/mangdao/:file{.+}', async (c, next) => {
    if (hidden.test(c.req.path)) return next();
    const response = await files(c, next);
    if (response instanceof Response) response.headers.set('cache-control', /-[a-z\d]{6}\.\w+$/.test(c.req.path) ? forGood : 'no-cache');
    return response;
  });
}
