import { matterBasis, listedMatters, mattersWithoutLimit } from './matter-basis.js';
import { type QuestionKey, questions, stepAsked } from './questions.js';

/** The fields of 法律援助申请表 and what sending it by computer adds, by step. */
const fields: Readonly<Record<number, readonly QuestionKey[]>> = {
  0: ['need', 'urgent', 'safety', 'noticeRead', 'consentSensitive', 'assist'],
  1: [
    'filedBy', 'name', 'gender', 'birthDate', 'consentGuardian', 'ethnicity', 'idType', 'idNumber', 'nationality', 'domicile', 'residence',
    'postcode', 'phone', 'contactPref', 'email', 'workUnit', 'occupation', 'education', 'categories',
  ],
  2: [
    'hasDisability', 'disabilityKinds', 'disabilityLevel', 'certNo', 'certPhoto', 'accessNeeds', 'accessNote', 'guardianName',
    'guardianRelation', 'guardianPhone',
  ],
  3: ['agentName', 'agentType', 'agentIdNo', 'agentPhone', 'agentRelation', 'conflictWithGuardian', 'conflictReason', 'agentProof'],
  4: [
    'caseType', 'matter', 'cause', 'serviceForm', 'stage', 'role', 'detained', 'hasCounsel', 'handlingOrg', 'eventPlace', 'opponent',
    'opponentInHousehold', 'amount', 'facts', 'deadlineDate', 'preservation',
  ],
  5: [
    'hardshipMode', 'exemptGround', 'hasFixedIncome', 'exemptProof', 'householdSize', 'family', 'monthlyIncomePerCapita', 'assets',
    'majorExpense', 'commitment', 'commitmentSignature',
  ],
  6: ['materials', 'truthDeclaration', 'signature', 'agentSignature', 'signDate', 'orgId', 'applicationNo'],
};
/** In no form: asked for the rules, of whoever helps to fill in, and for contact that is safe. */
const besides: readonly QuestionKey[] = ['complaintAbout', 'idMissingReason', 'capacity', 'defenceGround', 'helperName', 'helperConsent', 'leaveMessage', 'keepFrom'];

test.each(Object.entries(fields))('step %s has every field of the form', (step, keys) => {
  const there = questions.filter((question) => question.step === Number(step)).map(({ key }) => key);
  expect(there.filter((key) => !besides.includes(key)).sort()).toEqual([...keys].sort());
});

test('no key stands twice, and a form is asked only of those who want one', () => {
  const keys = questions.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining([...besides]));
  // Whoever wants no application is asked nothing that goes into one.
  expect(Object.keys(stepAsked)).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('the lists of matters are those of 第三十一条 and 第三十二条, in their order', () => {
  const items = (article: string) =>
    Object.entries(matterBasis)
      .filter(([, { articles }]) => articles[0]!.startsWith(article))
      .sort(([, a], [, b]) => order(a.articles[0]!) - order(b.articles[0]!))
      .map(([matter]) => matter);
  const order = (article: string): number => '一二三四五六七八九'.indexOf(article.at(-2)!);
  expect([...listedMatters, 'other-by-rule']).toEqual(items('第三十一条'));
  expect(mattersWithoutLimit).toEqual(items('第三十二条'));
});
