import { identifierChecks } from './identifier-checks.js';

const { identityNumberProblems, disabilityCertificateProblems } = identifierChecks('2026-11-23');

test('a wrong check digit of an identity card is an error, a right one is none', () => {
  expect(identityNumberProblems('11010519491231002X', 'resident-id')).toEqual([]);
  expect(identityNumberProblems('110105194912310021', 'resident-id')).toMatchObject([{ code: 'check', values: { expected: 'X' } }]);
});

test('a document whose form is only usual is never wrong', () => {
  expect(identityNumberProblems('軍字第1號', 'military-id')).toEqual([]);
  expect(identityNumberProblems('abc', 'hk-macao-travel')).toEqual([]);
});

test('a certificate is checked by its own rule', () => {
  expect(disabilityCertificateProblems('11010519491231002X14')).toEqual([]);
  expect(disabilityCertificateProblems('11010519491231002X')).toMatchObject([{ code: 'length' }]);
});
