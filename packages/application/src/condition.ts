/** What an answer may be; dates are `YYYY-MM-DD`, amounts of money yuan. */
export type Answer = string | number | boolean | null | readonly Answer[] | { readonly [key: string]: Answer };

/** Answers by the keys of their questions; a question that was skipped has none. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** A condition on answers: a closed set of operators, so that data never runs as code. */
export type Condition =
  | { readonly present: string }
  | { readonly eq: readonly [key: string, value: string | number | boolean] }
  | { readonly in: readonly [key: string, values: readonly (string | number)[]] }
  /** A multiple choice holds a value. */
  | { readonly has: readonly [key: string, value: string] }
  | { readonly gt: readonly [key: string, value: number] }
  | { readonly lt: readonly [key: string, value: number] }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition };

/** Whether a question has an answer: empty text, an empty choice and `null` (“I do not know”) are none. */
export const isPresent = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/** Whether a condition holds; what was not answered equals nothing. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('present' in condition) return isPresent(answers[condition.present]);
  if ('eq' in condition) return answers[condition.eq[0]] === condition.eq[1];
  if ('in' in condition) return (condition.in[1] as readonly unknown[]).includes(answers[condition.in[0]]);
  if ('has' in condition) {
    const answer = answers[condition.has[0]];
    return Array.isArray(answer) && answer.includes(condition.has[1]);
  }
  if ('gt' in condition) return numberOf(answers[condition.gt[0]]) > condition.gt[1];
  if ('lt' in condition) return numberOf(answers[condition.lt[0]]) < condition.lt[1];
  if ('and' in condition) return condition.and.every((one) => holds(one, answers));
  if ('or' in condition) return condition.or.some((one) => holds(one, answers));
  return !holds(condition.not, answers);
}

/** Not a number compares with nothing. */
const numberOf = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : NaN);
