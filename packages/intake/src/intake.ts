import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { routePath } from 'hono/route';
import { sql } from 'kysely';
import { migrate } from './database/migrate.js';
import { isUnreachable } from './database/is-unreachable.js';
import { openDatabase } from './database/open-database.js';
import { fixedDirectory } from './directory/directory-file.js';
import { draftRoutes } from './drafts/draft-routes.js';
import { largestBody } from './http/largest-body.js';
import { atOnce } from './http/at-once.js';
import { Refusal, problemResponse, tongueOf } from './http/problems.js';
import { requireOwnPage } from './http/own-page.js';
import { rateLimit } from './http/rate-limit.js';
import { lineLog } from './http/log.js';
import { forgetExpired } from './jobs/forget-expired.js';
import { requireKeys } from './jobs/keys-in-use.js';
import { reencrypt } from './jobs/reencrypt.js';
import type { IntakeOptions } from './options.js';
import { dispatchOutbox } from './outbox/dispatch-outbox.js';
import { handoffRoutes } from './outbox/handoff-routes.js';
import { foreignOrigins } from './public/foreign-origins.js';
import { publicRoutes } from './public/public-routes.js';
import { forgetHandoffs } from './retention/forget-handoffs.js';
import { forgetSettled } from './retention/forget-settled.js';
import type { Service } from './service.js';
import { tellOverdue } from './submissions/change-submission.js';
import { receiptNumber } from './submissions/receipt-number.js';
import { openMissingCases } from './staff/cases/open-missing-cases.js';
import { forgetSessions } from './staff/forget-sessions.js';
import { staffPages } from './staff/staff-pages.js';
import { applicationRoutes } from './staff/api/application-routes.js';
import { sessionRoute } from './staff/api/session-route.js';
import { staffRoutes } from './submissions/staff-routes.js';
import { submissionRoutes } from './submissions/submission-routes.js';
import { uploadRoutes } from './uploads/upload-routes.js';

/** Work beside requests; each may run as often as one likes, and in several processes. */
export interface Jobs {
  dispatchOutbox(): Promise<number>;
  forgetExpired(): Promise<number>;
  tellOverdue(): Promise<number>;
  reencrypt(): Promise<number>;
  rereadDirectory(): Promise<number>;
}

/** A service that is ready: its schema is up to date. */
export interface Intake {
  readonly app: Hono;
  readonly service: Service;
  readonly jobs: Jobs;
  close(): Promise<void>;
}

/** Loose, because a whole town may come from one address of a mobile network. */
const perAddress = { count: 1200, seconds: 60 };
/** Of the secret of one receipt, wherever it is asked for. */
const triesOfReceipt = { count: 10, seconds: 900 };
/** One address must not be able to take all, not even with slow bodies. */
const mostAtOnce = { all: 256, perAddress: 64 };
const resumesPerAddress = { count: 60, seconds: 600 };

/** Opens the database, brings its schema up to date, and makes the service. @throws Error when a key of the ring is missing under which rows lie */
export async function createIntake(options: IntakeOptions): Promise<Intake> {
  const database = await openDatabase(options.database);
  try {
    await migrate(database);
    await requireKeys(database, options.keys);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  const { directory = [] } = options;
  const institutions = 'reread' in directory ? directory : fixedDirectory(directory);
  const service: Service = {
    ...options,
    database,
    get directory() {
      return institutions.institutions;
    },
    inFlight: new Set(),
    tryReceipt: rateLimit(triesOfReceipt, options.now ?? (() => new Date())),
    faults: options.faults ?? (() => []),
    receiptNumber: options.receiptNumber ?? receiptNumber,
    now: options.now ?? (() => new Date()),
    log: options.log ?? lineLog((line) => process.stdout.write(line)),
  };
  await openMissingCases(service);
  return {
    app: appOf(service),
    service,
    jobs: {
      dispatchOutbox: () => dispatchOutbox(service),
      forgetExpired: async () => (await forgetSettled(service)) + (await forgetHandoffs(service)) + (await forgetExpired(service)) + (await forgetSessions(service)),
      tellOverdue: () => tellOverdue(service),
      reencrypt: () => reencrypt(service.database, service.keys),
      rereadDirectory: () => institutions.reread(),
    },
    close: () => database.destroy(),
  };
}

function appOf(service: Service): Hono {
  const app = new Hono();
  const address = (c: Context): string => service.address?.(c.req.raw) ?? socketAddress(c) ?? 'unknown';
  const loosely = rateLimit(perAddress, service.now);
  const resumes = rateLimit(resumesPerAddress, service.now);
  const begun = atOnce(mostAtOnce);

  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    const { method } = c.req;
    service.log({ time: service.now().toISOString(), event: 'request', method, route: routePath(c, -1), status: c.res.status, ...refused.get(c), milliseconds: Math.round(performance.now() - started) });
  });
  // Before all that refuses: a page elsewhere reads why only with these headers.
  app.use('/v1/*', foreignOrigins(service.origins));
  app.use('/v1/*', async (c: Context, next) => {
    const from = address(c);
    loosely(from);
    await next().finally(begun(from));
  });
  app.use('/v1/staff/*', (c: Context, next) => {
    requireOwnPage(c, service.staffPages?.origin);
    return next();
  });
  const limited = bodyLimit({ maxSize: largestBody, onError: () => { throw new Refusal('too-large'); } });
  // Parts of uploads have a limit of their own.
  app.use('/v1/*', except('/v1/uploads/*', limited));

  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    await sql`select 1`.execute(service.database).catch(() => { throw new Refusal('not-ready', [], 5); });
    return c.json({ ok: true });
  });
  submissionRoutes(app, service);
  draftRoutes(app, service, { address: (c) => resumes(address(c)) });
  handoffRoutes(app, service);
  uploadRoutes(app, service);
  staffRoutes(app, service);
  applicationRoutes(app, service);
  sessionRoute(app, service);
  if (service.staffPages !== undefined) app.route('/staff', staffPages(service, service.staffPages, address));
  publicRoutes(app, service);

  app.notFound((c) => refusal(c, new Refusal('not-found')));
  app.onError((error, c) => {
    if (error instanceof Refusal) return refusal(c, error);
    const unreachable = isUnreachable(error);
    refused.set(c, { code: unreachable ? 'not-ready' : 'failed', error: errorClass(error) });
    return problemResponse(unreachable ? new Refusal('not-ready', [], 5) : new Refusal('failed'), tongueOf(c.req.header('accept-language')));
  });
  return app;
}

/** Its class, and the SQLSTATE or system's code where it has one: neither quotes data. */
const errorClass = (error: Error): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^[\dA-Z_]{3,32}$/.test(code) ? `${error.name} ${code}` : error.name;
};

/** What the log says of a refused request. */
const refused = new WeakMap<Context, { readonly code: string; readonly error?: string }>();

function refusal(c: Context, error: Refusal): Response {
  refused.set(c, { code: error.code });
  return problemResponse(error, tongueOf(c.req.header('accept-language')));
}

const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** `undefined` when there is no socket, as in tests. */
function socketAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
