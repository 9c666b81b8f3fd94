import { quotesOf } from '@mangdao/application/quotes';
import { isLetter } from '../pages/letter-main.js';
import { stepWords } from '../pages/words.js';
import { caseStates, isOpen, openSteps, transitions } from './transitions.js';
import type { CaseState, StepName, Transition } from './transitions.js';

const all = Object.entries(transitions) as [StepName, Transition][];
const at = (state: CaseState) => ({ state, supplement_asked_at: null, supplement_due: '2026-03-01', supplement_answered_at: null, handed_over_at: null, restricted: false, today: '2026-03-02' });

it('leads to every state from the first, and from every state to an end', () => {
  const reached = new Set<CaseState>(['review']);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const [, { from, to }] of all) if (to !== 'same' && to !== 'before' && from.some((state) => reached.has(state))) reached.add(to);
  }
  expect([...reached].sort()).toEqual(caseStates.filter((state) => state !== 'open').sort());
});

it('decides once: what is granted cannot be refused, what has ended stays', () => {
  for (const state of ['granted', 'assigned'] as const) expect(openSteps(at(state))).not.toContain('refuse');
  expect(openSteps(at('ended'))).toEqual([]);
  // An objection may be right (法律援助法 第四十九条).
  expect(openSteps(at('terminated'))).toEqual(['resume']);
});

it('asks for more once, and takes silence for a withdrawal only after the day', () => {
  expect(isOpen(transitions.supplement, { ...at('review'), supplement_asked_at: new Date() })).toBe(false);
  for (const [due, open] of [['2026-03-01', true], ['2026-03-02', false], [null, false]] as const) expect(isOpen(transitions.lapse, { ...at('supplement'), supplement_due: due })).toBe(open);
});

it('does not refuse while the applicant may still answer; it may grant', () => {
  const awaited = { ...at('supplement'), supplement_due: '2026-03-02' };
  expect(openSteps(awaited)).toContain('grant');
  expect(isOpen(transitions.refuse, awaited)).toBe(false);
  expect(isOpen(transitions.refuse, { ...awaited, supplement_answered_at: new Date() })).toBe(true);
  expect(isOpen(transitions.refuse, { ...awaited, supplement_due: '2026-03-01' })).toBe(true);
  expect(isOpen(transitions.refuse, { ...awaited, state: 'review' })).toBe(true);
});

it.each(all)('%s has its article and its words', (name, { basis }) => {
  expect(basis.length).toBeGreaterThan(0);
  // A letter quotes the law: the words must be there.
  if (isLetter(name)) for (const quote of quotesOf(basis)) expect(quote.text, quote.article).toBeDefined();
  for (const text of stepWords[name].hint.split('。').filter(Boolean)) expect(text.length).toBeLessThanOrEqual(25);
});
