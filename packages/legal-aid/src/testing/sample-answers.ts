import { asked, type Answers } from '@mangdao/application/form';

const at = '2026-11-23T02:00:00Z';

/** Answers of several people that between them are asked every question. */
export const sampleAnswers: readonly Answers[] = [
  {
    need: 'apply', urgent: false, noticeRead: true, consentSensitive: true, assist: 'helped', helperName: '李华', helperConsent: true, filedBy: 'relative', name: '王小明', idType: 'resident-id',
    idNumber: '11010519491231002X', gender: 'female', birthDate: '2015-01-01', consentGuardian: true, residence: { region: '140525', detail: '人民路1号' }, contactPref: ['sms'], phone: '13800138000', leaveMessage: 'no-details',
    categories: ['disabled'], hasDisability: 'yes', disabilityKinds: ['vision'], accessNeeds: ['braille', 'other'], guardianName: '王大明', guardianRelation: 'father', agentName: '王大明', agentType: 'relative', agentRelation: 'father',
    conflictWithGuardian: true, conflictReason: '拿走了孩子的钱', caseType: 'civil', matter: 'maintenance', serviceForm: ['representation'], stage: 'none', hasCounsel: false, eventPlace: '140525', opponent: [{ name: '某人' }],
    facts: '孩子的父亲两年没有给生活费，我们想请法院判决他给。', preservation: false, hasFixedIncome: false, exemptGround: ['no-fixed-income'], truthDeclaration: true,
    signature: { method: 'typed', at, value: '王大明' }, agentSignature: { method: 'later', at },
  },
  {
    need: 'apply', urgent: false, noticeRead: true, consentSensitive: true, assist: 'self', filedBy: 'self', name: '赵强', idType: 'none', idMissingReason: '丢了', gender: 'male', birthDate: '1990-05-01',
    residence: { region: '140525' }, contactPref: ['email'], email: 'a@example.com', hasDisability: 'no', caseType: 'criminal', matter: 'defence', serviceForm: ['criminal-defence'], stage: 'first-instance', role: 'accused', detained: true,
    hasCounsel: false, handlingOrg: { region: '140525', detail: '某县人民法院' }, facts: '哥哥被关在看守所，没有钱请律师，我替他申请法律援助。', preservation: false, exemptGround: ['none'], householdSize: 3,
    family: [{ name: '赵大', relation: 'father', monthlyIncome: 900 }], monthlyIncomePerCapita: 700, commitment: true, commitmentSignature: { method: 'fingerprint-later', at }, truthDeclaration: true, signature: { method: 'voice', at, value: 'confirmed' },
  },
  {
    need: 'apply', urgent: false, noticeRead: true, consentSensitive: true, assist: 'self', filedBy: 'relative', name: 'Anna Ivanova', idType: 'passport', idNumber: 'AB1234567', nationality: 'RU', gender: 'female', birthDate: '1950-05-01',
    residence: { region: '140525' }, contactPref: ['visit'], hasDisability: 'unsaid', capacity: 'full', caseType: 'labour', matter: 'wages', serviceForm: ['labour'], stage: 'arbitration', hasCounsel: false, opponent: [{ name: '某公司' }], amount: 3000,
    facts: '公司三个月没有发工资，一共三千元，我想要回这些工资。', preservation: false, hasFixedIncome: true, exemptGround: ['migrant-worker'], truthDeclaration: true, signature: { method: 'drawn', at, value: '' },
  },
];

/** Answers with everything passed over that may be, as whoever walks through the form leaves it. */
export const walkedThrough = (answers: Answers, today: string): Answers =>
  ({ ...Object.fromEntries(asked(answers, { today }).map(({ key }) => [key, null])), ...answers });
