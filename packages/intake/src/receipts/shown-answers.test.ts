import { advice, proposedPackage, questions } from '@mangdao/application';
import type { Answers } from '@mangdao/application';
import fc from 'fast-check';
import { caseRegion, urgentFrom } from '../staff/cases/open-case.js';
import { shownAnswers } from './shown-answers.js';

describe('shownAnswers', () => {
  it('says answers in the words of their questions', () => {
    const shown = shownAnswers({ matter: 'wages', residence: { region: '222426101201', detail: '一组' }, detained: null, amount: 9000, accessNeeds: ['large-print', 'visit'], family: [{ name: '甲', relation: 'mother', monthlyIncome: 800 }], unheard: 'x' });
    const values = Object.fromEntries(shown.flatMap(({ answers }) => answers.map(({ key, value }) => [key, value])));
    expect(values).toEqual({ matter: '老板不给工资，或不承认我是员工', residence: '吉林省延边朝鲜族自治州安图县一组', detained: '不清楚', amount: '9000元', accessNeeds: '大字材料、上门服务', family: expect.stringContaining('母亲'), unheard: 'x' });
  });
  it('never says whether somebody is in danger now', () => {
    const shown = shownAnswers({ safety: true, name: '甲' });
    expect(shown.flatMap(({ answers }) => answers.map(({ key }) => key))).toEqual(['name']);
  });
  it('does not fall over anything that was sent, nor does what is worked out beside it', () => {
    const key = fc.oneof(fc.constantFrom(...questions.map((question) => question.key)), fc.string());
    const date = fc.constantFrom('2026-02-30', '+275760-09-13T00:00:00Z', '0000-01-01', '2026-03-02T99:00:00Z');
    const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), date, fc.record({ region: fc.anything(), detail: fc.jsonValue() }), fc.record({ method: fc.jsonValue(), at: date, value: fc.jsonValue() }), fc.constantFrom('__proto__', 'constructor', 'toString'));
    fc.assert(fc.property(fc.dictionary(key, value), (answers) => {
      const given = answers as Answers;
      for (const { answers: some } of shownAnswers(given)) for (const { label, value: text } of some) expect([typeof label, typeof text]).toEqual(['string', 'string']);
      expect(caseRegion(given)).toMatch(/^(|\d{6}|\d{9}|\d{12})$/);
      expect(urgentFrom(given, '2026-03-02')).toMatch(/^\d{4}-\d\d-\d\d$/);
      advice(given, { today: '2026-03-02' });
      proposedPackage(given, { today: '2026-03-02' });
    }), { numRuns: 500 });
  });
});
