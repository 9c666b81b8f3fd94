import { conditionWords } from './condition-words.mjs';
import { basisWords, row, table } from './markdown.mjs';

/** What parts that many conditions share are called. */
const partNames = {
  mayApply: '要申请',
  noCounsel: '没有律师或者代理人',
  defence: '辩护事项',
  mandatoryGround: '第二十五条情形',
  disabled: '残疾人',
  older: '老年人',
  minor: '未成年人',
};

const who = { authority: '办案机关、监管场所', institution: '法律援助机构', 'justice-department': '司法行政部门', applicant: '申请人', service: '本软件' };
const starts = {
  filing: '提出申请', finding: '发现情形', notice: '收到通知', application: '收到申请', decision: '作出或者收到决定', 'supplement-notice': '收到补充通知',
  objection: '收到异议', knowing: '知道该行为', 'review-decision': '收到复议决定', submission: '提交', 'last-edit': '最后一次修改',
};
const deadlineNames = {
  'detained-transfer': '转交被羁押人员的申请', 'mandatory-notice': '通知法律援助机构', 'mandatory-assignment': '收到通知后指派', review: '审查申请',
  assignment: '决定后指派', supplement: '补充材料', objection: '提出异议', 'objection-review': '审查异议', 'administrative-review': '申请行政复议',
  'lawsuit-after-review': '复议后提起行政诉讼', lawsuit: '直接提起行政诉讼', undo: '撤回或者修改提交', draft: '保存草稿',
};
const standings = { law: '法律', digest: '摘要，未与原文核对', choice: '本软件的选择' };

function durationWords({ days, months, hours, minutes }) {
  if (days) return `${days} 日`;
  if (months) return `${months} 个月`;
  if (hours) return `${hours} 小时`;
  return minutes ? `${minutes} 分钟` : '法律没有规定，看通知书或者决定书';
}


/** The guide to rules, deadlines, services and the laws behind them, as Markdown. */
export function rulesGuide({ rules, conditionParts, adviceTexts, deadlines, needs, packageTexts, quotes }) {
  const names = new Map();
  for (const { id, when } of rules) if (!names.has(JSON.stringify(when))) names.set(JSON.stringify(when), id);
  for (const [part, name] of Object.entries(partNames)) names.set(JSON.stringify(conditionParts[part]), name);
  const ruleWords = ({ id, when }) => {
    const name = names.get(JSON.stringify(when));
    return name && name !== id ? name : conditionWords(when, names);
  };

  return `# 法律援助规则

本页由程序从 \`packages/application\` 的数据生成，请勿手工修改：\`node scripts/legal-aid-rules.mjs\`。

## 怎样读

- 从上到下看。第一条符合的“主要”规则是主要建议，后面符合的都是补充。
- **都是建议，不是决定**。是否提供援助，由法律援助机构决定（《法律援助法》第四十三条）。任何建议都不妨碍提交申请。
- 没有回答的问题，不算“是”，也不算“否”；没有说有律师，就按没有律师给建议。
- 标“摘要”的规则没有与现行原文核对，不作为法律展示。

表中的说法：

${Object.entries(partNames).map(([part, name]) => `- **${name}**：${conditionWords(conditionParts[part], names)}`).join('\n')}

## 规则

${table(
    ['规则', '类别', '条件', '建议', '电话', '依据'],
    rules.map((rule) =>
      row(
        rule.id,
        rule.kind === 'main' ? '主要' : '补充',
        ruleWords(rule),
        `**${adviceTexts[rule.outcome].title}**<br>${adviceTexts[rule.outcome].body.join('')}`,
        rule.calls?.join('、') ?? '–',
        `${basisWords(rule.basis)}${rule.standing === 'digest' ? '（2012年版，摘要）' : ''}`,
      ),
    ),
  )}

## 期限

- 开始的当日不计入（《民法典》第二百零一条）。
- 最后一日是法定休假日的，休假结束的次日是最后一日（《民法典》第二百零三条）。
- 《法律援助法》没有写怎样计算；按《民法典》的方法计算，**是我们的理解**。日是自然日，不是工作日。
- 小时按时钟计算，不因夜间和节假日停止；时间是北京时间。

${table(
    ['期限', '长度', '谁', '从何时起', '依据', '可靠程度'],
    Object.entries(deadlines).map(([name, { duration, by, from, basis, standing }]) =>
      row(deadlineNames[name], durationWords(duration), who[by], starts[from], basisWords(basis), standings[standing]),
    ),
  )}

## 法律援助服务套餐

按残疾类别、无障碍需要和事项提出建议；申请人和工作人员都可以改，谁改了什么都有记录。

${table(
    ['服务或者安排', '条件', '理由', '依据'],
    needs.map(({ propose, reason, when, basis }) => row(packageTexts.items[propose], conditionWords(when, names), packageTexts.reasons[reason], basisWords(basis))),
  )}

## 条文

${Object.entries(quotes)
    .map(([source, articles]) => `### ${source}\n\n${Object.entries(articles).map(([article, text]) => `> **${article}** ${text.replaceAll('\n', '\n>\n> ')}`).join('\n\n')}`)
    .join('\n\n')}
`;
}
