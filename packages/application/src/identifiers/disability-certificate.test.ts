import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificateFacts, disabilityCategories, disabilityCertificateProblems } from './disability-certificate.js';
import { certificateNumbers, misread, swapped, today, typed } from './testing/numbers.js';

/** From 残疾人证管理办法 第五条: physical disability, level three. */
const published = '36012119701121001343';
const problems = (number: string, holder?: string) => disabilityCertificateProblems(number, holder, today);

describe('the number of a certificate', () => {
  test('the one of the rule passes, and says what the rule says', () => {
    expect(problems(published)).toEqual([]);
    expect(certificateFacts(published, today)).toMatchObject({ category: 'physical', level: '3', unverifiedReplacement: null, identity: { birthDate: '1970-11-21', sex: 'male' } });
  });

  test('code 1 is sight and code 2 is hearing', () => {
    const categories = [1, 2, 3, 4, 5, 6, 7].map((code) => certificateFacts(`360121197011210013${code}1`, today)?.category);
    expect(categories).toEqual(['vision', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple']);
    expect(categories).toEqual(disabilityCategories);
  });

  test('every number made by the rule passes', () => {
    fc.assert(
      fc.property(certificateNumbers, (number) => {
        expect(problems(number, number.slice(0, 18))).toEqual([]);
        const facts = certificateFacts(number, today)!;
        expect(disabilityCategories.indexOf(facts.category) + 1).toBe(Number(number[18]));
        expect(facts.level).toBe(number[19]);
        expect(facts.unverifiedReplacement).toBe(number.length === 22 ? Number(number[21]) : null);
      }),
    );
  });

  test('every wrong character and every swap of neighbours in the identity number is caught', () => {
    fc.assert(fc.property(fc.oneof(misread(certificateNumbers, 18), swapped(certificateNumbers, 18)), (number) => { expect(problems(number)).not.toEqual([]); }), { numRuns: 2000 });
  });

  test.each([
    [published.slice(0, 19), 'length', '19', '20 / 22'],
    [`${published}B`, 'length', '21', '20 / 22'],
    ['36012119701121001383', 'disability-category', '8', '1–7'],
    ['36012119701121001303', 'disability-category', '0', '1–7'],
    ['36012119701121001345', 'disability-level', '5', '1–4'],
    ['36012119701121001443', 'check', '4', '3'],
    ['36012119701321001343', 'birth-month', '13', '01–12'],
    ['3601211970112100134OB1', 'disability-level', 'O', '1–4'],
  ])('%s: %s %s, not %s', (number, code, found, expected) => {
    expect(problems(number)).toEqual([{ code, severity: 'error', values: { found, expected } }]);
    expect(certificateFacts(number, today)).toBeNull();
  });

  test('an odd mark of replacement is no more than a warning: its rule is not published', () => {
    expect(problems(`${published}C1`)).toEqual([{ code: 'replacement-mark', severity: 'warning', values: { found: 'C1', expected: 'B1–B9' } }]);
    expect(certificateFacts(`${published}C1`, today)?.unverifiedReplacement).toBeNull();
    expect(certificateFacts(`${published} b2`, today)?.unverifiedReplacement).toBe(2);
  });

  test('another holder is a warning that names both numbers', () => {
    expect(problems(published, '11010519491231002x')).toEqual([
      { code: 'other-identity-number', severity: 'warning', values: { found: '360121197011210013', expected: '11010519491231002X' } },
    ]);
  });
});

test('whatever is typed, nothing throws, and every problem names what was found and what is right', () => {
  fc.assert(
    fc.property(typed, typed, (text, holder) => {
      const found = problems(text, holder);
      expect(certificateFacts(text, today) === null).toBe(found.some(({ severity }) => severity === 'error'));
      for (const { values } of found) expect([values.found, values.expected]).not.toContain('');
    }),
    { numRuns: 2000 },
  );
});
