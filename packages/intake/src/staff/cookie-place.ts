import type { Context } from 'hono';
import type { CookiePlace } from './accounts/session.js';
import type { StaffOptions } from './staff-options.js';

const here = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** How cookies are set for a request: behind a proxy that ends TLS the request itself is plain, so only an address of this machine is taken for one without it. */
export const cookiePlace = (c: Context, { origin }: Pick<StaffOptions, 'origin'>): CookiePlace => ({ secure: origin?.startsWith('https:') ?? !here.test(new URL(c.req.url).hostname) });
