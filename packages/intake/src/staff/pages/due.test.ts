import { dues } from './due.js';

describe('due', () => {
  const dated = { case_state: 'review', state: 'received', review_due: '2026-03-09', supplement_due: null, supplement_answered_at: null, assign_due: null, forward_due_at: null, forwarded_at: null, closed_at: null } as const;
  it.each([['2026-03-02T08:00:00Z', '还剩7天', 'calm'], ['2026-03-08T15:59:59Z', '还剩1天', 'soon'], ['2026-03-08T16:00:00Z', '今天到期', 'soon'], ['2026-03-09T16:00:00Z', '已超1天', 'late']])('at %s: %s', (now, left, tone) =>
    expect(dues(dated, new Date(now))).toMatchObject([{ what: '审查', left, tone, by: '3月9日' }]));
  it('counts the hours of those who hold a person, and beside them the days of the institution', () => {
    const detained = { ...dated, forward_due_at: new Date('2026-03-03T08:00:00Z') };
    expect(dues(detained, new Date('2026-03-02T08:00:00Z'))).toMatchObject([{ what: '转到本机构', left: '还剩24小时', by: '3月3日16:00' }, { what: '审查', left: '还剩7天' }]);
    expect(dues(detained, new Date('2026-03-03T08:00:01Z'))).toMatchObject([{ left: '已超1小时', tone: 'late' }, { what: '审查' }]);
    expect(dues({ ...detained, state: 'forwarded', forwarded_at: new Date('2026-03-02T07:00:00Z') }, new Date('2026-03-02T08:00:00Z'))).toMatchObject([{ what: '审查' }]);
    expect(dues({ ...detained, case_state: 'refused', closed_at: new Date('2026-03-02T07:00:00Z') }, new Date('2026-03-04T08:00:00Z'))).toEqual([]);
  });
  it('has none after the end, nor for what was withdrawn', () => {
    expect(dues({ ...dated, case_state: 'assigned' }, new Date())).toEqual([]);
    expect(dues({ ...dated, state: 'withdrawn' }, new Date())).toEqual([]);
  });
});
