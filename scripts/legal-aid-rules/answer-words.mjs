/** What the keys of answers and their values are called in the guide. */
export const answerWords = {
  need: ['需求', { advice: '法律咨询', apply: '申请法律援助', document: '代写文书', progress: '查询进度', complaint: '投诉' }],
  complaintAbout: ['投诉的内容', { refusal: '不予援助的决定', termination: '终止援助的决定', conduct: '服务', other: '其他' }],
  safety: ['正在受到伤害'],
  filedBy: ['申请人', { self: '本人', 'statutory-agent': '法定代理人', relative: '其他法定代理人或者近亲属', 'entrusted-agent': '委托代理人' }],
  idType: ['证件', { 'permanent-residence': '外国人永久居留身份证', 'military-id': '军人证件' }],
  nationality: ['国籍', { CN: '中国', HK: '香港', MO: '澳门', TW: '台湾' }],
  categories: [
    '人群类别',
    { disabled: '残疾人', older: '老年人', minor: '未成年人', soldier: '军人', 'military-family': '军属', foreigner: '外国人或者无国籍人' },
  ],
  capacity: ['行为能力', { full: '完全', limited: '受限制', none: '没有' }],
  hasDisability: ['“是否残疾人”的回答', { yes: '“是”', no: '“否”', unsaid: '“不想说”' }],
  disabilityKinds: [
    '残疾类别',
    { vision: '视力', hearing: '听力', speech: '言语', physical: '肢体', intellectual: '智力', mental: '精神', multiple: '多重' },
  ],
  disabilityLevel: ['残疾等级', { 1: '一级', 2: '二级', 3: '三级', 4: '四级' }],
  accessNeeds: [
    '无障碍需要',
    {
      visit: '上门服务', 'sign-language': '手语翻译', braille: '盲文', 'large-print': '大字材料', text: '文字交流', speech: '语音',
      wheelchair: '轮椅通道', companion: '陪同人',
    },
  ],
  caseType: [
    '案件类型',
    { criminal: '刑事', civil: '民事', administrative: '行政', 'state-compensation': '国家赔偿', labour: '劳动仲裁', other: '其他' },
  ],
  matter: [
    '事项',
    {
      'state-compensation': '国家赔偿', 'social-benefits': '社会保险待遇或者社会救助', 'bereavement-pension': '抚恤金', maintenance: '赡养费、抚养费、扶养费',
      wages: '劳动关系或者劳动报酬', capacity: '认定行为能力', injury: '人身损害赔偿', pollution: '环境损害赔偿',
      heroes: '英雄烈士人格权益', bravery: '见义勇为', 'retrial-acquittal': '再审改判无罪的国家赔偿', abuse: '虐待、遗弃、家庭暴力',
      'no-limit-by-rule': '其他规定的不限经济条件情形', defence: '刑事辩护', 'mandatory-defence': '应当通知的辩护',
      'compulsory-treatment': '强制医疗', 'crime-victim': '被害人等的代理', retrial: '再审', other: '其他',
    },
  ],
  serviceForm: ['希望的帮助', { document: '代拟文书', representation: '代理', labour: '劳动争议调解与仲裁代理' }],
  stage: [
    '阶段',
    {
      none: '尚未进入', arbitration: '仲裁', mediation: '调解', administrative: '行政处理', reconsideration: '行政复议',
      investigation: '侦查', prosecution: '审查起诉', 'first-instance': '一审', 'second-instance': '二审', retrial: '再审', enforcement: '执行',
    },
  ],
  role: [
    '法律地位',
    { suspect: '犯罪嫌疑人', accused: '被告人', victim: '被害人', 'private-prosecutor': '自诉人', 'incidental-plaintiff': '附带民事诉讼原告人' },
  ],
  defenceGround: ['嫌疑人、被告人的第二十五条情形'],
  detained: ['被羁押、服刑或者强制隔离戒毒'],
  hasCounsel: ['已有律师或者代理人'],
  opponentInHousehold: ['对方是共同生活的家庭成员'],
  urgent: ['说是紧急'],
  preservation: ['需要保全或者先予执行'],
  hasFixedIncome: ['有固定生活来源'],
  exemptGround: [
    '免予核查情形',
    {
      'no-fixed-income': '无固定生活来源', 'social-assistance': '社会救助对象', 'judicial-assistance': '司法救助对象', 'special-care': '优抚对象',
      'migrant-worker': '进城务工人员',
    },
  ],
  age: ['年龄'],
  daysToLimit: ['离最晚期限的天数'],
};
