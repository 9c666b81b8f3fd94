import fc from 'fast-check';
import { asked } from './asked.js';
import type { Answer, Answers } from './condition.js';
import { certificateFacts, disabilityCategories } from './identifiers/disability-certificate.js';
import { identityDocuments } from './identifiers/identity-document.js';
import type { Problem } from './problem.js';
import { problemCodes } from './problem.js';
import { problems } from './problems.js';
import { type QuestionKey, questions } from './questions/questions.js';
import { problemText } from './texts/texts.js';
import { zhHans } from './texts/zh-Hans.js';

const today = '2026-03-01';
const review = { today, also: questions.map(({ key }) => key) };
const signed = { method: 'typed', at: '2026-03-01T08:00:00Z', value: '王芳' };
const photo = { name: 'a.jpg', type: 'image/jpeg', size: 1000, description: '第一页' };
const codes = (answers: Answers, key: string, how: Parameters<typeof problems>[1] = review): string[] =>
  problems({ need: 'apply', ...answers }, how).filter(({ question }) => question === key).map(({ code }) => code);

const complete: Answers = {
  need: 'apply', noticeRead: true, filedBy: 'self', name: '王芳', idType: 'resident-id', idNumber: '11010519491231002X', gender: 'female',
  birthDate: '1949-12-31', domicile: null, residence: { region: '110105', detail: '幸福路1号' }, contactPref: ['sms'], phone: '13800000000',
  categories: null, hasDisability: 'unsaid', caseType: 'civil', matter: 'maintenance', serviceForm: ['representation'], stage: null,
  hasCounsel: false, eventPlace: '110105', facts: '儿子三年没有给生活费。我生病住院他也不管。我想要生活费。', preservation: false,
  hasFixedIncome: true, exemptGround: ['none'], householdSize: 1, monthlyIncomePerCapita: 800, commitment: true,
  commitmentSignature: signed, orgId: null, truthDeclaration: true, signature: signed,
};
const submission = { today, toSubmit: true };

// Answers that make each question asked, so that its answer is looked at.
const setting: Partial<Record<QuestionKey, Answers>> = {
  nationality: { idType: 'passport' }, idMissingReason: { idType: 'none' }, email: { contactPref: ['email'] },
  accessNote: { hasDisability: 'yes', accessNeeds: ['other'] }, certNo: { hasDisability: 'yes' }, disabilityLevel: { hasDisability: 'yes' },
  certPhoto: { hasDisability: 'yes' }, disabilityKinds: { hasDisability: 'yes' }, agentIdNo: { filedBy: 'relative' },
  conflictReason: { filedBy: 'relative', conflictWithGuardian: true }, amount: { matter: 'wages' }, handlingOrg: { stage: 'retrial' },
  householdSize: { exemptGround: ['none'] }, family: { exemptGround: ['none'], householdSize: 3 }, monthlyIncomePerCapita: { exemptGround: ['none'] },
};

