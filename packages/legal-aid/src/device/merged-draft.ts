import type { Draft } from './draft.js';

/** Three versions of a draft as one: what `mine` changed since `base`, on top of `newest`. */
export function mergedDraft(base: Draft, mine: Draft, newest: Draft): Draft {
  const keys = new Set([...Object.keys(base.answers), ...Object.keys(mine.answers)]);
  const changed = [...keys].filter((key) => JSON.stringify(mine.answers[key]) !== JSON.stringify(base.answers[key]));
  const answers = { ...newest.answers, ...Object.fromEntries(changed.map((key) => [key, mine.answers[key]])) };
  return { ...newest, ...mine, answers, uploads: [...new Set([...newest.uploads, ...mine.uploads])] };
}
