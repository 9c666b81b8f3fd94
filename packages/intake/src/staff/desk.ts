import { chinaDay } from '@mangdao/application';
import type { Context } from 'hono';
import type { Service } from '../service.js';
import type { Session } from './accounts/session.js';
import type { CookiePlace } from './accounts/session.js';
import { cookiePlace } from './cookie-place.js';
import type { StaffOptions } from './staff-options.js';

/** What a request of the staff pages carries along. */
export interface StaffEnv {
  Variables: { session: Session };
}

/** A request of somebody who is signed in. */
export type StaffContext = Context<StaffEnv>;

/** What every staff page works with. */
export interface Desk {
  readonly service: Service;
  readonly options: StaffOptions;
  /** As browsers see this service. */
  origin(c: Context): string;
  cookies(c: Context): CookiePlace;
  /** The sender's address. */
  address(c: Context): string;
  /** The day in China, `YYYY-MM-DD`. */
  today(): string;
}

/** Makes a desk. */
export function deskOf(service: Service, options: StaffOptions, address: (c: Context) => string): Desk {
  const origin = (c: Context): string => options.origin ?? new URL(c.req.url).origin;
  return {
    service,
    options,
    address,
    origin,
    cookies: (c) => cookiePlace(c, options),
    today: () => chinaDay(service.now().getTime()),
  };
}

/** Thrown to answer with a page that says what is wrong and what to do. */
export class StaffRefusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429,
    readonly title: string,
    readonly todo: string,
  ) {
    super(title);
  }
}

/** Nothing that somebody may see: whether it exists is not told. */
export const notFound = (): StaffRefusal => new StaffRefusal(404, '没有找到', '它不存在，或者不在您的范围内。请回到列表再试。');

/** Somebody may see it, but not do this. */
export const notAllowed = (): StaffRefusal => new StaffRefusal(403, '您没有这个权限', '请让县级的同事来办。');