test.each<[QuestionKey, readonly Answer[], readonly [Answer, string][]]>([
  ['need', ['apply', 'document'], []],
  ['urgent', [true, false], [['yes', 'wrong-kind']]],
  ['noticeRead', [true, false], [['true', 'wrong-kind']]],
  ['assist', ['voice'], [['robot', 'bad-choice'], [1, 'bad-choice']]],
  ['name', ['王芳', '买买提·艾力', 'Anna-Marie O’Neil', '𠮷田'], [['王', 'too-short'], ['𠮷', 'too-short'], ['王'.repeat(51), 'too-long'], ['王5', 'bad-name'], [5, 'wrong-kind']]],
  ['idNumber', ['11010519491231002x', '1101 0519 4912 3100 2X'], [['1', 'bad-identity-number'], ['号码', 'bad-identity-number'], ['E12345678', 'bad-identity-number'], [11010519, 'wrong-kind']]],
  ['idMissingReason', ['丢了'], [['丢', 'too-short'], ['丢'.repeat(201), 'too-long']]],
  ['nationality', ['FR'], [['France', 'bad-country']]],
  ['birthDate', ['1949-12-31', '2026-03-01'], [['2026-03-02', 'future-date'], ['2025-02-29', 'bad-date'], ['1849-01-01', 'too-old'], ['1949', 'bad-date']]],
  ['residence', [{ region: '110105' }, { region: '110105001', detail: '1号' }], [[{ region: '朝阳' }, 'bad-region'], [{ detail: '1号' }, 'missing'], ['朝阳', 'wrong-kind'], [{ region: '110105', detail: '路'.repeat(201) }, 'too-long']]],
  ['postcode', ['100020'], [['10002', 'bad-postcode']]],
  ['contactPref', [['sms', 'wechat']], [[['pigeon'], 'bad-choice'], ['sms', 'wrong-kind']]],
  ['phone', ['13800000000', '138 0000 0000', '+86 13800000000', '010-12345678', '0371 1234567', '13800000000 请发短信'], [['12800000000', 'bad-phone'], ['1380000000', 'bad-phone'], ['12348', 'bad-phone'], ['138000000001', 'bad-phone']]],
  ['email', ['a@b.cn'], [['a@b', 'bad-email'], ['a b@c.cn', 'bad-email']]],
  ['workUnit', ['某厂'], [['厂'.repeat(101), 'too-long']]],
  ['certNo', ['36012119701121001343', '36012119701121001343b1'], [['3601211970112100134', 'bad-certificate-number'], ['360121197011210013431', 'bad-certificate-number'], ['36012119701121001383', 'bad-certificate-number']]],
  ['disabilityKinds', [['vision']], [[['blind'], 'bad-choice']]],
  ['disabilityLevel', ['4'], [['5', 'bad-choice'], [4, 'bad-choice']]],
  ['certPhoto', [[photo]], [[[{ ...photo, type: 'image/gif' }], 'bad-file-type'], [[{ ...photo, size: 11_000_000 }], 'file-too-large'], [['a.jpg'], 'bad-file'], [[photo, photo, photo], 'too-many']]],
  ['accessNote', ['慢一点'], [['慢'.repeat(201), 'too-long']]],
  ['conflictReason', ['他拿走了低保'], [['打我', 'too-short']]],
  ['handlingOrg', [{ region: '110105', detail: '朝阳区人民法院' }], [[{ detail: '法院' }, 'missing']]],
  ['eventPlace', ['110105', '110105001001'], [['1101', 'bad-region'], [110105, 'wrong-kind']]],
  ['opponent', [[{ name: '某公司', phone: '010-12345678' }]], [[[{ phone: '010-12345678' }], 'missing'], [[{ name: '' }], 'missing'], [[{ name: '甲', phone: '1' }], 'bad-phone'], [Array(6).fill({ name: '甲' }), 'too-many']]],
  ['amount', [0, 1200.5], [[-1, 'too-small'], [1.234, 'not-money'], [1e13, 'too-large'], ['100', 'wrong-kind'], [NaN, 'wrong-kind'], [Infinity, 'wrong-kind']]],
  ['facts', ['老'.repeat(20)], [['老'.repeat(19), 'too-short'], ['老'.repeat(2001), 'too-long']]],
  ['deadlineDate', ['2026-03-01', '2026-12-31'], [['2026-02-28', 'past-date'], ['soon', 'bad-date']]],
  ['householdSize', [1, 20], [[0, 'too-small'], [21, 'too-large'], [1.5, 'not-whole']]],
  ['family', [[{ name: '李明', relation: 'son', monthlyIncome: 3000 }, { name: '李小明' }]], [[[{ name: '李明', relation: 'cat' }], 'bad-choice'], [[{ name: '李明', monthlyIncome: -1 }], 'too-small']]],
  ['monthlyIncomePerCapita', [0, 99.99], [[-0.01, 'too-small']]],
  ['materials', [[{ name: '合同', copies: 1, files: [photo] }]], [[[{ name: '合同', copies: 0 }], 'too-small'], [[{ name: '合同', files: [{ ...photo, type: 'text/html' }] }], 'bad-file-type']]],
  ['signature', [signed, { method: 'later', at: '2026-03-01T08:00:00Z' }], [[{ ...signed, method: 'stamp' }, 'bad-signature'], [{ method: 'typed' }, 'bad-signature'], ['王芳', 'bad-signature'], [{ ...signed, at: 'today' }, 'bad-signature']]],
])('%s', (key, right, wrong) => {
  for (const answer of right) expect(codes({ ...setting[key], [key]: answer }, key), JSON.stringify(answer)).toEqual([]);
  for (const [answer, code] of wrong) expect(codes({ ...setting[key], [key]: answer }, key), JSON.stringify(answer)).toEqual([code]);
});

test('a problem says what was found, what is right and where', () => {
  const [short] = problems({ need: 'apply', facts: '没有工资' }, { today });
  expect(short).toEqual({ question: 'facts', code: 'too-short', severity: 'error', values: { limit: 20, found: 4 } });
  const [cell] = problems({ need: 'apply', opponent: [{ name: '甲' }, { name: '乙', phone: '1' }] }, { today });
  expect(cell).toMatchObject({ code: 'bad-phone', row: 1, column: 'phone' });
});

