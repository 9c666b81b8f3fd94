import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problems, Refusal } from '../http/problems.js';
import { rateLimit } from '../http/rate-limit.js';
import type { Service } from '../service.js';
import { householdRoutes } from '../dossier/household-routes.js';
import { accountRoutes } from './accounts/account-routes.js';
import { currentSession, provesForm } from './accounts/session.js';
import { signInRoutes } from './accounts/sign-in-routes.js';
import { auditRoutes } from './audit-routes.js';
import { deskOf, notFound, StaffRefusal } from './desk.js';
import type { Desk, StaffContext, StaffEnv } from './desk.js';
import { fileRoutes } from './file-routes.js';
import { formBody } from './form-body.js';
import { handoffPages } from './handoff-pages.js';
import { letterRoutes } from './letter-routes.js';
import { refusalMain, sendPage } from './pages/page.js';
import { staffStyle, styleAddress } from './pages/staff-style.js';
import { queueRoutes } from './queue-routes.js';
import type { StaffOptions } from './staff-options.js';
import { submissionPages } from './submission-pages.js';

const largestForm = 256 * 1024;
const perAddress = { count: 600, seconds: 60 };

/** The pages for staff, to be mounted at `/staff`: plain HTML, no script. */
export function staffPages(service: Service, options: StaffOptions, address: (c: Context) => string): Hono<StaffEnv> {
  const desk = deskOf(service, options, address);
  const app = new Hono<StaffEnv>();
  const loosely = rateLimit(perAddress, service.now);

  app.onError((error, c) => problemPage(c, desk, error));
  app.get(styleAddress.replace('/staff', ''), (c) => c.body(staffStyle, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }));
  app.use('*', async (c: StaffContext, next) => {
    loosely(address(c));
    await next();
  });
  app.use('*', bodyLimit({ maxSize: largestForm, onError: () => { throw new StaffRefusal(413, '内容太长', '请缩短后再提交。'); } }));
  app.post('*', async (c: StaffContext, next) => {
    requireOwnOrigin(c, desk);
    await next();
  });
  signInRoutes(app, desk);

  app.use('*', async (c: StaffContext, next) => {
    const session = await currentSession(c, service.database, desk.cookies(c), service.now());
    if (session === undefined) {
      if (c.req.method === 'GET') return c.redirect('/staff/sign-in', 303);
      throw new StaffRefusal(401, '登录已过期', '请重新登录，再提交一次。');
    }
    if (session.account.temporary && c.req.path !== '/staff/account') return c.redirect('/staff/account', 303);
    c.set('session', session);
    if (c.req.method === 'POST' && !provesForm(session.token, (await formBody(c)).text('proof'))) throw new StaffRefusal(403, '表单已过期', '请回到页面，刷新后再提交。');
    return next();
  });
  queueRoutes(app, desk);
  submissionPages(app, desk);
  letterRoutes(app, desk);
  fileRoutes(app, desk);
  handoffPages(app, desk);
  householdRoutes(app, desk);
  accountRoutes(app, desk);
  auditRoutes(app, desk);
  app.all('*', () => { throw notFound(); });
  return app;
}

/** Browsers say where a form stood; one that stood elsewhere is not ours. */
function requireOwnOrigin(c: Context, desk: Desk): void {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  // Where nobody has said how browsers see us, a proxy may have ended TLS: then the host must be the same.
  const { host } = new URL(c.req.url);
  const ours = desk.options.origin === undefined ? [`https://${host}`, `http://${host}`] : [desk.options.origin];
  const own = origin === undefined ? site === 'same-origin' : ours.includes(origin);
  if (!own || (site !== undefined && site !== 'same-origin')) throw new StaffRefusal(403, '表单不是从本站提交的', '请在本站打开页面再提交。');
}

async function problemPage(c: Context<StaffEnv>, desk: Desk, error: Error): Promise<Response> {
  const session = c.get('session') as StaffEnv['Variables']['session'] | undefined;
  const say = (status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500, title: string, todo: string) => sendPage(c, desk, { title, main: refusalMain(title, todo), session, faulty: true }, status);
  if (error instanceof StaffRefusal) return say(error.status, error.title, error.todo);
  if (!(error instanceof Refusal)) return say(500, '系统出了问题', '不是您的错。请过一会儿再试。');
  if (error.retryAfter !== undefined) c.header('retry-after', String(Math.ceil(error.retryAfter)));
  if (error.code === 'too-many') return say(429, '尝试太多了', `请过${Math.ceil((error.retryAfter ?? 60) / 60)}分钟再试。`);
  const [title, , todo] = problems[error.code]['zh-Hans'];
  return say(error.code === 'not-found' ? 404 : 409, title.replace(/。$/, ''), todo);
}
