import fc from 'fast-check';
import type { Answers } from '../condition.js';
import { arrangements, needs, services } from './needs.js';
import { changedPackage, packageHistory, proposedPackage, type PackageChange, type ServicePackage } from './service-package.js';

const today = '2026-05-17';
const all = (one: ServicePackage) => [...one.services, ...one.arrangements];
const included = (one: ServicePackage) => all(one).filter((entry) => entry.included).map(({ item }) => item);
const proposal = (answers: Answers) => proposedPackage(answers, { today });

test.each<[string, Answers, string[]]>([
  ['nothing told', {}, ['consultation']],
  ['a blind woman claims wages', { caseType: 'civil', matter: 'wages', stage: 'none', disabilityKinds: ['vision'], disabilityLevel: '1' }, ['consultation', 'mediation', 'drafting', 'representation', 'visit', 'braille', 'speech']],
  ['low vision', { disabilityKinds: ['vision'], disabilityLevel: '4' }, ['consultation', 'large-print', 'speech']],
  ['a deaf suspect', { caseType: 'criminal', role: 'suspect', disabilityKinds: ['hearing'] }, ['consultation', 'defence', 'sign-language', 'text']],
  ['speech disability: no sign language on its account', { disabilityKinds: ['speech'] }, ['consultation', 'text']],
  ['mild physical disability: no visit on its account', { disabilityKinds: ['physical'], disabilityLevel: '4' }, ['consultation', 'wheelchair']],
  ['intellectual disability', { disabilityKinds: ['intellectual'] }, ['consultation', 'companion']],
  ['sixty years old', { birthDate: '1966-05-17' }, ['consultation', 'large-print']],
  ['a neighbours’ quarrel', { caseType: 'civil', matter: 'other' }, ['consultation', 'mediation']],
  ['violence at home: no mediation', { caseType: 'civil', matter: 'abuse', serviceForm: ['labour'] }, ['consultation', 'representation']],
  ['support for parents while in danger: no mediation', { caseType: 'civil', matter: 'maintenance', safety: true }, ['consultation', 'representation']],
  ['wages while in danger: no mediation', { caseType: 'labour', matter: 'wages', safety: true }, ['consultation', 'representation']],
  ['has a lawyer', { caseType: 'civil', matter: 'injury', hasCounsel: true }, ['consultation']],
  ['a crime’s victim', { caseType: 'criminal', role: 'victim' }, ['consultation', 'representation']],
])('%s', (_, answers, expected) => expect(included(proposal(answers))).toEqual(expected));

test('every need a person names is met, whatever the disability', () => {
  for (const need of arrangements) {
    const entry = all(proposal({ accessNeeds: [need] })).find(({ item }) => item === need)!;
    expect(entry.included && entry.reasons[0]?.reason).toBe('asked-for');
  }
});

test('every reason names what it rests on', () => {
  for (const { basis } of needs) expect(basis.length).toBeGreaterThan(0);
});

const change: fc.Arbitrary<PackageChange> = fc.record(
  {
    item: fc.constantFrom(...services, ...arrangements),
    included: fc.boolean(),
    by: fc.oneof(fc.constant({ role: 'applicant' as const }), fc.record({ role: fc.constant('staff' as const), id: fc.string() })),
    at: fc.integer({ min: 0, max: 4e12 }).map((time) => new Date(time).toISOString()),
    note: fc.string(),
  },
  { requiredKeys: ['item', 'included', 'by', 'at'] },
);

test('changes decide, none is forgotten, and what was proposed stays to be seen', () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const first = proposal({ disabilityKinds: ['hearing'] });
      const before = structuredClone(first);
      const last = changes.reduce(changedPackage, first);
      expect(first).toEqual(before);
      for (const entry of all(last)) {
        const own = changes.filter(({ item }) => item === entry.item);
        const proposed = all(first).find(({ item }) => item === entry.item)!;
        expect(entry.changes).toEqual(own);
        expect(entry.included).toBe(own.at(-1)?.included ?? proposed.included);
        expect(entry.reasons).toEqual(proposed.reasons);
      }
      expect(packageHistory(last)).toHaveLength(changes.length);
    }),
  );
});

test('the history runs from the oldest change to the newest', () => {
  const at = (time: string, item: 'defence' | 'braille') => ({ item, included: true, by: { role: 'staff', id: '7' }, at: time }) as const;
  const changed = [at('2026-05-17T10:00:00+08:00', 'defence'), at('2026-05-17T01:00:00Z', 'braille')].reduce(changedPackage, proposal({}));
  expect(packageHistory(changed).map(({ item }) => item)).toEqual(['braille', 'defence']);
});
