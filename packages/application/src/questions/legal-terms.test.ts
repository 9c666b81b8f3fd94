import { questions } from './questions.js';
import { formTexts } from './texts/zh-Hans.js';

/** Words of the law that few people use, each with what its note says where it is used. */
const notes: Readonly<Record<string, RegExp>> = {
  法定代理人: /父母|监护人/,
  委托代理人: /授权/,
  近亲属: /父母|配偶|祖孙/,
  案由: /案件的名称/,
  仲裁: /劳动纠纷|例如/,
  保全: /保全是/,
  先予执行: /先予执行是/,
  限制民事行为能力: /有些事不能/,
  无民事行为能力: /不能/,
  抚恤金: /给伤亡人员或家属的钱/,
  赡养: /生活费/,
  国家赔偿: /国家机关造成/,
  强制医疗: /强制医疗是/,
  再审: /再审是/,
  行政复议: /行政复议是/,
  原告: /去告的人/,
  自诉人: /自己去告/,
  附带民事诉讼: /附带民事诉讼是/,
  缺席审判: /人不在场/,
  死刑复核: /死刑复核是/,
  社会救助: /低保/,
  司法救助: /法院已经给予救助/,
  优抚对象: /烈属/,
  免予核查: /不用(再)?查/,
  值班律师: /值班律师是/,
  代拟: /写法律文书/,
};

/** Used without a note, and why that is right. */
const withoutNote: Readonly<Record<string, string>> = {
  'agentType 近亲属': 'the question on the relation lists them',
  'conflictWithGuardian 法定代理人': 'whoever is asked has chosen it before, where it has its note',
  'matter 近亲属': 'said of heroes and martyrs by the law itself; nobody else chooses it',
  'matter 强制医疗': 'stands on the paper of whoever it concerns, and the same answer is offered without it',
  'matter 再审': 'stands on the paper of whoever it concerns',
  'serviceForm 仲裁': 'labour disputes had their note among the kinds of case',
  'serviceForm 值班律师': 'offered to whoever has met one; any other answer may be chosen with it',
  'stage 仲裁': 'whoever is at this stage was told its name; “not sure” skips the question',
  'stage 再审': 'whoever is at this stage was told its name',
  'stage 行政复议': 'whoever is at this stage was told its name',
  'role 近亲属': 'said of the persons listed above it',
  'role 附带民事诉讼': 'stands on the summons, where the help sends the reader',
  'defenceGround 死刑复核': 'the words of the law (法律援助法 第二十五条); no plainer ones say the same',
  'hardshipMode 免予核查': 'worked out, not asked',
};

test('a word of the law comes with its note, in the same question', () => {
  const found = questions.flatMap(({ key }) => {
    const { why: _, ...asked } = formTexts.questions[key] as { why: string };
    const text = JSON.stringify(asked);
    return Object.entries(notes).flatMap(([term, note]) => (text.includes(term) && !note.test(text) ? [`${key} ${term}`] : []));
  });
  expect(found).toEqual(Object.keys(withoutNote));
});

test('every word of the list is used: a note nobody needs is taken off', () => {
  const all = JSON.stringify(formTexts.questions);
  expect(Object.keys(notes).filter((term) => !all.includes(term))).toEqual([]);
});
