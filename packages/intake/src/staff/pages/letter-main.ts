import type { Answers } from '@mangdao/application';
import { law } from '@mangdao/application';
import { quotesOf } from '@mangdao/application/quotes';
import { html } from 'hono/html';
import { groupedReceipt } from '../../submissions/receipt-number.js';
import type { StepDetails } from '../cases/take-step.js';
import type { Html } from './page.js';
import { applicantName } from './queue-main.js';
import { answerText } from '../../receipts/shown-answers.js';

interface LetterKind {
  readonly title: string;
  readonly opening: string;
  readonly label: string;
  /** Articles quoted at the end. */
  readonly articles: readonly string[];
}

/** The letters of the institution; titles as in the list of 《法律援助文书格式》, the layout is our own. */
const letters = {
  supplement: { title: '补充材料/说明通知书', opening: '您的申请材料还不齐全。请补充下面的材料，或者作出说明。', label: '需要补充的材料或说明', articles: ['第四十三条'] },
  grant: { title: '给予法律援助决定书', opening: '经审查，本机构决定给予法律援助。', label: '理由', articles: ['第四十三条'] },
  'grant-first': { title: '给予法律援助决定书', opening: '因情况紧急，本机构决定先行提供法律援助。请及时补办手续。', label: '理由', articles: ['第四十四条'] },
  refuse: { title: '不予法律援助决定书', opening: '经审查，本机构决定不给予法律援助。', label: '理由', articles: ['第四十九条'] },
  terminate: { title: '终止法律援助决定书', opening: '本机构决定终止法律援助。', label: '终止的理由', articles: ['第四十八条', '第四十九条'] },
} as const satisfies Readonly<Record<string, LetterKind>>;

/** Steps that a letter goes with. */
export type Letter = keyof typeof letters;

/** Whether a step has a letter. */
export const isLetter = (action: string): action is Letter => Object.hasOwn(letters, action);

const dayText = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** One letter on paper. */
export function letterMain({ kind, answers, receipt, submissionId, details, institution, day }: { readonly kind: Letter; readonly answers: Answers; readonly receipt: string; readonly submissionId: string; readonly details: StepDetails; readonly institution: string; readonly day: string }): Html {
  const { title, opening, label, articles }: LetterKind = letters[kind];
  return html`<p class="actions no-print"><a class="button second" href="/staff/submissions/${submissionId}">返回</a><span class="muted">用浏览器的打印功能打印（Ctrl+P）。</span></p>
<article class="sheet"><h1>${title}</h1><p class="number">回执号 ${groupedReceipt(receipt)}</p>
<p>${applicantName(answers)}：</p>
<p>本机构收到您关于“${answerText('matter', answers.matter) || '法律援助'}”的申请。${opening}</p>
<h2>${label}</h2><p class="prose">${details.note ?? ''}</p>
${details.day === undefined ? '' : html`<p>最晚${dayText(details.day)}补齐，当天也可以。</p>`}
${quotesOf([law('法律援助法', ...articles)]).map(({ source, article, text }) => html`<blockquote>${text ?? ''}<cite>《${source}》${article}</cite></blockquote>`)}
<p class="number">${institution}（盖章）<br>${dayText(day)}</p></article>`;
}
