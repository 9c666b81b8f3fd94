import { holds, type Answers } from '../condition.js';
import { derivedAnswers } from '../derived-answers.js';
import { rules } from './rules.js';

const today = '2026-05-17';
const suspect: Answers = { need: 'apply', caseType: 'criminal', role: 'suspect', matter: 'defence', hasCounsel: false, birthDate: '1980-01-01' };
const wages: Answers = { need: 'apply', caseType: 'civil', matter: 'wages', hasCounsel: false };
const violence: Answers = { need: 'apply', caseType: 'civil', matter: 'abuse' };
const divorce: Answers = { need: 'apply', caseType: 'civil', matter: 'other', hasCounsel: false };

/** For each rule answers it is meant for, and answers that come close but are another case. */
const cases: Record<string, { holds: Record<string, Answers>; nearly: Record<string, Answers> }> = {
  R0: { holds: { 'in danger': { safety: true } }, nearly: { safe: { safety: false, matter: 'abuse' } } },
  R1: { holds: { 'asks only': { need: 'advice' } }, nearly: { 'wants papers written': { need: 'document' } } },
  R2: {
    holds: {
      'seventeen, eighteen tomorrow': { ...suspect, birthDate: '2008-05-18' },
      'visual disability, of any level': { ...suspect, disabilityKinds: ['vision'], disabilityLevel: '4' },
      'hearing disability': { ...suspect, role: 'accused', disabilityKinds: ['physical', 'hearing'] },
      'speech disability': { ...suspect, disabilityKinds: ['speech'] },
      'limited capacity': { ...suspect, capacity: 'limited' },
      'possible life sentence': { ...suspect, defenceGround: ['possible-life-or-death-sentence'] },
      'a relative tells of the suspect': { ...suspect, role: 'near-relative', defenceGround: ['vision-hearing-or-speech-disability'] },
    },
    nearly: {
      'eighteen today': { ...suspect, birthDate: '2008-05-17' },
      'physical disability': { ...suspect, disabilityKinds: ['physical'], disabilityLevel: '1' },
      'mental disability on paper only': { ...suspect, disabilityKinds: ['mental', 'intellectual'] },
      'has a defender': { ...suspect, disabilityKinds: ['vision'], hasCounsel: true },
      'the relative has the disability, not the suspect': { ...suspect, role: 'near-relative', disabilityKinds: ['vision'] },
      'a civil case': { ...wages, role: 'defendant', disabilityKinds: ['vision'] },
    },
  },
  R3: {
    holds: { 'an adult suspect': suspect, 'a relative of one': { ...suspect, role: 'near-relative' } },
    nearly: { 'mandatory defence': { ...suspect, disabilityKinds: ['hearing'] }, 'has a defender': { ...suspect, hasCounsel: true }, 'a victim': { ...suspect, role: 'victim', matter: 'crime-victim' } },
  },
  R4: {
    holds: { 'nobody represents the person': { matter: 'compulsory-treatment' } },
    nearly: { 'somebody does': { matter: 'compulsory-treatment', hasCounsel: true }, 'capacity is to be found': { matter: 'capacity' } },
  },
  R5: {
    holds: { 'a victim': { ...suspect, role: 'victim' }, 'a private prosecutor': { ...suspect, role: 'private-prosecutor' }, 'a relative of a victim': { ...suspect, role: 'near-relative', matter: 'crime-victim' } },
    nearly: { 'an accused': { ...suspect, role: 'accused' }, 'a plaintiff in a civil case': { ...wages, role: 'plaintiff' }, 'has a lawyer': { ...suspect, role: 'victim', hasCounsel: true } },
  },
  R6: { holds: { detained: { ...suspect, detained: true } }, nearly: { 'at large': { ...suspect, detained: false }, 'wants to know how far it is': { need: 'progress', detained: true } } },
  R7: {
    holds: { 'domestic violence': violence, 'a brave act, with a lawyer': { matter: 'bravery', hasCounsel: true }, 'honour of a martyr': { matter: 'heroes' }, 'compensation after acquittal': { matter: 'retrial-acquittal' } },
    nearly: { 'other state compensation': { matter: 'state-compensation' } },
  },
  R8: {
    holds: { wages, 'a pension from an office': { caseType: 'administrative', matter: 'bereavement-pension' }, 'the first of the list': { matter: 'state-compensation' }, 'the last of the list': { matter: 'pollution' } },
    nearly: { divorce, 'a matter of local rules': { ...wages, matter: 'other-by-rule' }, 'has an agent': { ...wages, hasCounsel: true }, 'part of a criminal case': { ...wages, caseType: 'criminal' } },
  },
  R9: {
    holds: { divorce, 'a matter of local rules': { matter: 'other-by-rule' }, 'nothing told yet': {} },
    nearly: { wages, violence, 'asks only': { ...divorce, need: 'advice' }, 'has a lawyer': { ...divorce, hasCounsel: true } },
  },
  R10: {
    holds: { 'a retrial is ordered': { matter: 'retrial' }, 'it goes on': { ...wages, stage: 'retrial' } },
    nearly: { 'second instance': { ...wages, stage: 'second-instance' }, 'has a lawyer': { matter: 'retrial', hasCounsel: true } },
  },
  R11: {
    holds: { 'labour arbitration': { caseType: 'labour', matter: 'other' }, 'wages in arbitration': { ...wages, stage: 'arbitration' } },
    nearly: { 'wages before a court': { ...wages, stage: 'first-instance' }, 'arbitration of something else': { ...divorce, stage: 'arbitration' } },
  },
  R12: { holds: { violence }, nearly: { wages, 'asks how far it is': { ...violence, need: 'progress' } } },
  R13: {
    holds: {
      'disabled, without fixed income': { ...wages, hasDisability: 'yes', hasFixedIncome: false },
      'sixty today, without fixed income': { ...wages, birthDate: '1966-05-17', hasFixedIncome: false },
      'a child that says so': { ...wages, birthDate: '2010-01-01', exemptGround: ['no-fixed-income'] },
      'social assistance': { ...wages, exemptGround: ['social-assistance'] },
      'disabled, with fixed income and social assistance': { ...wages, hasDisability: 'yes', hasFixedIncome: true, exemptGround: ['social-assistance'] },
      'migrant worker, wages': { ...wages, exemptGround: ['migrant-worker'] },
    },
    nearly: {
      'disabled, with fixed income': { ...wages, hasDisability: 'yes', hasFixedIncome: true, exemptGround: ['no-fixed-income'] },
      'disabled, income not told': { ...wages, hasDisability: 'yes' },
      'fifty-nine': { ...wages, birthDate: '1966-05-18', hasFixedIncome: false },
      'migrant worker, support of parents': { ...wages, matter: 'maintenance', exemptGround: ['migrant-worker'] },
      'no economic limit anyway': { ...violence, exemptGround: ['social-assistance'] },
    },
  },
  R14: {
    holds: { 'disabled, with fixed income': { ...wages, hasDisability: 'yes', hasFixedIncome: true } },
    nearly: {
      'without it': { ...wages, hasDisability: 'yes', hasFixedIncome: false },
      'exempt on another ground': { ...wages, hasDisability: 'yes', hasFixedIncome: true, exemptGround: ['judicial-assistance'] },
      'not disabled': { ...wages, hasDisability: 'no', hasFixedIncome: true },
      'did not want to say': { ...wages, hasDisability: 'unsaid', hasFixedIncome: true },
    },
  },
  R15: {
    holds: { wages, 'an adult suspect': suspect, 'disabled, with fixed income': { ...wages, hasDisability: 'yes', hasFixedIncome: true } },
    nearly: { 'no economic limit': violence, exempt: { ...wages, exemptGround: ['special-care'] }, 'mandatory defence': { ...suspect, disabilityKinds: ['vision'] }, 'asks only': { need: 'advice' } },
  },
  R16: {
    holds: { 'against family at home': { ...wages, matter: 'maintenance', opponentInHousehold: true } },
    nearly: { 'family elsewhere': { ...wages, matter: 'maintenance', opponentInHousehold: false }, 'income does not count': { ...violence, opponentInHousehold: true } },
  },
  R17: {
    holds: { 'limited capacity': { ...wages, capacity: 'limited' }, 'seventeen': { ...wages, birthDate: '2008-05-18' }, 'a guardian writes': { ...wages, filedBy: 'statutory-agent' } },
    nearly: { 'an adult with an intellectual disability': { ...wages, birthDate: '1990-01-01', disabilityKinds: ['intellectual', 'mental'], disabilityLevel: '1', filedBy: 'self' }, eighteen: { ...wages, birthDate: '2008-05-17' }, 'an agent by mandate': { ...wages, filedBy: 'entrusted-agent' } },
  },
  R18: {
    holds: { 'six days left': { ...wages, deadlineDate: '2026-05-23' }, 'the last day': { ...wages, deadlineDate: today }, 'yesterday was the last day': { ...wages, deadlineDate: '2026-05-16' }, preservation: { ...wages, preservation: true }, 'said to be urgent': { ...wages, urgent: true } },
    nearly: { 'seven days left': { ...wages, deadlineDate: '2026-05-24' }, 'no date': { ...wages, deadlineDate: '' }, 'no such date': { ...wages, deadlineDate: '2026-02-30' } },
  },
  R19: { holds: { 'has a lawyer': { ...wages, hasCounsel: true } }, nearly: { 'has none': wages, 'complains about the lawyer': { need: 'complaint', complaintAbout: 'conduct', hasCounsel: true } } },
  R20: {
    holds: { 'before a court': { ...wages, stage: 'first-instance' }, 'enforcement': { ...wages, stage: 'enforcement' }, 'detained, stage unknown': { ...suspect, detained: true } },
    nearly: { 'in arbitration': { ...wages, stage: 'arbitration' }, 'not begun': { ...wages, stage: 'none' } },
  },
  R21: {
    holds: { 'in arbitration': { ...wages, stage: 'arbitration' }, 'not begun': { ...wages, stage: 'none' } },
    nearly: { 'before a court': { ...wages, stage: 'second-instance' }, 'detained before anything began': { ...suspect, stage: 'none', detained: true } },
  },
  R22: {
    holds: { 'says so': { categories: ['foreigner'] }, 'a foreign passport': { idType: 'passport', nationality: 'FR' }, 'a permanent-residence card': { idType: 'permanent-residence' } },
    nearly: { 'a Chinese passport': { idType: 'passport', nationality: 'CN' }, 'from Hong Kong': { idType: 'hk-macao-travel', nationality: 'HK' }, 'from Taiwan': { idType: 'taiwan-residence', nationality: 'TW' } },
  },
  R23: {
    holds: { 'a soldier': { categories: ['woman', 'soldier'] }, 'a soldier’s family': { categories: ['military-family'] }, 'shows a military card': { idType: 'military-id' } },
    nearly: { 'has left the army': { categories: ['veteran'] } },
  },
  R24: {
    holds: { 'disabled, in a complaint too': { need: 'complaint', hasDisability: 'yes' }, 'sixty today': { birthDate: '1966-05-17' }, 'neither, with a need': { hasDisability: 'no', accessNeeds: ['large-print'] } },
    nearly: { 'sixty tomorrow': { birthDate: '1966-05-18', hasDisability: 'no', accessNeeds: [] } },
  },
  R25: { holds: { 'thirteen': { birthDate: '2012-05-18' } }, nearly: { 'fourteen today': { birthDate: '2012-05-17' }, 'not born yet': { birthDate: '2027-01-01' } } },
  R26: {
    holds: { 'a refusal came': { need: 'complaint', complaintAbout: 'refusal' }, 'aid was ended': { need: 'complaint', complaintAbout: 'termination' } },
    nearly: { 'about how somebody behaved': { need: 'complaint', complaintAbout: 'conduct' }, 'asks how far it is': { need: 'progress', complaintAbout: 'refusal' } },
  },
};

test('R0 to R26 are all there, in their order, each with cases', () => {
  const all = Array.from({ length: 27 }, (_, number) => `R${number}`);
  expect(rules.map(({ id }) => id)).toEqual(all);
  expect(Object.keys(cases)).toEqual(all);
});

describe.each(rules)('$id $outcome', ({ id, when }) => {
  const { holds: yes, nearly } = cases[id]!;
  test.each(Object.entries(yes))('holds: %s', (_, answers) => expect(holds(when, derivedAnswers(answers, today))).toBe(true));
  test.each(Object.entries(nearly))('nearly: %s', (_, answers) => expect(holds(when, derivedAnswers(answers, today))).toBe(false));
});