const warnings: readonly [string, QuestionKey, Answers, Answers][] = [
  ['birth-date-differs', 'birthDate', { idType: 'resident-id', idNumber: '11010519491231002X', birthDate: '1949-12-30' }, { idType: 'resident-id', idNumber: '11010519491231002X', birthDate: '1949-12-31' }],
  ['bad-certificate-number', 'certNo', { hasDisability: 'yes', idNumber: '11010519491231002X', certNo: '36012119701121001343' }, { hasDisability: 'yes', idNumber: '360121197011210013', certNo: '36012119701121001343' }],
  ['certificate-differs', 'disabilityKinds', { hasDisability: 'yes', certNo: '36012119701121001343', disabilityKinds: ['vision'] }, { hasDisability: 'yes', certNo: '36012119701121001343', disabilityKinds: ['physical'] }],
  ['level-differs', 'disabilityLevel', { hasDisability: 'yes', certNo: '36012119701121001343', disabilityLevel: '1' }, { hasDisability: 'yes', certNo: '36012119701121001343', disabilityLevel: '3' }],
  ['kinds-of-multiple', 'disabilityKinds', { hasDisability: 'yes', disabilityKinds: ['multiple', 'vision'] }, { hasDisability: 'yes', disabilityKinds: ['multiple', 'vision', 'hearing'] }],
  ['exclusive-choice', 'exemptGround', { exemptGround: ['none', 'other'] }, { exemptGround: ['other'] }],
  ['income-contradicts', 'exemptGround', { hasDisability: 'yes', hasFixedIncome: true, exemptGround: ['no-fixed-income'] }, { hasDisability: 'yes', hasFixedIncome: false, exemptGround: ['no-fixed-income'] }],
  ['unusual-choice', 'agentRelation', { filedBy: 'relative', caseType: 'criminal', agentRelation: 'maternal-grandparent' }, { filedBy: 'relative', caseType: 'civil', agentRelation: 'maternal-grandparent' }],
  ['unusual-choice', 'categories', { birthDate: '1990-01-01', categories: ['minor'] }, { birthDate: '2015-01-01', categories: ['minor'] }],
  ['unusual-choice', 'categories', { birthDate: '1990-01-01', categories: ['older'] }, { birthDate: '1950-01-01', categories: ['older'] }],
  ['relative-without-ground', 'filedBy', { filedBy: 'relative', conflictWithGuardian: false }, { filedBy: 'relative', conflictWithGuardian: false, caseType: 'criminal' }],
  ['has-counsel', 'hasCounsel', { hasCounsel: true }, { hasCounsel: false }],
  ['commitment-declined', 'commitment', { exemptGround: ['none'], commitment: false }, { exemptGround: ['none'], commitment: true }],
  ['file-undescribed', 'certPhoto', { hasDisability: 'yes', certPhoto: [{ name: 'a.png', type: 'image/png', size: 1 }] }, { hasDisability: 'yes', certPhoto: [photo] }],
];

test.each(warnings)('%s at %s is a warning', (code, key, doubtful, fine) => {
  const found = problems({ need: 'apply', ...doubtful }, { today }).filter(({ question }) => question === key);
  expect(found.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'warning']]);
  expect(codes(fine, key, { today })).toEqual([]);
});

test('a draft lacks nothing, a complete application neither', () => {
  expect(problems({ need: 'apply' }, { today })).toEqual([]);
  expect(problems(complete, submission)).toEqual([]);
});

test.each<[string, Answers, string]>([
  ['name', { name: undefined }, 'missing'],
  ['gender', { gender: undefined }, 'missing-choice'],
  ['contactPref', { contactPref: [] }, 'missing-choice'],
  ['hasCounsel', { hasCounsel: undefined }, 'missing-choice'],
  ['noticeRead', { noticeRead: false }, 'must-agree'],
  ['truthDeclaration', { truthDeclaration: undefined }, 'must-agree'],
  ['consentSensitive', { hasDisability: 'yes' }, 'no-consent'],
  ['phone', { phone: null }, 'no-contact'],
  ['consentGuardian', { birthDate: '2015-01-01', idType: 'birth-certificate', idNumber: 'A12345678', consentSensitive: true }, 'must-agree'],
])('%s is wanted for sending, not in a draft', (key, change, code) => {
  const answers = { ...complete, ...change };
  expect(codes(answers, key, submission)).toEqual([code]);
  expect(codes(answers, key, { today })).toEqual([]);
});

