import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';

/** Lets in what the service itself serves and nothing else; `blob:` for pictures and clips that the page makes. */
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "media-src 'self' blob:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
].join('; ');

/** A page of the service's own with the form in it, from a folder: for sites that cannot or will not embed it, and for people who trust no host page. */
export function siteRoutes(app: Hono, folder: string): void {
  const files = serveStatic({ root: folder, rewriteRequestPath: (path) => path });
  const show: MiddlewareHandler = async (c, next) => {
    // Names of what is not for show begin with a dot.
    if (/\/(\.|%2e)/i.test(c.req.path)) return next();
    const response = await files(c, next);
    if (response instanceof Response) {
      response.headers.set('content-security-policy', policy);
      response.headers.set('permissions-policy', 'geolocation=(), camera=(self), microphone=(self)');
      response.headers.set('cache-control', c.req.path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    }
    return response;
  };
  app.get('/', show);
  // Paths of the service keep their own patterns, by which the log names them.
  app.get('/:file{(?!v1/|staff).+}', show);
}
