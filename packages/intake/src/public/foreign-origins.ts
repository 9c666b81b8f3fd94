import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

const exposed = ['ETag', 'Location', 'Retry-After', 'Content-Language', 'Content-Disposition', 'Tus-Resumable', 'Upload-Offset', 'Upload-Length'];
const allowed = ['Authorization', 'Content-Type', 'Accept-Language', 'If-Match', 'Idempotency-Key', 'Mangdao-Receipt', 'Mangdao-Secret', 'Tus-Resumable', 'Upload-Length', 'Upload-Offset', 'Upload-Metadata', 'Upload-Checksum'];

/** Lets pages of the named sites call the public side; never what is for staff, and never with cookies. */
export function foreignOrigins(origins: readonly string[] = []): MiddlewareHandler {
  const answer = cors({ origin: (origin) => (origins.includes(origin) ? origin : null), allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], allowHeaders: allowed, exposeHeaders: exposed, maxAge: 7200 });
  return (c, next) => {
    // An OPTIONS of the upload protocol asks what it can do: it is no preflight.
    const own = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') === undefined;
    return own || c.req.path.startsWith('/v1/staff') ? next() : answer(c, next);
  };
}
