import type { Hono } from 'hono';
import { html } from 'hono/html';
import { pathId } from '../../http/path-id.js';
import type { Desk, StaffContext, StaffEnv } from '../desk.js';
import { notAllowed, notFound } from '../desk.js';
import { formBody } from '../form-body.js';
import { faultSummary, fieldHtml } from '../pages/form-parts.js';
import { proofField, sendPage } from '../pages/page.js';
import type { Html } from '../pages/page.js';
import { levelWords } from '../pages/words.js';
import { accountFaults, actorOf, changePassword, createAccount, disableAccount } from './account.js';
import type { Account, FieldFaults, NewAccount } from './account.js';
import { levels, may } from './levels.js';
import type { Level } from './levels.js';
import { oidcSubject } from './oidc.js';
import { passwordFault, passwordMatches, shortestPassword } from './password.js';
import { beginSession } from './session.js';

/** One's own password, and for a county the accounts of its institution. */
export function accountRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service, options } = desk;
  const { database } = service;

  const own = (c: StaffContext, faults: FieldFaults = {}) => {
    const session = c.get('session');
    return sendPage(c, desk, { title: '我的账号', session, current: '/staff/account', faulty: Object.keys(faults).length > 0, main: ownMain(session.account, session.token, faults, c.req.query('done') === '1') }, Object.keys(faults).length > 0 ? 422 : 200);
  };
  app.get('/account', (c) => own(c));
  app.post('/account', async (c) => {
    const { account } = c.get('session');
    const body = await formBody(c);
    const fault = passwordFault(body.text('password'), account.login);
    const faults: FieldFaults = {
      ...(account.password !== null && !(await passwordMatches(body.text('current'), account.password)) && { current: '现在的密码不对。' }),
      ...(fault !== undefined && { password: fault }),
      ...(fault === undefined && body.text('password') === body.text('current') && { password: '新密码要和现在的不同。' }),
      ...(body.text('password') !== body.text('again') && { again: '两次输的不一样。' }),
    };
    if (Object.keys(faults).length > 0) return own(c, faults);
    await changePassword(database, account, body.text('password'), { temporary: false, actor: actorOf(account) }, service.now());
    // Every session has ended, this one too: it begins anew under another token.
    await beginSession(c, database, desk.cookies(c), account.id, service.now());
    return c.redirect('/staff/account?done=1', 303);
  });

  const list = async (c: StaffContext, faults: FieldFaults = {}, values: Readonly<Record<string, string>> = {}) => {
    const session = c.get('session');
    if (!may(session.account.level, 'accounts')) throw notAllowed();
    const all = await database.selectFrom('accounts').selectAll().where('tenant', '=', session.account.tenant).orderBy('disabled_at', (order) => order.desc().nullsFirst()).orderBy('region').orderBy('login').execute();
    return sendPage(c, desk, { title: '账号', session, current: '/staff/accounts', faulty: Object.keys(faults).length > 0, main: listMain(all, session.account, session.token, faults, values, options.oidc !== undefined) }, Object.keys(faults).length > 0 ? 422 : 200);
  };
  app.get('/accounts', (c) => list(c));
  app.post('/accounts', async (c) => {
    const { account } = c.get('session');
    if (!may(account.level, 'accounts')) throw notAllowed();
    const body = await formBody(c);
    const level = body.text('level');
    const subject = body.text('subject');
    const values = { login: body.text('login'), name: body.text('name'), level, region: body.text('region'), place: body.text('place'), subject };
    const wanted: NewAccount = {
      ...values, tenant: account.tenant, level: Object.hasOwn(levels, level) ? (level as Level) : 'village', password: body.text('password'), temporary: true,
      oidcSubject: subject === '' || options.oidc === undefined ? undefined : oidcSubject(options.oidc.issuer, subject),
    };
    const faults = { ...(!Object.hasOwn(levels, level) && { level: '请选级别。' }), ...accountFaults(wanted), ...(!wanted.region.startsWith(account.region) && { region: `代码要以${account.region}开头。` }) };
    if (Object.keys(faults).length > 0) return list(c, faults, values);
    // Those who sign in elsewhere have no password of ours to change.
    const made = await createAccount(database, { ...wanted, temporary: wanted.password !== '' }, actorOf(account), service.now());
    return made === undefined ? list(c, { login: '这个账号已经有人用。' }, values) : c.redirect('/staff/accounts', 303);
  });

  const other = async (c: StaffContext): Promise<Account> => {
    const { account } = c.get('session');
    if (!may(account.level, 'accounts')) throw notAllowed();
    const found = await database.selectFrom('accounts').selectAll().where('id', '=', pathId(c)).where('tenant', '=', account.tenant).where('id', '!=', account.id).executeTakeFirst();
    if (found === undefined) throw notFound();
    return found;
  };
  app.post('/accounts/:id/ends', async (c) => {
    await disableAccount(database, await other(c), actorOf(c.get('session').account), service.now());
    return c.redirect('/staff/accounts', 303);
  });
  app.post('/accounts/:id/passwords', async (c) => {
    const account = await other(c);
    const password = (await formBody(c)).text('password');
    const fault = passwordFault(password, account.login);
    if (fault !== undefined) return list(c, { [`password-${account.id}`]: `${account.name}：${fault}` });
    await changePassword(database, account, password, { temporary: true, actor: actorOf(c.get('session').account) }, service.now());
    return c.redirect('/staff/accounts', 303);
  });
}

