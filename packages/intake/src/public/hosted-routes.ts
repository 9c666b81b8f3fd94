import type { PaperLanguage } from '@mangdao/application';
import type { Context, Hono } from 'hono';
import type { Service } from '../service.js';
import { hostedPage, languageNames } from './hosted-page.js';
import { hostedStyle, hostedStyleAddress } from './hosted-style.js';
import { pagePolicy } from './page-policy.js';
import { scriptRoutes } from './site-routes.js';

const known = (tag: string | undefined): tag is PaperLanguage => tag !== undefined && Object.hasOwn(languageNames, tag);

/** The language asked for in the address, else the browser's first that is spoken here, else simplified Chinese. */
function languageOf(c: Context): PaperLanguage {
  const asked = c.req.query('lang');
  if (known(asked)) return asked;
  for (const part of (c.req.header('accept-language') ?? '').toLowerCase().split(',')) {
    const tag = part.split(';')[0]!.trim();
    if (/^en\b/.test(tag)) return 'en';
    if (/^zh\b/.test(tag)) return /hant|-tw|-hk|-mo/.test(tag) ? 'zh-Hant' : 'zh-Hans';
  }
  return 'zh-Hans';
}

/** The form on a page of the service's own, at `/apply`, and at `/` where no other page is: nothing on it but what the service serves. */
export function hostedRoutes(app: Hono, service: Service, scripts: string): void {
  const show = (c: Context) => {
    const language = languageOf(c);
    const institutions = service.tenants.flatMap(({ id }) => service.directory.filter((one) => one.id === id));
    const regions = [...new Set(service.tenants.flatMap(({ id, regions: own }) => own ?? institutions.filter((one) => one.id === id).map(({ region }) => region)))];
    return c.html(hostedPage({ language, institutions, region: regions.length === 1 ? regions[0] : undefined }), 200, { ...pagePolicy, 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' });
  };
  app.get('/apply', show);
  if (service.site === undefined) app.get('/', show);
  app.get(hostedStyleAddress, (c) => c.body(hostedStyle, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }));
  scriptRoutes(app, scripts);
}
