import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaToday } from '../china-time.js';
import { identityDocuments } from './identity-document.js';
import { identityFacts, identityNumberProblems } from './identity-number.js';
import { identityNumbers, misread, permanentResidenceNumbers, permitNumbers, residentNumbers, swapped, today, typed } from './testing/numbers.js';

const resident = '11010519491231002X';
const problems = (number: string, document = identityDocuments[0] as (typeof identityDocuments)[number]) => identityNumberProblems(number, document, today);
const only = (number: string, document?: (typeof identityDocuments)[number]) => {
  const found = problems(number, document);
  expect(found).toHaveLength(1);
  return { code: found[0]!.code, ...found[0]!.values };
};

describe('a number of eighteen characters', () => {
  test('numbers from published sources pass', () => {
    expect(problems(resident)).toEqual([]);
    expect(problems('360121197011210013')).toEqual([]);
    expect(problems('911124198108030024', 'permanent-residence')).toEqual([]);
  });

  test('every number made by the rule passes as its document', () => {
    fc.assert(fc.property(residentNumbers, (number) => { expect(problems(number)).toEqual([]); }));
    fc.assert(fc.property(permitNumbers, (number) => { expect(problems(number, number.startsWith('83') ? 'taiwan-residence' : 'hk-macao-residence')).toEqual([]); }));
    fc.assert(fc.property(permanentResidenceNumbers, (number) => { expect(problems(number, 'permanent-residence')).toEqual([]); }));
  });

  test('every wrong character and every swap of neighbours is caught', () => {
    fc.assert(fc.property(misread(residentNumbers, 18), (number) => { expect(problems(number)).not.toEqual([]); }), { numRuns: 2000 });
    fc.assert(fc.property(swapped(residentNumbers, 18), (number) => { expect(problems(number)).not.toEqual([]); }), { numRuns: 2000 });
    fc.assert(fc.property(fc.oneof(misread(identityNumbers, 18), swapped(identityNumbers, 18)), (number) => { expect(identityFacts(number, today)).toBeNull(); }), { numRuns: 2000 });
  });

  test.each([
    ['１１０１０５１９４９１２３１００２ｘ', 'full width'],
    ['110105 1949-1231—002x', 'spaces, dashes, a small x'],
    ['\u200b110105\u00a019491231\u2212002X\u3000', 'invisible marks'],
  ])('%s passes: %s', (number) => expect(problems(number)).toEqual([]));

  test.each([
    ['1101051949123100', { code: 'length', found: '16', expected: '18' }],
    ['', { code: 'length', found: '0', expected: '18' }],
    ['110105491231002', { code: 'first-generation', found: '15', expected: '18' }],
    ['11O10519491231002X', { code: 'lookalike', found: 'O', expected: '0', position: '3' }],
    ['110105l9491231002X', { code: 'lookalike', found: 'L', expected: '1', position: '7' }],
    ['11010519491231002×', { code: 'lookalike', found: '×', expected: 'X', position: '18' }],
    ['11010519491231002A', { code: 'character', found: 'A', expected: '0–9, X', position: '18' }],
    ['1101051949123😀002X', { code: 'character', found: '😀', expected: '0–9', position: '14' }],
    ['110105194912310021', { code: 'check', found: '1', expected: 'X' }],
    ['160105194912310021', { code: 'region', found: '16', expected: '11–15, 21–23, 31–37, 41–46, 50–54, 61–65, 71, 81–83' }],
    ['810105194912310021', { code: 'region', found: '810105', expected: '810000' }],
    ['110105184912310021', { code: 'birth-year', found: '1849', expected: '1900–2026' }],
    ['110105189912310021', { code: 'birth-year', found: '1899', expected: '1900–2026' }],
    ['110105202712310021', { code: 'birth-year', found: '2027', expected: '1900–2026' }],
    ['110105194913310021', { code: 'birth-month', found: '13', expected: '01–12' }],
    ['110105194900310021', { code: 'birth-month', found: '00', expected: '01–12' }],
    ['110105194904310021', { code: 'birth-day', found: '31', expected: '01–30', year: '1949', month: '04' }],
    ['110105190002290021', { code: 'birth-day', found: '29', expected: '01–28', year: '1900', month: '02' }],
    ['110105199912000021', { code: 'birth-day', found: '00', expected: '01–31', year: '1999', month: '12' }],
    ['110105202611240021', { code: 'birth-future', found: '2026-11-24', expected: '2026-11-23' }],
  ])('%s: %j', (number, problem) => {
    if (number.startsWith('81')) expect(problems(number)).toContainEqual(expect.objectContaining({ code: 'region', values: { found: problem.found, expected: problem.expected } }));
    else expect(only(number)).toEqual(problem);
  });

  test('29 February 2000 and today are dates like any other', () => {
    expect(only('110105200002290020').code).toBe('check');
    expect(only('110105202611230029').code).toBe('check');
  });

  test('several faults are named at once, and no check character is computed from them', () => {
    expect(problems('160105184913310021').map(({ code }) => code)).toEqual(['region', 'birth-year', 'birth-month']);
  });

  test('an unknown county is held against nobody', () => expect(only('119999194912310020').code).toBe('check'));
});

