import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { appendAudit } from '../../audit/append-audit.js';
import { rateLimit } from '../../http/rate-limit.js';
import type { Desk, StaffEnv } from '../desk.js';
import { formBody } from '../form-body.js';
import { faultSummary, fieldHtml } from '../pages/form-parts.js';
import { sendPage } from '../pages/page.js';
import type { Html } from '../pages/page.js';
import type { Account } from './account.js';
import { actorOf, typedLogin } from './account.js';
import { oidcOf } from './oidc.js';
import { isOutdated, passwordHash, passwordMatches } from './password.js';
import { beginSession, currentSession, endSession } from './session.js';

/** Slow for a guesser, enough for somebody who mistypes; from one address fewer, so that nobody shuts others out of their account. */
const perLogin = { count: 60, seconds: 900 };
const perLoginHere = { count: 8, seconds: 900 };
const perAddress = { count: 60, seconds: 600 };

/** Sign-in by password or by a provider, and sign-out. */
export function signInRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service, options, cookies } = desk;
  const { database } = service;
  const ofLogin = rateLimit(perLogin, service.now);
  const ofLoginHere = rateLimit(perLoginHere, service.now);
  const ofAddress = rateLimit(perAddress, service.now);
  const oidc = options.oidc && oidcOf(desk, options.oidc);

  const signedIn = async (c: Context, account: Account): Promise<Response> => {
    const now = service.now();
    await beginSession(c, database, cookies(c), account.id, now);
    await database.transaction().execute((transaction) => appendAudit(transaction, { tenant: account.tenant, actor: actorOf(account), action: 'account.sign-in', subject: account.id }, now));
    return c.redirect(account.temporary ? '/staff/account' : '/staff', 303);
  };
  const form = (c: Context, fault = '', login = '') =>
    sendPage(c, desk, { title: '登录', main: signInMain(fault, login, options.oidc?.name), faulty: fault !== '' }, fault === '' ? 200 : 422);

  app.get('/sign-in', async (c) => ((await currentSession(c, database, cookies(c), service.now())) === undefined ? form(c) : c.redirect('/staff', 303)));

  app.post('/sign-in', async (c) => {
    ofAddress(desk.address(c));
    const body = await formBody(c);
    const login = typedLogin(body.text('login')).slice(0, 100);
    // By hash, so that what was typed, maybe a password, does not stay in memory.
    const guessed = createHash('sha256').update(login).digest('base64url');
    ofLoginHere(`${guessed} ${desk.address(c)}`);
    ofLogin(guessed);
    const account = await database.selectFrom('accounts').selectAll().where('login', '=', login).where('disabled_at', 'is', null).executeTakeFirst();
    const password = body.text('password');
    if (!(await passwordMatches(password, account?.password)) || account === undefined) return form(c, '账号或密码不对。请再输一次。', login);
    if (isOutdated(account.password!)) await database.updateTable('accounts').set({ password: await passwordHash(password) }).where('id', '=', account.id).execute();
    return signedIn(c, account);
  });

  app.post('/sign-out', async (c) => {
    await endSession(c, database, cookies(c));
    return c.redirect('/staff/sign-in', 303);
  });

  if (oidc === undefined) return;
  app.get('/oidc', async (c) => {
    ofAddress(desk.address(c));
    const address = await oidc.begin(c).catch(() => undefined);
    return address === undefined ? form(c, '统一登录暂时不可用。请稍后再试，或用密码登录。') : c.redirect(address.href, 303);
  });
  app.get('/oidc/callback', async (c) => {
    ofAddress(desk.address(c));
    const account = await oidc.finish(c);
    return account === undefined ? form(c, '统一登录没有成功，或者没有对应的账号。请联系县级管理员。') : signedIn(c, account);
  });
}

const signInMain = (fault: string, login: string, provider: string | undefined): Html => html`<div class="narrow">
<h1>登录</h1>
${faultSummary(fault === '' ? {} : { '': fault })}
<form method="post" action="/staff/sign-in" class="panel">
${fieldHtml({ name: 'login', label: '账号', value: login, autocomplete: 'username' })}
${fieldHtml({ name: 'password', label: '密码', type: 'password', autocomplete: 'current-password', hint: '可以粘贴，可以用密码管理器。' })}
<button>登录</button>
</form>
${provider === undefined ? '' : html`<p><a class="button second" href="/staff/oidc">用${provider}登录</a></p>`}
<p class="muted">忘记密码，请联系县级管理员。</p>
</div>`;
