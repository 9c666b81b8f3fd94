import { asked, keptAnswers, offeredValues, progress } from './asked.js';
import type { Answers } from './condition.js';
import { type QuestionKey, questions } from './questions/questions.js';

const today = '2026-03-01';
const keys = (answers: Answers, also: readonly QuestionKey[] = []): string[] => asked(answers, { today, also }).map(({ key }) => key);
const question = (wanted: QuestionKey) => questions.find(({ key }) => key === wanted)!;

test('nothing but the need is asked of somebody who wants advice', () => {
  expect(keys({})).toEqual(['safety', 'need']);
  expect(keys({ need: 'advice' })).toEqual(['safety', 'need']);
  expect(keys({ need: 'complaint' })).toEqual(['safety', 'need', 'complaintAbout']);
});

test('questions come by step', () => {
  const steps = asked({ need: 'apply', filedBy: 'relative', hasDisability: 'yes', birthDate: '2015-01-01' }, { today }).map(({ step }) => step);
  expect(steps).toEqual([...steps].sort());
  expect(new Set(steps)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
});

test('every question can come to be asked, apart from those worked out', () => {
  const ways: Answers[] = [
    { need: 'apply', filedBy: 'relative', conflictWithGuardian: true, hasDisability: 'yes', accessNeeds: ['other'], birthDate: '2015-01-01' },
    { need: 'apply', idType: 'none', stage: 'retrial', opponent: [{ name: '甲' }], matter: 'wages', exemptGround: ['none'], householdSize: 3, commitment: true },
    { need: 'apply', assist: 'helped', contactPref: ['phone'], idType: 'passport', caseType: 'criminal', stage: 'investigation', role: 'suspect', exemptGround: ['other'] },
    { need: 'apply', filedBy: 'relative' },
    { need: 'complaint' },
  ];
  const also = questions.filter(({ onRequest }) => onRequest).map(({ key }) => key);
  const seen = new Set(ways.flatMap((answers) => keys(answers, also)));
  expect(questions.filter(({ key, derived }) => !derived && !seen.has(key)).map(({ key }) => key)).toEqual([]);
});

test('who must not know, and what may be left, is asked before a number to call', () => {
  const order = keys({ need: 'apply', contactPref: ['phone', 'sms'] });
  expect(order.indexOf('keepFrom')).toBeLessThan(order.indexOf('contactPref'));
  expect(order.indexOf('leaveMessage')).toBeLessThan(order.indexOf('phone'));
});

test.each<[string, QuestionKey, Answers, Answers]>([
  ['number of a document that is there', 'idNumber', {}, { idType: 'none' }],
  ['why there is none', 'idMissingReason', { idType: 'none' }, {}],
  ['nationality of foreigners', 'nationality', { idType: 'passport' }, { idType: 'resident-id' }],
  ['guardian’s consent under 14', 'consentGuardian', { birthDate: '2012-03-02' }, { birthDate: '2012-03-01' }],
  ['what may be left for those who are called', 'leaveMessage', { contactPref: ['phone'] }, { contactPref: ['email'] }],
  ['email for those who want it', 'email', { contactPref: ['email'], phone: '13800000000' }, { contactPref: ['sms'], phone: '13800000000' }],
  ['disability with consent', 'hasDisability', {}, { consentSensitive: false }],
  ['kinds of disabled people', 'disabilityKinds', { hasDisability: 'yes' }, { hasDisability: 'unsaid' }],
  ['access needs from 60', 'accessNeeds', { birthDate: '1966-03-01' }, { birthDate: '1966-03-02' }],
  ['capacity where somebody files for an adult', 'capacity', { filedBy: 'relative', birthDate: '1990-01-01' }, { filedBy: 'self', disabilityKinds: ['intellectual'] }],
  ['no capacity of a minor', 'capacity', { filedBy: 'statutory-agent' }, { filedBy: 'statutory-agent', birthDate: '2010-01-01' }],
  ['guardian of who cannot decide alone', 'guardianName', { filedBy: 'relative', capacity: 'limited' }, { filedBy: 'relative', capacity: 'full' }],
  ['grounds of a mandatory defence', 'defenceGround', { caseType: 'criminal', matter: 'defence' }, { caseType: 'criminal', matter: 'crime-victim' }],
  ['the same of a suspect’s relative', 'defenceGround', { caseType: 'criminal', stage: 'investigation', role: 'near-relative' }, { stage: 'first-instance', role: 'near-relative' }],
  ['guardian of a minor', 'guardianName', { birthDate: '2010-01-01' }, { birthDate: '2000-01-01' }],
  ['agent of others', 'agentName', { filedBy: 'entrusted-agent' }, { filedBy: 'self' }],
  ['conflict with a guardian', 'conflictWithGuardian', { filedBy: 'relative' }, { filedBy: 'statutory-agent' }],
  ['its reason', 'conflictReason', { filedBy: 'relative', conflictWithGuardian: true }, { filedBy: 'relative', conflictWithGuardian: false }],
  ['role in a case', 'role', { stage: 'mediation' }, { stage: 'none' }],
  ['authority of a case', 'handlingOrg', { stage: 'arbitration' }, {}],
  ['place without an authority', 'eventPlace', { stage: 'mediation', handlingOrg: null }, { stage: 'mediation', handlingOrg: { region: '110105' } }],
  ['custody in criminal cases', 'detained', { caseType: 'criminal' }, { caseType: 'civil' }],
  ['a household’s opponent', 'opponentInHousehold', { opponent: [{ name: '甲' }] }, {}],
  ['the sum of a claim', 'amount', { matter: 'wages' }, { matter: 'capacity' }],
  ['fixed income of disabled people', 'hasFixedIncome', { hasDisability: 'yes' }, { birthDate: '1990-01-01' }],
  ['grounds while there is a limit', 'exemptGround', { matter: 'wages' }, { matter: 'abuse' }],
  ['proof of a ground', 'exemptProof', { exemptGround: ['special-care'] }, { exemptGround: ['none'] }],
  ['household of those who declare', 'householdSize', { exemptGround: ['none'] }, { exemptGround: ['special-care'] }],
  ['family of more than one', 'family', { exemptGround: ['none'], householdSize: 2 }, { exemptGround: ['none'], householdSize: 1 }],
  ['signature under a commitment', 'commitmentSignature', { exemptGround: ['none'], commitment: true }, { exemptGround: ['none'], commitment: false }],
  ['agent’s signature', 'agentSignature', { filedBy: 'relative' }, {}],
])('%s', (_, key, when, unless) => {
  expect(keys({ need: 'apply', ...when })).toContain(key);
  expect(keys({ need: 'apply', ...unless })).not.toContain(key);
});

test('no amount of hardship is asked where the law sets no limit', () => {
  expect(asked({ need: 'apply', matter: 'abuse' }, { today }).filter(({ step }) => step === 5)).toEqual([]);
});

test('what institutions seldom need is asked on request only', () => {
  expect(keys({ need: 'apply' })).not.toContain('education');
  expect(keys({ need: 'apply' }, ['education'])).toContain('education');
});

test('whoever lets staff fill in says only how to be reached', () => {
  const short = keys({ need: 'apply', assist: 'staff' });
  expect(short).toEqual(expect.arrayContaining(['noticeRead', 'name', 'contactPref', 'phone', 'signature']));
  expect(short).not.toEqual(expect.arrayContaining(['facts']));
  expect(short.length).toBeLessThan(20);
});

test('grandparents are offered in civil matters only', () => {
  expect(offeredValues(question('agentRelation'), { caseType: 'civil' })).toContain('paternal-grandparent');
  expect(offeredValues(question('agentRelation'), { caseType: 'criminal' })).not.toContain('paternal-grandparent');
  expect(offeredValues(question('facts'), {})).toEqual([]);
});

test('progress counts what is asked, and passing over is not answering', () => {
  const before = progress({ need: 'apply' }, { today });
  expect(before).toEqual({ asked: keys({ need: 'apply' }).length, answered: 1, skipped: 0 });
  expect(progress({ need: 'apply', workUnit: null, name: '', occupation: '工人' }, { today })).toEqual({ ...before, skipped: 1 });
});

test('answers that are no longer asked for lead to no questions', () => {
  const stale = { need: 'apply', hasDisability: 'no', accessNeeds: ['other'], filedBy: 'self', conflictWithGuardian: true };
  expect(keys(stale)).not.toContain('accessNote');
  expect(keys({ ...stale, hasDisability: 'yes' })).toContain('accessNote');
});

test('conditions look back only', () => {
  const facts = ['age', 'hardshipMode'];
  questions.forEach(({ key, asked }, place) => {
    const named = [...JSON.stringify(asked ?? {}).matchAll(/"(?:present|eq|in|has|gt|lt)":\[?"(\w+)"/g)].map(([, name]) => name!);
    const before = [...facts, ...questions.slice(0, place).map((one) => one.key)];
    expect(named.filter((name) => !before.includes(name)), key).toEqual([]);
  });
});

test('what is for the moment, unknown or no longer asked is not kept', () => {
  const answers = { need: 'apply', safety: true, agentName: '王芳', name: '李明', workUnit: null, nonsense: 1 };
  expect(keptAnswers(answers, { today })).toEqual({ need: 'apply', name: '李明', workUnit: null });
});
