import { countedIncome, HardshipLineError, hardshipLineFor, parsedHardshipLines, sampleHardshipLines, standingToLine } from './hardship-line.js';

const line = { region: '37', monthlyYuan: 2000, since: '2026-01-01', source: '某规定' };

describe('lines of a deployment', () => {
  test('are read, and samples are marked', () => {
    expect(parsedHardshipLines([line])).toEqual([{ ...line, sample: false }]);
    expect(parsedHardshipLines(sampleHardshipLines)).toEqual(sampleHardshipLines);
    expect(sampleHardshipLines.every(({ sample }) => sample)).toBe(true);
  });
  test.each([
    [{ ...line, region: '370' }, '0.region: must be 2, 4 or 6 digits of a region code'],
    [{ ...line, monthlyYuan: -1 }, '0.monthlyYuan: must not be negative'],
    [{ ...line, since: '2026-02-30' }, '0.since: must be a calendar day such as 2026-05-17'],
    [{ ...line, source: ' ' }, '0.source: must name the regulation'],
  ])('%j is refused by name', (wrong, message) => expect(() => parsedHardshipLines([wrong])).toThrow(new HardshipLineError(message)));
  test('all that is wrong is said at once', () => expect(() => parsedHardshipLines([{ ...line, region: '' }, { ...line, monthlyYuan: '2000' }])).toThrow(/0\.region.*; 1\.monthlyYuan/));
  test('what is no list is refused', () => expect(() => parsedHardshipLines('2000')).toThrow(/^lines: /));
});

test('the nearest region and its newest line that already holds', () => {
  const lines = parsedHardshipLines([line, { ...line, region: '3701', monthlyYuan: 2200 }, { ...line, region: '3701', monthlyYuan: 2400, since: '2026-07-01' }]);
  expect(hardshipLineFor(lines, '370102', '2026-06-30')?.monthlyYuan).toBe(2200);
  expect(hardshipLineFor(lines, '370102', '2026-07-01')?.monthlyYuan).toBe(2400);
  expect(hardshipLineFor(lines, '370202', '2026-07-01')?.monthlyYuan).toBe(2000);
  expect(hardshipLineFor(lines, '370202', '2025-12-31')).toBeUndefined();
  expect(hardshipLineFor(lines, '140502', '2026-07-01')).toBeUndefined();
});

describe('income that counts', () => {
  const family = [{ relation: 'self', monthlyIncome: 600 }, { relation: 'child', monthlyIncome: 3000 }];
  test('the household’s, for each person', () => expect(countedIncome({ family })).toEqual({ monthlyYuan: 1800, of: 'household' }));
  test('as the person corrected it', () => expect(countedIncome({ family, monthlyIncomePerCapita: 1500 })?.monthlyYuan).toBe(1500));
  test('the applicant’s own, against family at home', () =>
    expect(countedIncome({ family, monthlyIncomePerCapita: 1500, opponentInHousehold: true })).toEqual({ monthlyYuan: 600, of: 'applicant' }));
  test.each([
    [{}],
    [{ family: [] }],
    [{ family: [{ relation: 'self' }] }],
    [{ family: [{ relation: 'self', monthlyIncome: -1 }] }],
    [{ family: [null, 'self', []] }],
    [{ family: [{ relation: 'child', monthlyIncome: 10 }], opponentInHousehold: true }],
    [{ monthlyIncomePerCapita: NaN }],
    [{ family: [{ relation: 'child', monthlyIncome: 10 }] }],
    [{ householdSize: 3, family: [{ relation: 'self', monthlyIncome: 10 }, { relation: 'child', monthlyIncome: 10 }] }],
  ])('%j tells none', (answers) => expect(countedIncome(answers)).toBeUndefined());
});

test('a hint, and none where something is unknown', () => {
  const [sample] = sampleHardshipLines;
  expect(standingToLine({ monthlyYuan: 1500, of: 'household' }, sample)).toBe('within');
  expect(standingToLine({ monthlyYuan: 1500.01, of: 'household' }, sample)).toBe('above');
  expect(standingToLine(undefined, sample)).toBe('unknown');
  expect(standingToLine({ monthlyYuan: 0, of: 'household' }, undefined)).toBe('unknown');
});