describe('a number of another document', () => {
  const permit = '810000199408230021';
  test('a permit given as an identity card is a warning, anything else an error', () => {
    expect(problems(permit)).toEqual([{ code: 'other-document', severity: 'warning', values: { found: 'resident-id', expected: 'hk-macao-residence' } }]);
    expect(problems(permit, 'taiwan-residence')[0]).toMatchObject({ severity: 'error', values: { expected: 'hk-macao-residence' } });
    expect(problems('911124198108030024')).toMatchObject([{ code: 'other-document', severity: 'error', values: { expected: 'permanent-residence' } }]);
    expect(problems(resident, 'hk-macao-residence')).toMatchObject([{ code: 'other-document', severity: 'error' }]);
  });

  test.each([
    ['permanent-residence', 'CAN110081010100'],
    ['hk-macao-travel', 'h12345678'],
    ['hk-macao-travel', 'M1234567801'],
    ['taiwan-travel', '12345678'],
    ['passport', 'E12345678'],
    ['military-id', '军字第1234567号'],
    ['birth-certificate', 'A330012345'],
  ] as const)('%s takes %s', (document, number) => expect(problems(number, document)).toEqual([]));

  test.each([
    ['permanent-residence', '123456789012345'],
    ['hk-macao-travel', 'K12345678'],
    ['hk-macao-travel', 'H123456789'],
    ['taiwan-travel', '123456789'],
    ['passport', 'E123'],
    ['household-register', '9'.repeat(41)],
  ] as const)('%s does not call %s wrong, and asks for a second look', (document, number) =>
    expect(problems(number, document)).toMatchObject([{ code: 'unusual-form', severity: 'warning', values: { expected: document } }]),
  );

  test('an empty field is an error for every document', () => {
    for (const document of identityDocuments) expect(problems(' ', document)).toMatchObject([{ code: 'length', severity: 'error', values: { found: '0' } }]);
  });
});

describe('the facts of a number', () => {
  test('are those of the standard', () => {
    expect(identityFacts(resident, today)).toEqual({ document: 'resident-id', birthDate: '1949-12-31', sex: 'female', regionCode: '110105', nationalityCode: null });
    expect(identityFacts('36012119701121001 3', today)).toMatchObject({ birthDate: '1970-11-21', sex: 'male', regionCode: '360121' });
    expect(identityFacts('911124198108030024', today)).toEqual({
      document: 'permanent-residence',
      birthDate: '1981-08-03',
      sex: null,
      regionCode: null,
      nationalityCode: '124',
    });
  });

  test('come from every sound number', () => {
    fc.assert(
      fc.property(identityNumbers, (number) => {
        const facts = identityFacts(number, today)!;
        expect(facts.birthDate.replaceAll('-', '')).toBe(number.slice(6, 14));
        expect(facts.birthDate <= today).toBe(true);
      }),
    );
  });
});

test('whatever is typed, nothing throws, and every problem names what was found and what is right', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...identityDocuments), (text, document) => {
      identityFacts(text, today);
      for (const { values } of identityNumberProblems(text, document, today)) {
        expect(values.found).not.toBe('');
        expect(values.expected).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

test('today is the day in China', () => {
  expect(chinaToday()).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()));
});
