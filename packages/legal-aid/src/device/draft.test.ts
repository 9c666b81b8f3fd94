import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDraft, parsedDraft, submissionId } from './draft.js';
import { mergedDraft } from './merged-draft.js';
import { randomUuid } from './random-uuid.js';

const draft = newDraft(randomUuid(), 'application', 'antu', 'zh-Hans', 1);

test('an id is a UUID as the intake takes it', () => {
  for (let times = 0; times < 200; times += 1) expect(randomUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('parsing never throws, and what it gives parses to the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ ...Object.fromEntries(Object.keys(draft).map((key) => [key, fc.anything()])) }, { requiredKeys: [] })), (value) => {
      const parsed = parsedDraft(value);
      if (parsed !== undefined) expect(parsedDraft(parsed)).toEqual(parsed);
    }),
  );
  expect(parsedDraft({ ...draft, place: 'q', server: { id: 'a', token: 'b', etag: 'c' } })).toEqual({ ...draft, place: 'q', server: { id: 'a', token: 'b', etag: 'c' } });
  expect(parsedDraft({ ...draft, locale: 'fr', kind: 1, uploads: [1, 'u'] })).toEqual({ ...draft, uploads: ['u'] });
});

test('a draft that other devices may send is sent under one id by all', () => {
  expect(submissionId(draft)).toBe(draft.id);
  expect(submissionId({ ...draft, server: { id: 'theirs', token: 't', etag: '"1"' } })).toBe('theirs');
});

test('merging keeps what either changed; where both did, mine', () => {
  const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 2 }), { noNullPrototype: true });
  fc.assert(
    fc.property(answers, answers, answers, (base, mine, newest) => {
      const result = mergedDraft({ ...draft, answers: base }, { ...draft, answers: mine }, { ...draft, answers: newest }).answers;
      for (const key of ['a', 'b', 'c', 'd']) expect(result[key]).toBe(mine[key] === base[key] ? newest[key] : mine[key]);
    }),
  );
});
