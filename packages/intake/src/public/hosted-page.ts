import { html } from 'hono/html';
import type { PaperLanguage } from '@mangdao/application';
import type { Institution } from '../directory/institution.js';
import { hostedStyleAddress } from './hosted-style.js';

/** What the page says beside the form. */
export interface HostedPage {
  readonly language: PaperLanguage;
  /** Institutions that take applications here, as they stand in the directory. */
  readonly institutions: readonly Institution[];
  /** GB/T 2260, six digits, where it is for one place only. */
  readonly region: string | undefined;
}

interface PageWords {
  readonly title: string;
  readonly skip: string;
  readonly languages: string;
  readonly tools: string;
  readonly lead: readonly string[];
  readonly danger: readonly [before: string, after: string];
  readonly without: string;
  readonly withoutTodo: readonly [before: string, after: string];
  readonly where: string;
  readonly sample: string;
  readonly hours: string;
}

const words: Readonly<Record<PaperLanguage, PageWords>> = {
  'zh-Hans': {
    title: '申请法律援助', skip: '跳到正文', languages: '语言', tools: '无障碍工具',
    lead: ['可以在这里申请、咨询、查进度、请人回电话。', '一次只回答一个问题，随时可以停下来。', '法律援助不收费。'],
    danger: ['正在受到伤害，请马上拨打', '。'], without: '这里打不开表单？', withoutTodo: ['请拨打', '，或者到下面的机构当面申请。'],
    where: '受理机构', sample: '样例，不是真实机构', hours: '办公时间',
  },
  'zh-Hant': {
    title: '申請法律援助', skip: '跳到正文', languages: '語言', tools: '無障礙工具',
    lead: ['可以在這裡申請、諮詢、查進度、請人回電話。', '一次只回答一個問題，隨時可以停下來。', '法律援助不收費。'],
    danger: ['正在受到傷害，請馬上撥打', '。'], without: '這裡打不開表單？', withoutTodo: ['請撥打', '，或者到下面的機構當面申請。'],
    where: '受理機構', sample: '樣例，不是真實機構', hours: '辦公時間',
  },
  en: {
    title: 'Apply for legal aid', skip: 'Skip to content', languages: 'Languages', tools: 'Accessibility tools',
    lead: ['Here you can apply, ask, follow your case, or ask to be called back.', 'One question at a time; you can stop at any time.', 'Legal aid is free of charge.'],
    danger: ['If somebody is hurting you now, call', ' at once.'], without: 'The form does not open?', withoutTodo: ['Call', ', or apply in person at one of the institutions below.'],
    where: 'Institutions', sample: 'a sample, no real institution', hours: 'Hours',
  },
};

/** Each language by its own name. */
export const languageNames: Readonly<Record<PaperLanguage, string>> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

const called = (number: string) => html`<a href="tel:${number}">${number}</a>`;

/** The page with the form: no script of its own, no style within it, and a way to help for those whose browser runs none. */
export function hostedPage({ language, institutions, region }: HostedPage) {
  const said = words[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${said.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${hostedStyleAddress}">
<script src="/mangdao/mangdao.js" data-legal-aid="/"${region === undefined ? '' : html` data-region="${region}"`} defer></script>
</head>
<body>
<a class="skip" href="#main">${said.skip}</a>
<header>
<p class="name">${said.title}</p>
<nav aria-label="${said.languages}"><ul>${Object.entries(languageNames).map(([tag, name]) => html`<li><a href="/apply?lang=${tag}" lang="${tag}" hreflang="${tag}"${tag === language ? html` aria-current="true"` : ''}>${name}</a></li>`)}</ul></nav>
<button type="button" data-mangdao-open>${said.tools}</button>
</header>
<main id="main" tabindex="-1">
<h1>${said.title}</h1>
<p class="lead">${said.lead.join(language === 'en' ? ' ' : '')}</p>
<p>${said.danger[0]} ${called('110')}${said.danger[1]}</p>
<mangdao-legal-aid></mangdao-legal-aid>
<noscript><p class="without"><strong>${said.without}</strong> ${said.withoutTodo[0]} ${called('12348')}${said.withoutTodo[1]}</p></noscript>
</main>
<footer>
<h2>${said.where}</h2>
${institutions.map(({ name, phones, address, hours, sample }) => html`<p lang="zh-Hans">${name}${sample ? html`<span lang="${language}">（${said.sample}）</span>` : ''}<br>${phones.map((phone) => html`${called(phone)} `)}${address === undefined ? '' : html`<br>${address}`}${hours === undefined ? '' : html`<br><span lang="${language}">${said.hours}</span> ${hours}`}</p>`)}
<p>${said.without} ${said.withoutTodo[0]} ${called('12348')}${said.withoutTodo[1]}</p>
</footer>
</body>
</html>
`;
}
