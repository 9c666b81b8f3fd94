import type { AdviceTexts } from '../advice/advice-texts.js';
import { problemText as identifierProblemText, type IdentifierTexts } from '../identifiers/problem-text.js';
import type { Problem } from '../problem.js';
import type { FormTexts, ProblemWords } from '../questions/form-texts.js';
import type { PackageTexts } from '../service-package/package-texts.js';

/** All words of an application in one language, in one file; a page may load its parts one by one. */
export interface Texts extends FormTexts {
  readonly advice: AdviceTexts;
  readonly identifiers: IdentifierTexts;
  readonly servicePackage: PackageTexts;
}

const filled = (text: string, values: Problem['values']): string =>
  text.replace(/\{(\w+)\}/g, (brace, name: string) => String(Object.hasOwn(values, name) ? values[name] : brace));

/** A problem in words, its values put in; of a number or an address, what exactly is wrong with it, where those words are there. */
export function problemText(texts: Pick<FormTexts, 'problems'> & Partial<Pick<Texts, 'identifiers'>>, { code, values, detail }: Pick<Problem, 'code' | 'values' | 'detail'>): ProblemWords {
  const { wrong, right } = texts.problems[code];
  return { wrong: detail && texts.identifiers ? identifierProblemText(detail, texts.identifiers) : filled(wrong, values), right: filled(right, values) };
}
