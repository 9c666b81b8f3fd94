import { identifierChecks } from './identifier-checks.js';

const codes = (number: string, type: string): readonly string[] => identifierChecks.identityNumberProblems(number, type).map(({ code }) => code);

describe('identifierChecks', () => {
  it('checks a number by the rule of its document', () => {
    expect(codes('11010519491231002X', 'resident-id')).toEqual([]);
    expect(codes('110105194912310021', 'resident-id')).toEqual(['check']);
    expect(codes('911124198108030024', 'permanent-residence')).toEqual([]);
    expect(codes('911124198108030024', 'resident-id')).not.toEqual([]);
  });

  it('lets pass what only looks unusual, and documents that are not known', () => {
    expect(codes('E1', 'passport')).toEqual([]);
    expect(codes('anything', 'toString')).toEqual([]);
    expect(identifierChecks.disabilityCertificateProblems('36012119701121001343')).toEqual([]);
    expect(identifierChecks.disabilityCertificateProblems('36012119701121001393')).not.toEqual([]);
  });
});
