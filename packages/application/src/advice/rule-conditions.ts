import type { Condition } from '../condition.js';
import { and, disabled, exempt, inHurry, inLitigation, is, mayApply, minor, not, older, or, unlimited } from '../law-conditions.js';
import { listedMatters } from '../questions/matter-basis.js';
import { otherStages } from '../questions/stages.js';

/** Not asked is taken for none: advice then says what may be had rather than what may not. */
const noCounsel = not(is('hasCounsel'));
const criminal: Condition = { eq: ['caseType', 'criminal'] };
const suspect: Condition = { in: ['role', ['suspect', 'accused']] };
const defence: Condition = or(suspect, { in: ['matter', ['defence', 'mandatory-defence']] });

/** Of 法律援助法 第二十五条: kinds of disability, not their level; 智力 and 精神 count by capacity only. */
const mandatoryGround: Condition = or(
  { eq: ['matter', 'mandatory-defence'] },
  { present: 'defenceGround' },
  and(
    suspect,
    or(
      { lt: ['age', 18] },
      ...['vision', 'hearing', 'speech'].map((kind): Condition => ({ has: ['disabilityKinds', kind] })),
      { in: ['capacity', ['limited', 'none']] },
    ),
  ),
);

const danger: Condition = is('safety');
const consultation: Condition = { eq: ['need', 'advice'] };
const mandatoryDefence = and(mayApply, criminal, defence, noCounsel, mandatoryGround);
const criminalDefence = and(mayApply, criminal, defence, noCounsel, not(mandatoryGround));
const compulsoryTreatment = and(mayApply, { eq: ['matter', 'compulsory-treatment'] }, noCounsel);
const crimeVictim = and(
  mayApply,
  criminal,
  or({ in: ['role', ['victim', 'private-prosecutor', 'incidental-plaintiff']] }, { eq: ['matter', 'crime-victim'] }),
  noCounsel,
);
const detained = and(mayApply, is('detained'));
const listed = and(mayApply, not(criminal), { in: ['matter', listedMatters] }, noCounsel);
const retrial = and(mayApply, or({ eq: ['matter', 'retrial'] }, { eq: ['stage', 'retrial'] }), noCounsel);
const labourArbitration = and(
  mayApply,
  or({ eq: ['caseType', 'labour'] }, and({ eq: ['matter', 'wages'] }, { eq: ['stage', 'arbitration'] })),
  noCounsel,
);
const otherMatter = and(
  mayApply,
  noCounsel,
  not(or(consultation, mandatoryDefence, criminalDefence, compulsoryTreatment, crimeVictim, unlimited, listed, retrial, labourArbitration)),
);

const fixedIncome = and(mayApply, not(unlimited), not(exempt), disabled, is('hasFixedIncome'));
const statement = and(
  mayApply,
  not(exempt),
  not(unlimited),
  or(criminalDefence, crimeVictim, listed, retrial, labourArbitration, otherMatter),
);
const ownIncome = and(statement, is('opponentInHousehold'));
const representedByGuardian = and(
  mayApply,
  or({ in: ['capacity', ['limited', 'none']] }, minor, { in: ['filedBy', ['statutory-agent', 'relative']] }),
);
const urgent = and(mayApply, inHurry);
const represented = and(mayApply, is('hasCounsel'));
const outOfLitigation = and(mayApply, { in: ['stage', otherStages] }, not(is('detained')));
const foreign = or(
  { has: ['categories', 'foreigner'] },
  { eq: ['idType', 'permanent-residence'] },
  // Hong Kong, Macao and Taiwan have country codes of their own, and their people are no foreigners.
  and({ present: 'nationality' }, not({ in: ['nationality', ['CN', 'HK', 'MO', 'TW']] })),
);
const military = or({ has: ['categories', 'soldier'] }, { has: ['categories', 'military-family'] }, { eq: ['idType', 'military-id'] });
const barrierFree = or(disabled, older, { present: 'accessNeeds' });
const under14: Condition = { lt: ['age', 14] };
const objection = and({ eq: ['need', 'complaint'] }, { in: ['complaintAbout', ['refusal', 'termination']] });

/** The facts that the rules R0 to R26 ask for, each as a condition of the closed set; they share their parts. */
export const ruleConditions = {
  danger, consultation, mandatoryDefence, criminalDefence, compulsoryTreatment, crimeVictim, detained, unlimited, listed, otherMatter, retrial,
  labourArbitration, exempt, fixedIncome, statement, ownIncome, representedByGuardian, urgent, represented, inLitigation, outOfLitigation,
  foreign, military, barrierFree, under14, objection,
} as const;

/** Parts of conditions that the table in the guide calls by a name. */
export const conditionParts = { mayApply, noCounsel, defence, mandatoryGround, disabled, older, minor } as const;
