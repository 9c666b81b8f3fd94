import type { Answer, Answers } from '@mangdao/application/form';
import * as numbers from '@mangdao/application/numbers';
import { expect, test } from 'vitest';
import { Form } from './form.js';
import { pages } from './pages.js';

const today = '2026-11-23';
const form = (answers: Answers = { need: 'apply' }, place = ''): Form => new Form(() => ({ today }), answers, place, () => numbers);

/** Answers a page and goes on. */
function answer(one: Form, key: string, value: Answer): boolean {
  one.goTo(key);
  one.enter(value);
  return one.next();
}

test('begins with safety, and never asks what the entry asked', () => {
  expect(form().page.key).toBe('safety');
  expect(form().pages.map(({ key }) => key)).not.toContain('need');
});

test('a wrong identity number stays, says why, and lets one go on when it is right', () => {
  const one = form({ need: 'apply', idType: 'resident-id' });
  expect(answer(one, 'idNumber', '110105194912310021')).toBe(false);
  expect(one.found).toMatchObject([{ code: 'bad-identity-number', detail: { code: 'check', values: { expected: 'X' } } }]);
  one.enter('11010519491231002X');
  expect(one.next()).toBe(true);
  expect(one.answers).toMatchObject({ birthDate: '1949-12-31', gender: 'female' });
});

test('before the rules of numbers are there, a number is taken as it was typed', () => {
  const one = new Form(() => ({ today }), { need: 'apply', idType: 'resident-id' });
  expect(answer(one, 'idNumber', '110105194912310021')).toBe(true);
  expect(one.answers).toMatchObject({ idNumber: '110105194912310021' });
  expect(one.answers).not.toHaveProperty('birthDate');
});

test('a certificate says the kind and level of a disability', () => {
  const one = form({ need: 'apply', hasDisability: 'yes', consentSensitive: true });
  expect(answer(one, 'certNo', '11010519491231002X14')).toBe(true);
  expect(one.answers).toMatchObject({ disabilityKinds: ['vision'], disabilityLevel: '4' });
});

test('what was answered is not overwritten by what a number says', () => {
  const one = form({ need: 'apply', idType: 'resident-id', birthDate: '1950-01-01' });
  answer(one, 'idNumber', '11010519491231002X');
  expect(one.answers['birthDate']).toBe('1950-01-01');
});

test('a warning is shown once, then one goes on', () => {
  const one = form({ need: 'apply', idType: 'resident-id', idNumber: '11010519491231002X' });
  expect(answer(one, 'birthDate', '1950-01-01')).toBe(false);
  expect(one.found).toMatchObject([{ code: 'birth-date-differs', severity: 'warning' }]);
  expect(one.next()).toBe(true);
});

test('what one must answer is asked for; what one may skip is passed over', () => {
  const one = form();
  one.goTo('name');
  expect(one.next()).toBe(false);
  expect(one.found).toMatchObject([{ code: 'missing' }]);
  one.goTo('ethnicity');
  expect(one.next()).toBe(true);
  expect(one.answers['ethnicity']).toBeNull();
});

test('a row without what every row needs is told where it is entered, though the question may be passed over', () => {
  const one = form({ need: 'apply', matter: 'wages' }, 'opponent');
  one.enter([{ relation: '老板' }]);
  expect(one.next()).toBe(false);
  expect(one.found).toMatchObject([{ code: 'missing', row: 0, column: 'name' }]);
});

test('a commitment may be passed over: the label says so (法律援助法 第四十一条 lets the institution look facts up)', () => {
  const one = form({ need: 'apply', noticeRead: true, consentSensitive: true, matter: 'other', exemptGround: ['none'] }, 'commitment');
  expect(one.page.key).toBe('commitment');
  expect(one.next()).toBe(true);
  expect(one.answers['commitment']).toBeNull();
});

test('going back keeps what was typed, right or wrong', () => {
  const one = form();
  one.goTo('phone');
  one.enter('139');
  one.back();
  one.goTo('phone');
  const { page } = one;
  expect(page.is === 'question' && one.shown(page.question)).toBe('139');
});

test('a phone is never chosen for anybody', () => {
  const one = form({ need: 'apply', hasDisability: 'yes', disabilityKinds: ['hearing'] });
  one.goTo('contactPref');
  const { page } = one;
  expect(page.is === 'question' && one.shown(page.question)).toBeUndefined();
});

test('a change from the review comes back to it, by way of what it made necessary', () => {
  const one = form({ need: 'apply', idType: 'none', idMissingReason: '丢了' });
  one.goTo('review');
  expect(answer(one, 'idType', 'resident-id')).toBe(true);
  expect(one.page.key).toBe('idNumber');
  one.enter('11010519491231002X');
  one.next();
  // The rest of the form was never filled in: that comes before the review.
  expect(one.page.is).toBe('question');
});

test('an urgent matter makes the form short, unless all of it is wanted', () => {
  const long = pages({ need: 'apply', urgent: false }, { today });
  const short = pages({ need: 'apply', urgent: true }, { today });
  expect(short.length).toBeLessThan(long.length * 0.75);
  for (const key of ['name', 'facts', 'matter', 'signature', 'truthDeclaration', 'phone', 'review']) expect(short.map((page) => page.key)).toContain(key);
  expect(pages({ need: 'apply', urgent: true }, { today }, true).length).toBe(long.length);
});

test('who was helped looks at it before it is sent', () => {
  expect(pages({ need: 'apply', assist: 'helped' }, { today }).at(-2)?.is).toBe('hand-back');
  expect(pages({ need: 'apply', filedBy: 'statutory-agent' }, { today }).at(-2)?.is).toBe('hand-back');
  expect(pages({ need: 'apply', assist: 'self' }, { today }).some((page) => page.is === 'hand-back')).toBe(false);
});

test('a child under 14 needs the consent of a guardian', () => {
  expect(pages({ need: 'apply', birthDate: '2015-01-01' }, { today }).map(({ key }) => key)).toContain('consentGuardian');
});

test('consents are recorded with when and to which notice, refusals too', () => {
  const one = form({ need: 'apply', noticeRead: true, consentSensitive: false });
  expect(one.consents('2026-11-23T02:00:00Z')).toEqual([
    { question: 'noticeRead', at: '2026-11-23T02:00:00Z', version: expect.any(String) as string },
    { question: 'consentSensitive', at: '2026-11-23T02:00:00Z', version: expect.any(String) as string },
  ]);
});

test('a consent taken back takes what was told under it along, and is recorded as refused', () => {
  const one = form({ need: 'apply', name: '王小明', consentSensitive: true, hasDisability: 'yes', disabilityKinds: ['vision'], certNo: '11010519491231002X14' });
  one.goTo('disabilityKinds');
  one.takeBackConsent();
  expect(one.answers).toEqual({ need: 'apply', name: '王小明', consentSensitive: false });
  expect(one.page.key).not.toBe('disabilityKinds');
  expect(one.consents('2026-11-23T02:00:00Z')).toMatchObject([{ question: 'consentSensitive' }]);
});

test('the answer on danger is never kept', () => {
  const one = form();
  answer(one, 'safety', true);
  expect(one.kept).not.toHaveProperty('safety');
});
