import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Account } from '../accounts/account.js';
import { may } from '../accounts/levels.js';
import { formProof } from '../accounts/session.js';
import type { Session } from '../accounts/session.js';
import type { Desk } from '../desk.js';
import { styleAddress } from './staff-style.js';
import { levelWords } from './words.js';

/** A piece of a page; everything put into it is escaped. */
export type Html = ReturnType<typeof html>;

/** One page. */
export interface PageParts {
  readonly title: string;
  readonly main: Html;
  readonly session?: Session | undefined;
  /** The entry of the navigation that this page belongs to. */
  readonly current?: string;
  /** The title says so too: it is what a screen reader says first. */
  readonly faulty?: boolean;
  /** On paper alone: no navigation. */
  readonly paper?: boolean;
}

type Status = 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500;

/** No script at all; forms go nowhere else. */
export const staffHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // With `no-referrer` browsers would send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Answers with a page. */
export function sendPage(c: Context, desk: Desk, parts: PageParts, status: Status = 200): Response | Promise<Response> {
  return c.html(page(desk, parts), status, staffHeaders);
}

const page = ({ options }: Desk, { title, main, session, current, faulty, paper }: PageParts): Html => html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${faulty === true ? '有错误：' : ''}${title} · 法律援助工作台</title>
<link rel="stylesheet" href="${styleAddress}">
</head>
<body${paper === true ? html` class="on-paper"` : ''}>
<a class="skip" href="#main">跳到正文</a>
<header>
${options.sample === true ? html`<p class="sample">演示数据：人和事都是虚构的。</p>` : ''}<div class="top">
<p class="brand"><svg aria-hidden="true" width="28" height="28" viewBox="0 0 28 28"><rect width="28" height="28" rx="6"/><path d="M7 6v16M12 6v16M17 6v16M22 6v16"/></svg>法律援助工作台</p>
${session === undefined ? '' : navigation(session, current)}
</div></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="bottom"><p>${session === undefined ? '只供工作人员使用。' : '30分钟没有操作会自动退出。查看和办理都有记录。'}</p></footer>
</body>
</html>`;

const places = (account: Account): readonly (readonly [href: string, name: string])[] => [
  ['/staff', '待办'],
  ['/staff/households', '档案'],
  ...(may(account.level, 'handoffs') ? [['/staff/handoffs', '转接'] as const] : []),
  ...(may(account.level, 'audit') ? [['/staff/audit', '记录'] as const] : []),
  ...(may(account.level, 'accounts') ? [['/staff/accounts', '账号'] as const] : []),
];

const navigation = ({ account, token }: Session, current: string | undefined): Html => html`<nav aria-label="主要栏目"><ul>
${(account.temporary ? [] : places(account)).map(([href, name]) => html`<li><a href="${href}"${href === current ? html` aria-current="page"` : ''}>${name}</a></li>`)}
</ul></nav>
<div class="who"><a href="/staff/account"${current === '/staff/account' ? html` aria-current="page"` : ''}>${account.name}<span class="level">${levelWords[account.level]} · ${account.place}</span></a>
<form method="post" action="/staff/sign-out">${proofField(token)}<button class="quiet">退出</button></form></div>`;

/** What shows that a form was given to this session. */
export const proofField = (token: string): Html => html`<input type="hidden" name="proof" value="${formProof(token)}">`;

/** A page that says what is wrong and what to do. */
export const refusalMain = (title: string, todo: string): Html => html`<h1>${title}</h1>
<p>${todo}</p>
<p><a class="button" href="/staff">回到待办</a></p>`;

