import type { Answers } from '@mangdao/application';
import { html } from 'hono/html';
import { groupedReceipt } from '../../submissions/receipt-number.js';
import type { Html } from './page.js';
import { answerText } from '../../receipts/shown-answers.js';

const box = (label: string, value: string, extent = ''): Html => html`<div class="${extent}"><dt>${label}</dt><dd>${value}</dd></div>`;
const mark = (is: boolean): string => (is ? '☑' : '□');

/** The fields of 法律援助申请表 in the order of the form in use; the layout of the set of 2023 was not at hand. */
export function applicationForm(answers: Answers, receipt: string, submissionId: string): Html {
  const text = (key: string): string => answerText(key, answers[key]);
  const proxied = answers.filedBy !== undefined && answers.filedBy !== 'self';
  const statutory = answers.agentType === 'statutory-agent';
  return html`<p class="actions no-print"><a class="button second" href="/staff/submissions/${submissionId}">返回</a><span class="muted">用浏览器的打印功能打印（Ctrl+P）。</span></p>
<article class="sheet"><h1>法律援助申请表</h1><p class="number">回执号 ${groupedReceipt(receipt)}<br>编号：[\u3000\u3000]援申字[\u3000\u3000]第\u3000\u3000\u3000号</p>
<h2>申请人基本情况</h2><dl class="boxes">
${box('姓名', text('name'))}${box('性别', text('gender'))}${box('出生年月', text('birthDate'))}${box('民族', text('ethnicity'))}
${box('身份证号', text('idNumber'), 'half')}${box('联系电话', text('phone'), 'half')}
${box('户籍所在地', text('domicile'), 'wide')}${box('住所地（经常居住地）', text('residence'), 'wide')}
${box('邮政编码', text('postcode'), 'half')}${box('工作单位', text('workUnit'), 'half')}
${box('人群类别', text('categories'), 'wide')}${box('需要的无障碍服务', [text('accessNeeds'), text('accessNote')].filter(Boolean).join('；'), 'wide')}</dl>
<h2>代理人基本情况</h2><dl class="boxes">
${box('姓名', proxied ? text('agentName') : '', 'half')}${box('代理类型', `${mark(proxied && statutory)}法定代理人\u3000${mark(proxied && !statutory)}委托代理人`, 'half')}
${box('身份证号', proxied ? text('agentIdNo') : '', 'half')}${box('联系电话', proxied ? text('agentPhone') : '', 'half')}</dl>
<h2>案情及申请理由概述</h2><dl class="boxes">${box('申请事项', text('matter'), 'wide')}${box('概述', text('facts'), 'wide tall')}</dl>
<p>本人承诺以上所填内容和提交的证件、证明均真实。</p>
<div class="sign"><p>申请人（签字）：</p><p>代理人（签字）：</p></div><p class="number">\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日</p></article>`;
}