const ownMain = (account: Account, token: string, faults: FieldFaults, done: boolean): Html => html`<div class="narrow"><h1>我的账号</h1>
${done ? html`<p class="done" role="status">密码已改。其他地方的登录都已退出。</p>` : ''}${account.temporary ? html`<p class="done">这是初始密码。请先换成自己的密码。</p>` : ''}${faultSummary(faults)}
<section class="panel"><dl class="answers"><div><dt>账号</dt><dd>${account.login}</dd></div><div><dt>姓名</dt><dd>${account.name}</dd></div><div><dt>范围</dt><dd>${levelWords[account.level]} · ${account.place}（${account.region}）</dd></div></dl></section>
<form method="post" action="/staff/account" class="panel">${proofField(token)}<h2>改密码</h2>
${account.password === null ? '' : fieldHtml({ name: 'current', label: '现在的密码', type: 'password', autocomplete: 'current-password' }, faults)}
${fieldHtml({ name: 'password', label: '新密码', type: 'password', autocomplete: 'new-password', hint: `至少${shortestPassword}个字符。几个不相干的词连起来，好记又安全。` }, faults)}
${fieldHtml({ name: 'again', label: '再输一次新密码', type: 'password', autocomplete: 'new-password' }, faults)}<button>改密码</button></form></div>`;

const listMain = (all: readonly Account[], own: Account, token: string, faults: FieldFaults, values: Readonly<Record<string, string>>, provider: boolean): Html => html`<h1>账号</h1>${faultSummary(faults)}
<div class="split"><div><section class="panel"><h2>本机构的账号（${all.length}）</h2><ul class="list">${all.map((account) => html`<li><div><strong>${account.name}</strong> ${account.login}<br><span class="muted small">${levelWords[account.level]} · ${account.place}（${account.region}）${account.disabled_at === null ? '' : '，已停用'}</span></div>
${account.disabled_at !== null || account.id === own.id ? '' : html`<details><summary>管理<span class="level">${account.name}</span></summary><div class="inside">
<form method="post" action="/staff/accounts/${account.id}/passwords">${proofField(token)}${fieldHtml({ name: 'password', label: '新的初始密码', type: 'password', autocomplete: 'new-password' }, { password: faults[`password-${account.id}`] ?? '' }, `${account.id}-`)}<button class="second">重设密码</button></form>
<form method="post" action="/staff/accounts/${account.id}/ends" class="grave">${proofField(token)}<button>停用${account.name}的账号</button></form></div></details>`}</li>`)}</ul></section></div>
<div><form method="post" action="/staff/accounts" class="panel">${proofField(token)}<h2>新建账号</h2>
${fieldHtml({ name: 'name', label: '姓名', value: values.name }, faults)}
${fieldHtml({ name: 'login', label: '账号', value: values.login, hint: '3到40个小写字母、数字、点或横线' }, faults)}
${fieldHtml({ name: 'level', label: '级别', value: values.level, options: Object.entries(levelWords) }, faults)}
${fieldHtml({ name: 'region', label: '地区代码', value: values.region, inputmode: 'numeric', hint: '县6位，乡9位，村12位' }, faults)}
${fieldHtml({ name: 'place', label: '地区名称', value: values.place }, faults)}
${fieldHtml({ name: 'password', label: '初始密码', type: 'password', autocomplete: 'new-password', hint: '第一次登录要换掉。', optional: provider }, faults)}
${provider ? fieldHtml({ name: 'subject', label: '统一登录的编号', value: values.subject, optional: true }, faults) : ''}<button>新建</button></form></div></div>`;