test('what one may pass over never stands in the way', () => {
  const passed: Record<string, Answer | undefined> = { ...complete, hasDisability: 'yes', consentSensitive: true };
  for (const { key, skippable } of questions) if (skippable && key !== 'phone') passed[key] = null;
  expect(problems(passed, submission).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('whoever refuses the use of sensitive answers can send the rest', () => {
  const refused = { ...complete, hasDisability: 'yes', certNo: '36012119701121001343', consentSensitive: false, exemptGround: undefined };
  expect(problems(refused, submission)).toEqual([]);
  expect(problems({ ...complete, matter: 'abuse', consentSensitive: false }, submission)).toEqual([]);
});

test('a visit or an email is a contact as well', () => {
  expect(problems({ ...complete, phone: null, contactPref: ['visit'] }, submission)).toEqual([]);
  expect(problems({ ...complete, phone: null, contactPref: ['email'], email: 'a@b.cn' }, submission)).toEqual([]);
});

test('in a hurry papers may follow: what is missing is a warning, the essential stays an error', () => {
  const hurried = problems({ ...complete, preservation: true, facts: undefined, signature: undefined }, submission);
  expect(hurried.map(({ question, severity }) => [question, severity])).toEqual([['facts', 'warning'], ['signature', 'error']]);
});

test('staff who fill in need very little', () => {
  const little = { need: 'apply', assist: 'staff', noticeRead: true, filedBy: 'self', name: '王芳', contactPref: ['phone'], phone: '13800000000', truthDeclaration: true, signature: { method: 'later', at: signed.at } };
  expect(problems(little, submission)).toEqual([]);
});

describe('numbers and addresses', () => {
  const found = (answers: Answers): readonly Problem[] => problems({ need: 'apply', ...answers }, { today });

  test('a problem says exactly what is wrong', () => {
    expect(found({ idType: 'resident-id', idNumber: '110105194912310029' })).toEqual([
      {
        question: 'idNumber', code: 'bad-identity-number', severity: 'error', values: { found: '9', expected: 'X' },
        detail: { code: 'check', severity: 'error', values: { found: '9', expected: 'X' } },
      },
    ]);
    expect(found({ hasDisability: 'yes', certNo: '16012119701121001343' })).toMatchObject([{ code: 'bad-certificate-number', detail: { code: 'region' } }]);
    expect(problemText(zhHans, found({ phone: '12800000000' })[0]!)).toEqual({ wrong: '手机号以 12 开头，应为 13–19 开头。', right: '手机11位；座机请加区号。' });
  });

  test('the number is that of the document which is shown', () => {
    expect(found({ idType: 'passport', idNumber: '123' })).toMatchObject([{ severity: 'warning', detail: { code: 'unusual-form' } }]);
    expect(found({ idType: 'hk-macao-residence', idNumber: '11010519491231002X' })).toMatchObject([{ severity: 'error', detail: { code: 'other-document' } }]);
    expect(found({ idType: 'passport', filedBy: 'relative', agentIdNo: '110105194912310029' })).toMatchObject([{ question: 'agentIdNo', detail: { code: 'check' } }]);
  });

  test('every document of the choice can be checked', () => {
    const { values } = questions.find(({ key }) => key === 'idType') as { values: readonly string[] };
    expect([...identityDocuments, 'none']).toEqual(values);
  });

  test('kinds and levels of a certificate are those of the choice', () => {
    const choice = (wanted: string) => (questions.find(({ key }) => key === wanted) as { values: readonly string[] }).values;
    expect(disabilityCategories).toEqual(choice('disabilityKinds'));
    expect(choice('disabilityLevel')).toContain(certificateFacts('36012119701121001343', today)!.level);
  });
});

test('whatever the answers hold, problems are known, sorted and never thrown', () => {
  const key = fc.constantFrom(...questions.map(({ key }) => key));
  const value = fc.oneof(
    fc.constantFrom(...questions.flatMap((question) => ('values' in question ? question.values : [])), true, false, null, ''),
    fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }).map((date) => date.toISOString().slice(0, 10)),
    fc.array(fc.constantFrom('none', 'multiple', 'email', 'other', 'older')),
    fc.jsonValue({ maxDepth: 3 }),
    fc.array(fc.dictionary(fc.constantFrom('name', 'phone', 'files', 'description', '__proto__'), fc.jsonValue({ maxDepth: 2 }))),
  );
  fc.assert(
    fc.property(fc.dictionary(key, value), fc.boolean(), (wild, toSubmit) => {
      const answers = { need: 'apply', ...wild } as Answers;
      const order = asked(answers, review).map(({ key }) => key as string);
      const found = problems(answers, { ...review, toSubmit });
      expect(found.filter(({ code }) => !problemCodes.includes(code))).toEqual([]);
      const places = found.map(({ question }) => order.indexOf(question));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }),
    { numRuns: 500 },
  );
});
