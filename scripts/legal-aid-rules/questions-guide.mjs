import { conditionWords } from './condition-words.mjs';
import { basisWords, row, table } from './markdown.mjs';

const kinds = {
  one: '选一项', many: '选几项', text: '短文字', 'long-text': '长文字', number: '数字', money: '金额（元）', date: '日期', region: '地区', address: '地区和地址',
  phone: '电话', email: '邮箱', 'identity-number': '证件号码', 'certificate-number': '残疾人证号', 'yes-no': '是或否', files: '文件', consent: '同意',
  rows: '表格', signature: '签字',
};
const sensitivities = { none: '–', personal: '个人信息', sensitive: '敏感' };
const patterns = { name: '姓名的文字', postcode: '6位数字', country: 'ISO 3166-1 两个字母' };
const dates = { 'not-future': '不晚于今天', 'not-past': '早于今天时提醒' };

/** More values than this are not worth a cell of the table. */
const mostValues = 20;

function answerWords({ kind, values = [], columns = [] }, { options = {}, columns: columnTexts = {} }) {
  const named = kind === 'rows' ? columns.map(({ key }) => columnTexts[key]) : values.length > mostValues ? [`${values.length}项`] : values.map((value) => options[value]);
  return named.length > 0 ? `${kinds[kind]}：${named.join('／')}` : kinds[kind];
}

function limitWords({ kind, limits = {} }) {
  const { min, max, pattern, whole, date } = limits;
  const unit = { number: '', money: '元', many: '项', files: '个', rows: '行' }[kind] ?? '字';
  return [
    min !== undefined && max !== undefined ? `${min}–${max}${unit}` : max !== undefined ? `最多${max}${unit}` : min !== undefined ? `至少${min}${unit}` : '',
    whole ? '整数' : '', pattern ? patterns[pattern] : '', date ? dates[date] : '',
  ].filter(Boolean).join('，') || '–';
}

function wantedWords({ required, skippable, declinable, essential, derived }, condition) {
  if (derived) return '不问，自动得出';
  if (!required) return '可以不答';
  const when = required === true ? '要答' : `要答（${condition(required)}）`;
  return `${when}${declinable ? '，可以不同意' : skippable ? '，可以说“不清楚”或者“以后”' : ''}${essential ? '；紧急时也要' : ''}`;
}

function sensitivityWords({ sensitivity, sensitiveValues, transient }, { options }) {
  const some = sensitiveValues ? `（答${sensitiveValues.map((value) => `“${options[value]}”`).join('')}是敏感信息）` : '';
  return `${sensitivities[sensitivity]}${some}${transient ? '，不保存' : ''}`;
}

/** The guide to the questions of an application and what is checked of their answers, as Markdown. */
export function questionsGuide({ questions, stepAsked, formTexts, identifierTexts }) {
  const whenAsked = ({ asked, onRequest, derived }) => {
    if (derived) return '–';
    return [onRequest ? '机构要求时' : '', asked ? conditionWords(asked) : ''].filter(Boolean).join('，且') || '总是';
  };
  const step = (number) => `### ${number}. ${formTexts.steps[number]}

${stepAsked[number] ? `这一步何时问：${conditionWords(stepAsked[number])}。\n\n` : ''}${table(
    ['代码', '问题', '怎样答', '何时问', '提交时', '限制', '个人信息', '依据'],
    questions.filter((question) => question.step === number).map((question) => {
      const words = formTexts.questions[question.key];
      return row(
        `\`${question.key}\``, words.label, answerWords(question, words), whenAsked(question), wantedWords(question, conditionWords), limitWords(question),
        sensitivityWords(question, words), basisWords(question.basis),
      );
    }),
  )}`;

  return `# 法律援助申请的问题

本页由程序从 \`packages/application\` 的数据生成，请勿手工修改：\`node scripts/legal-aid-rules.mjs\`。

## 怎样读

- 只问用得着的问题。不再问到的回答，既不保存，也不提交。
- 草稿可以缺任何回答。提交时缺了“要答”的，才请申请人补。
- 情况紧急的（《法律援助法》第四十四条），缺的回答只是提醒，材料可以以后补。
- 不同意使用敏感信息，也能提交。
- 不满十四周岁的人的信息，全部是敏感信息（《个人信息保护法》第三十一条）。

## 问题

${Object.keys(formTexts.steps).map(Number).map(step).join('\n\n')}

## 检查：回答

每一条都说哪里不对、怎样才对。花括号里是当时的数。

${table(['代码', '哪里不对', '怎样才对'], Object.entries(formTexts.problems).map(([code, { wrong, right }]) => row(`\`${code}\``, wrong, right)))}

## 检查：号码和地址

证件号码、残疾人证号、电话、邮箱和邮政编码，先说上表的一条，再说下面更细的一条。

${table(['代码', '怎么说'], Object.entries(identifierTexts.problems).map(([code, text]) => row(`\`${code}\``, text)))}
`;
}
