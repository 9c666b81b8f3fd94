import { derivedAnswers } from './derived-answers.js';

const today = '2026-03-01';

test.each([
  ['2012-03-01', 14],
  ['2012-03-02', 13],
  ['1966-03-01', 60],
  ['2026-02-30', undefined],
  ['', undefined],
  [19900101, undefined],
])('born on %s one is %s', (birthDate, years) => {
  expect(derivedAnswers({ birthDate }, today).age).toBe(years);
});

test.each([
  ['2026-03-01', true],
  ['2026-03-07', true],
  ['2026-03-08', false],
  ['2026-02-28', true],
  ['2026-02-30', false],
])('a limit on %s is urgent: %s (less than seven days)', (deadlineDate, urgent) => {
  expect(derivedAnswers({ deadlineDate }, today).isUrgent).toBe(urgent);
});

test('preservation and the word of the applicant are urgent too', () => {
  expect(derivedAnswers({ preservation: true }, today).isUrgent).toBe(true);
  expect(derivedAnswers({ urgent: true }, today).isUrgent).toBe(true);
  expect(derivedAnswers({ urgent: false }, today).isUrgent).toBe(false);
});

test.each([
  [{ matter: 'abuse', exemptGround: ['social-assistance'] }, 'no-limit'],
  [{ matter: 'wages', exemptGround: ['social-assistance'] }, 'exempt'],
  [{ matter: 'wages', exemptGround: ['none'] }, 'declare'],
  [{ matter: 'wages', exemptGround: ['migrant-worker'] }, 'exempt'],
  [{ matter: 'maintenance', exemptGround: ['migrant-worker'] }, 'declare'],
  [{ matter: 'wages', exemptGround: ['other'] }, 'exempt'],
  [{ hasFixedIncome: true, exemptGround: ['no-fixed-income'] }, 'declare'],
  [{ matter: 'wages', exemptGround: null }, 'declare'],
  [{ matter: 'wages' }, null],
  [{ matter: 'wages', consentSensitive: false }, 'declare'],
  [{ hasDisability: 'yes', hasFixedIncome: false, exemptGround: ['none'] }, 'exempt'],
  [{ hasDisability: 'yes', hasFixedIncome: true, exemptGround: ['none'] }, 'declare'],
  [{ hasFixedIncome: false, exemptGround: ['none'] }, 'declare'],
  [{ birthDate: '1960-01-01', hasFixedIncome: false, exemptGround: ['none'] }, 'exempt'],
])('%j: hardship %s', (answers, mode) => {
  expect(derivedAnswers(answers, today).hardshipMode).toBe(mode);
});

test.each([
  [{ name: '王芳', hasDisability: 'no' }, false],
  [{ hasDisability: 'yes' }, true],
  [{ matter: 'abuse' }, true],
  [{ matter: 'wages' }, false],
  [{ safety: true }, false],
  [{ accessNeeds: ['braille'] }, true],
  [{ accessNeeds: [] }, false],
  [{ categories: ['woman', 'disabled'] }, true],
])('%j: sensitive %s', (answers, sensitive) => {
  expect(derivedAnswers(answers, today).hasSensitive).toBe(sensitive);
});

test('the day of signing is that of the signature', () => {
  expect(derivedAnswers({ signature: { method: 'typed', at: '2026-02-27T08:00:00Z' } }, today).signDate).toBe('2026-02-27');
  expect(derivedAnswers({ signature: { method: 'typed', at: 'nonsense' } }, today).signDate).toBe(today);
  expect(derivedAnswers({}, today).signDate).toBe(today);
});
