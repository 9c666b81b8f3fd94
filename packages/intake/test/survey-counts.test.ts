import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { fewest, surveyCounts } from '../src/surveys/survey-counts.js';
import { publicIntake, tenant } from './public-intake.js';

const times = (count: number, answers: object) => Array.from({ length: count }, () => answers as Record<string, unknown>);

describe('surveyCounts', () => {
  it('counts choices, and hides the few', () => {
    expect(surveyCounts([...times(6, { accessNeeds: ['braille', 'text'] }), ...times(2, { accessNeeds: ['visit'] })])).toEqual({ accessNeeds: { braille: 6, text: 6, visit: null } });
  });

  it('hides a second count where one gap could be filled by subtraction', () => {
    expect(surveyCounts([...times(9, { overall: 5 }), ...times(6, { overall: 4 }), ...times(1, { overall: 1 })])).toEqual({ overall: { 1: null, 4: null, 5: 9 } });
    expect(surveyCounts([...times(9, { overall: 5 }), ...times(1, { understood: 3 })])).toMatchObject({ overall: { 5: null, unanswered: null } });
  });

  it('never leaves a number from which fewer than five could be worked out', () => {
    fc.assert(fc.property(fc.array(fc.record({ overall: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: [] }), { minLength: 5, maxLength: 60 }), (all) => {
      const shown = Object.values(surveyCounts(all)['overall'] ?? {});
      const told = shown.filter((count) => count !== null);
      expect(told.every((count) => count >= fewest)).toBe(true);
      expect(shown.length - told.length === 1 && told.length > 0).toBe(false);
    }));
  });
});

it('tells staff of their institution what was answered in a quarter that is over', async () => {
  const intake = await publicIntake();
  const answer = () => intake.send('POST', '/v1/surveys', { tenant, about: 'satisfaction', answers: { overall: 5 } }, { 'idempotency-key': randomUUID() });
  for (let count = 0; count < 5; count += 1) await answer();
  const counts = (quarter: string, staff: Record<string, string> = { 'x-staff': tenant }) => intake.send('GET', `/v1/staff/surveys?tenant=${tenant}&about=satisfaction&quarter=${quarter}`, undefined, staff);
  expect((await counts('2026Q1')).body).toMatchObject({ code: 'bad-request', errors: [{ path: 'quarter' }] });
  expect((await counts('2025Q4')).body).toMatchObject({ answered: null, counts: {} });
  intake.pass(31 * 86_400_000);
  expect((await counts('2026Q1')).body).toMatchObject({ answered: 5, counts: { overall: { 5: 5 } } });
  expect((await counts('2026Q1', { 'x-staff': 'other' })).status).toBe(404);
  expect((await counts('2026Q1', {})).status).toBe(401);
  await intake.close();
}, 120_000);
