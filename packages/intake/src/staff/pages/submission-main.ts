import { advice, law, proposedPackage } from '@mangdao/application';
import { adviceTexts } from '@mangdao/application/advice/zh-Hans';
import { quotesOf } from '@mangdao/application/quotes';
import { packageTexts } from '@mangdao/application/service-package/zh-Hans';
import { html } from 'hono/html';
import { detainedHours } from '../../submissions/submit.js';
import { groupedReceipt } from '../../submissions/receipt-number.js';
import { may } from '../accounts/levels.js';
import { isUrgentOn } from '../cases/open-case.js';
import { shownTo } from '../cases/shown-to.js';
import type { NamedFile } from '../../uploads/named-files.js';
import { dues } from './due.js';
import { faultSummary, fieldHtml } from './form-parts.js';
import { statesHardship } from './hardship-form.js';
import { proofField } from './page.js';
import type { Html } from './page.js';
import { applicantName, duesHtml, tags } from './queue-main.js';
import { shownAnswers } from '../../receipts/shown-answers.js';
import { stepForms } from './step-forms.js';
import { quarantineWords, registerWords } from './words.js';
import { stepHistory } from './step-history.js';
import { timeText } from './submission-view.js';
import type { SubmissionView } from './submission-view.js';

/** The page of one submission. */
export function submissionMain(view: SubmissionView): Html {
  const { submission, row, answers, session: { account }, retry } = view;
  const whole = may(account.level, 'whole');
  const held = submission.quarantine.length > 0 && row.quarantine_released_at === null;
  return html`${retry === undefined ? '' : faultSummary(retry.faults, `${retry.form}-`)}
<div class="head"><div><h1>${applicantName(answers)}</h1><p class="muted">回执号 ${groupedReceipt(submission.receipt)} · ${timeText(submission.submitted_at)} 提交</p>
<p class="tags">${tags({ ...submission, case_state: row.state, urgent: isUrgentOn(row, view.today), restricted: row.restricted, held, handed_over_at: row.handed_over_at, supplement_answered_at: row.supplement_answered_at })}</p></div>
${duesHtml(dues({ ...row, ...submission, case_state: row.state }, view.now))}</div>
${held ? heldPanel(view) : ''}
<div class="split"><div>
${shownAnswers(shownTo(account.level, answers)).map(({ heading, answers: some }) => html`<section class="panel"><h2>${heading}</h2><dl class="answers">${some.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></section>`)}
${whole ? '' : html`<p class="muted">为保护隐私，这里只显示联系和上门需要的内容。</p>`}
${may(account.level, 'files') ? filesPanel(view.files) : ''}
</div><div>
${supplementPanel(view)}
${doings(view)}
${replyPanel(view)}
${dossierPanel(view)}
${whole && view.register !== undefined && typeof answers.certNo === 'string' ? certificatePanel(view) : ''}
${whole ? packagePanel(view) : ''}
${whole && submission.kind !== 'consultation' ? advicePanel(view) : ''}
${whole ? stepHistory(view) : ''}
</div></div>`;
}

const action = ({ submission, session }: SubmissionView, path: string, button: string, inner: Html | '' = ''): Html =>
  html`<form method="post" action="/staff/submissions/${submission.id}/${path}">${proofField(session.token)}${inner}<button>${button}</button></form>`;

const heldPanel = (view: SubmissionView): Html => html`<section class="panel"><h2>请先核对是不是真人填的</h2>
<ul>${view.submission.quarantine.map((reason) => html`<li>${quarantineWords[reason] ?? reason}</li>`)}</ul>
<p class="hint">只是提醒，不影响办理。使用辅助工具的人也可能这样。</p>
${may(view.session.account.level, 'decide') ? action(view, 'releases', '已核对，没有问题') : ''}</section>`;

/** What the applicant supplied to the notice: what was said, which answers, which files. */
function supplementPanel({ supplement, files, session: { account } }: SubmissionView): Html | '' {
  if (supplement === undefined || !may(account.level, 'whole')) return '';
  const { at, content: { note, answers = {}, attachments = [] } } = supplement;
  const brought = files.filter(({ id }) => attachments.includes(id));
  return html`<section class="panel"><h2>申请人的补充</h2><p class="small muted">${timeText(at)}</p>${note === undefined ? '' : html`<p class="prose">${note}</p>`}
${Object.keys(answers).length === 0 ? '' : html`<p>改过的回答：${shownAnswers(answers).flatMap(({ answers: some }) => some.map(({ label }) => label)).join('；')}</p>`}
${brought.length === 0 ? '' : html`<p>新的文件：${brought.map(({ name }) => name).join('；')}</p>`}</section>`;
}

function doings(view: SubmissionView): Html | '' {
  const { submission, session: { account } } = view;
  if (submission.state === 'withdrawn') return html`<section class="panel"><h2>办理</h2><p>申请人已撤回。</p></section>`;
  const withdrawal = submission.state === 'withdrawal-requested' && may(account.level, 'decide');
  return html`${withdrawal ? html`<section class="panel"><h2>申请人请求撤回</h2>${action(view, 'withdrawals', '同意撤回')}</section>` : ''}
${arrivalPanel(view)}
${may(account.level, 'decide') ? stepForms(view) : ''}`;
}

/** Whether a detained person's request arrived within the 24 hours, and the button that confirms it is here. */
function arrivalPanel(view: SubmissionView): Html | '' {
  const { submission: { forward_due_at: due, forwarded_at: forwarded, submitted_at: arrived }, row, session: { account } } = view;
  if (due === null) return '';
  const filed = new Date(due.getTime() - detainedHours * 3_600_000);
  return html`<section class="panel"><h2>羁押场所的转交</h2>
<p>本人提出：${timeText(filed)}<br>到达本机构：${timeText(arrived)}，<strong>${arrived <= due ? '24小时内到达' : '超过24小时才到达'}</strong></p>
${quotesOf([law('法律援助法', '第三十九条')]).map(({ source, article, text }) => html`<blockquote>${text}<cite>《${source}》${article}</cite></blockquote>`)}
${forwarded === null && row.closed_at === null && may(account.level, 'forward') ? html`<p class="hint">确认后继续审查。七日从到达那天算起。</p>${action(view, 'forwardings', '确认收到')}` : ''}</section>`;
}

function replyPanel(view: SubmissionView): Html | '' {
  const { replies, session: { account }, submission, retry } = view;
  const open = may(account.level, 'answer') && submission.state !== 'withdrawn';
  if (!open && (replies.length === 0 || !may(account.level, 'whole'))) return '';
  const mine = retry?.form === 'answer' ? retry : undefined;
  return html`<section class="panel"><h2>给申请人的答复</h2>
${replies.map(({ at, text }) => html`<div><p class="small muted">${timeText(at)}</p><p class="prose">${text}</p></div>`)}
${open ? html`<details${mine !== undefined || (submission.kind === 'consultation' && replies.length === 0) ? html` open` : ''}><summary>写答复</summary>
${action(view, 'answers', '发出答复', fieldHtml({ name: 'text', label: '答复内容', hint: '申请人凭回执号和查询码看到。句子短一些。', rows: 5, value: mine?.values.text }, mine?.faults, 'answer-'))}</details>` : ''}</section>`;
}

const filesPanel = (files: readonly NamedFile[]): Html => html`<section class="panel"><h2>材料（${files.length}）</h2>
${files.length === 0 ? html`<p class="muted">还没有收到文件。</p>` : html`<ul class="files">${files.map(({ id, name, bytes, whole }) => html`<li>${whole ? html`<a href="/staff/files/${id}">下载 ${name}</a>` : html`<span>${name}</span>`}<span class="muted small">${whole ? sizeText(bytes) : '还在上传'}</span></li>`)}</ul>
<p class="hint">请保存在受保护的电脑上，用完删除。</p>`}</section>`;

const sizeText = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

const dossierPanel = (view: SubmissionView): Html | '' => {
  const { submission, dossiers, session: { account } } = view;
  const print = may(account.level, 'whole') && submission.kind !== 'consultation' ? html`<a class="button second" href="/staff/submissions/${submission.id}/form">打印申请表</a>${statesHardship(view.answers, view.today) ? html`<a class="button second" href="/staff/submissions/${submission.id}/hardship">打印经济困难状况说明表</a>` : ''}` : '';
  const dossier = dossiers.own !== undefined ? html`<a class="button second" href="/staff/households/${dossiers.own}">打开家庭档案</a>` : may(account.level, 'dossier') ? html`<a class="button second" href="/staff/submissions/${submission.id}/household">建立家庭档案</a>` : '';
  const lent = dossiers.lent.map((id) => html`<a class="button second" href="/staff/households/${id}">看外地的家庭档案</a>`);
  return print === '' && dossier === '' && lent.length === 0 ? '' : html`<div class="actions">${print}${dossier}${lent}</div>`;
};

const certificatePanel = (view: SubmissionView): Html => html`<section class="panel"><h2>残疾人证</h2>
${view.checks.map(({ answer, at }) => html`<p><strong>${registerWords[answer as keyof typeof registerWords] ?? answer}</strong><br><span class="small muted">${timeText(at)} · ${view.register}</span></p>`)}
${may(view.session.account.level, 'certificate') ? action(view, 'certificate-checks', view.checks.length === 0 ? '核对残疾人证' : '再核对一次') : ''}
<p class="hint">只记下核对的结果和时间。</p></section>`;

function packagePanel({ answers, today, steps }: SubmissionView): Html {
  const agreed = steps.findLast(({ action: name }) => name === 'package')?.details.items?.split(' ');
  const { services, arrangements } = proposedPackage(answers, { today });
  const all = [...services, ...arrangements];
  const words: Readonly<Record<string, string>> = packageTexts.items;
  return html`<section class="panel"><h2>法律援助服务套餐</h2>
${agreed === undefined ? '' : html`<p><strong>已商定：</strong>${agreed.map((item) => words[item] ?? item).join('、')}</p>`}
<h3>系统建议</h3><ul>${all.filter(({ included }) => included).map(({ item, reasons }) => html`<li>${words[item]}<span class="muted small"> ${reasons.map(({ reason }) => packageTexts.reasons[reason].replaceAll('您', '申请人')).join('')}</span></li>`)}</ul></section>`;
}

const advicePanel = ({ answers, today }: SubmissionView): Html => html`<section class="panel"><h2>系统给申请人的提示</h2><p class="hint">只是提示。是否援助，由机构决定。</p>
${advice(answers, { today }).map(({ outcome, basis, standing, main }) => html`<details${main ? html` open` : ''}><summary>${adviceTexts[outcome].title}</summary><div class="inside">
<p>${adviceTexts[outcome].body.join('')}</p>
${standing === 'law' ? quotesOf(basis).map(({ source, article, text }) => (text === undefined ? html`<p class="small muted">依据：《${source}》${article}</p>` : html`<blockquote>${text}<cite>《${source}》${article}</cite></blockquote>`)) : html`<p class="small muted">依据：${basis.map(({ source, articles }) => `《${source}》${articles.join('、')}`).join('；')}</p>`}
</div></details>`)}</section>`;
