import type { Answer, Answers } from '@mangdao/application';
import { advice, law } from '@mangdao/application';
import { quotesOf } from '@mangdao/application/quotes';
import { zhHans } from '@mangdao/application/texts/zh-Hans';
import { html } from 'hono/html';
import { groupedReceipt } from '../../submissions/receipt-number.js';
import type { Html } from './page.js';
import { answerText } from '../../receipts/shown-answers.js';

/** Whether the economic situation has to be stated: not where the matter has no limit (法律援助法 第三十二条), nor where checking is waived (第四十二条). */
export const statesHardship = (answers: Answers, today: string): boolean => !advice(answers, { today }).some(({ outcome }) => outcome === 'skip-hardship' || outcome === 'exempt-from-check');

type Row = Readonly<Record<string, Answer>>;
type Columns = Readonly<Record<string, string>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Lines that are left to write by hand. */
const fewestRows = 3;

function table(key: 'family' | 'assets', answers: Answers): Html {
  const { label, columns, cells } = zhHans.questions[key] as { readonly label: string; readonly columns: Columns; readonly cells?: Readonly<Record<string, Columns>> };
  const given = answers[key];
  const rows: readonly Row[] = Array.isArray(given) ? (given as readonly Answer[]).filter(isRow) : [];
  const all = [...rows, ...Array.from({ length: Math.max(0, fewestRows - rows.length) }, (): Row => ({}))];
  const cell = (row: Row, name: string): string => {
    const value = row[name];
    if (typeof value !== 'string' && typeof value !== 'number') return '\u3000';
    return cells?.[name]?.[String(value)] ?? String(value);
  };
  return html`<table><caption>${label}</caption><thead><tr>${Object.values(columns).map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${all.map((row) => html`<tr>${Object.keys(columns).map((name) => html`<td>${cell(row, name)}</td>`)}</tr>`)}</tbody></table>`;
}

const box = (key: string, label: string, answers: Answers, extent: string): Html => html`<div class="${extent}"><dt>${label}</dt><dd>${answerText(key, answers[key])}</dd></div>`;

/** 经济困难状况说明表 with the 个人诚信承诺 (法律援助法 第四十一条): what real systems ask; the layout of the set of 2023 was not at hand. */
export function hardshipForm(answers: Answers, receipt: string, submissionId: string): Html {
  return html`<p class="actions no-print"><a class="button second" href="/staff/submissions/${submissionId}">返回</a><span class="muted">用浏览器的打印功能打印（Ctrl+P）。</span></p>
<article class="sheet"><h1>经济困难状况说明表</h1><p class="number">回执号 ${groupedReceipt(receipt)}</p>
<dl class="boxes">${box('name', '申请人姓名', answers, 'half')}${box('idNumber', '身份证号', answers, 'half')}${box('residence', '住所地（经常居住地）', answers, 'wide')}
${box('householdSize', '一起生活的人数', answers, 'half')}${box('monthlyIncomePerCapita', '每人每月平均收入', answers, 'half')}${box('hasFixedIncome', '有没有固定的生活来源', answers, 'half')}${box('opponentInHousehold', '对方是不是一起生活的家人', answers, 'half')}
${box('majorExpense', '大笔的支出（疾病、教育等）', answers, 'wide')}</dl>
${table('family', answers)}${table('assets', answers)}
<h2>个人诚信承诺</h2><p>本人承诺：以上说明的经济困难状况是真实的。</p>
${quotesOf([law('法律援助法', '第四十一条', '第六十四条')]).map(({ source, article, text }) => html`<blockquote>${text ?? ''}<cite>《${source}》${article}</cite></blockquote>`)}
<p>□ 本人已看过。\u3000□ 工作人员已宣读，本人已听明白。</p>
<div class="sign"><p>申请人（签字或者按指印）：</p><p>宣读人（签字）：</p></div><p class="number">\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日</p></article>`;
}
