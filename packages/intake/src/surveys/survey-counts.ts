/** How many chose what; `null` where it is too few to be told, or where it would tell of too few. */
export type SurveyCounts = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** Fewer than so many are not told: in a small town somebody would know them. */
export const fewest = 5;

const hidden = (counts: ReadonlyMap<string, number>, names: ReadonlySet<string>): Record<string, number | null> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => [name, names.has(name) ? null : count]));

/** Of questions with one answer the counts add up to the whole: a single gap could be worked out, so there are none or two. */
function untold(counts: ReadonlyMap<string, number>, addsUp: boolean): ReadonlySet<string> {
  const rising = [...counts].sort(([, a], [, b]) => a - b);
  const few = rising.filter(([, count]) => count < fewest);
  const gaps = addsUp && few.length === 1 ? rising.slice(0, 2) : few;
  return new Set(gaps.map(([name]) => name));
}

/** Counts of the choices in some answers; who did not answer a question with one answer is counted as `unanswered`. */
export function surveyCounts(all: readonly Readonly<Record<string, unknown>>[]): SurveyCounts {
  const questions = [...new Set(all.flatMap((answers) => Object.keys(answers)))].sort();
  return Object.fromEntries(questions.map((question) => {
    const counts = new Map<string, number>();
    const several = all.some((answers) => Array.isArray(answers[question]));
    for (const answers of all) {
      const answer = answers[question];
      const chosen: readonly unknown[] = Array.isArray(answer) ? [...new Set<unknown>(answer)] : answer === undefined && several ? [] : [answer ?? 'unanswered'];
      for (const one of chosen) counts.set(String(one), (counts.get(String(one)) ?? 0) + 1);
    }
    return [question, hidden(counts, untold(counts, !several))];
  }));
}
