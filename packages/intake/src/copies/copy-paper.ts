import { chinaTime } from '@mangdao/application';
import type { Entry, Paper, PaperLanguage, Section } from '@mangdao/application';
import { quotesOf } from '@mangdao/application/quotes';
import { documentTexts } from '../receipts/paper-answer.js';
import { shownAnswers } from '../receipts/shown-answers.js';
import type { OwnCopy } from './own-copy.js';

interface CopyWords {
  readonly title: string;
  readonly about: string;
  readonly receipt: string;
  readonly sentAt: string;
  readonly institution: string;
  readonly versions: string;
  readonly version: (number: number, time: string) => string;
  readonly supplement: string;
  readonly note: string;
  readonly files: string;
  readonly pending: string;
  readonly handoffs: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly replies: string;
  readonly keep: string;
}

const words: Readonly<Record<PaperLanguage, CopyWords>> = {
  'zh-Hans': {
    title: '您提交的全部内容', about: '基本情况', receipt: '凭证编号', sentAt: '提交时间', institution: '办理机构', versions: '改过几次', version: (number, time) => `第${number}次的内容（${time}）`,
    supplement: '您补充的内容', note: '说明', files: '文件', pending: '还没有传完', handoffs: '您请求的联系', channels: { phone: '回电话', sms: '发短信', wechat: '微信', counter: '到窗口' }, replies: '机构的答复', keep: '请保存好本页，不要交给陌生人。',
  },
  'zh-Hant': {
    title: '您提交的全部內容', about: '基本情況', receipt: '憑證編號', sentAt: '提交時間', institution: '辦理機構', versions: '改過幾次', version: (number, time) => `第${number}次的內容（${time}）`,
    supplement: '您補充的內容', note: '說明', files: '檔案', pending: '還沒有傳完', handoffs: '您請求的聯繫', channels: { phone: '回電話', sms: '發短信', wechat: '微信', counter: '到窗口' }, replies: '機構的答覆', keep: '請保存好本頁，不要交給陌生人。',
  },
  en: {
    title: 'All that you sent', about: 'At a glance', receipt: 'Receipt number', sentAt: 'Sent at', institution: 'Institution', versions: 'Times changed', version: (number, time) => `As it was sent the ${number}. time (${time})`,
    supplement: 'What you supplied', note: 'In your words', files: 'Files', pending: 'not all of it has arrived', handoffs: 'How you asked to be contacted', channels: { phone: 'Call back', sms: 'Text message', wechat: 'WeChat', counter: 'At the counter' }, replies: 'Answers of the institution', keep: 'Keep this page, and do not give it to strangers.',
  },
};

const entries = (...pairs: readonly (readonly [label: string, value: string])[]): Entry[] => pairs.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]));
const time = (at: string): string => chinaTime(Date.parse(at)).slice(0, 16).replace('T', ' ');

/** The copy as a document: the newest answers in the words of their questions, what they were before, and all that came with them. */
export function copyPaper(copy: OwnCopy, language: PaperLanguage): Paper {
  const said = words[language];
  const texts = documentTexts[language];
  const steps = (answers: OwnCopy['versions'][number]['answers']): Section[] => shownAnswers(answers, language).map(({ heading, answers: some }) => ({ heading, entries: some.map(({ label, value }) => ({ label, value })) }));
  const newest = copy.versions.at(-1);
  const earlier = copy.versions.slice(0, -1);
  const { supplement } = copy;
  const sections: readonly Section[] = [
    { heading: said.about, entries: entries([said.receipt, copy.receipt], [said.sentAt, time(copy.submittedAt)], [said.institution, copy.review.institution.name], [said.versions, earlier.length === 0 ? '' : String(earlier.length)]) },
    ...(newest === undefined ? [] : steps(newest.answers)),
    ...(supplement === null ? [] : [{ heading: `${said.supplement}（${time(supplement.at)}）`, entries: entries([said.note, supplement.note ?? '']) }]),
    { heading: said.files, entries: copy.files.map(({ name, whole }, at) => ({ label: String(at + 1), value: whole ? name : `${name}（${said.pending}）` })) },
    { heading: said.handoffs, entries: copy.handoffs.map(({ channel, at }) => ({ label: time(at), value: said.channels[channel] ?? channel })) },
    { heading: said.replies, entries: copy.replies.map(({ at, text }) => ({ label: time(at), value: text })) },
    ...earlier.map(({ version, at, answers }) => ({ heading: said.version(version, time(at)), entries: steps(answers).flatMap(({ entries: some }) => some) })),
  ];
  const source = '个人信息保护法';
  return {
    language,
    title: said.title,
    sections: sections.filter(({ entries: some }) => some.length > 0),
    notesHeading: texts.notes,
    notes: [
      { text: said.keep },
      ...quotesOf([{ source, articles: ['第四十五条'] }]).flatMap(({ text, article }) => (text === undefined ? [] : [{ text, basis: { source, articles: [article] } as const, ...(language !== 'zh-Hans' && { language: 'zh-Hans' as const }) }])),
    ],
    signatures: [],
  };
}
