import type { Language } from '@mangdao/contract';
import type { Status } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';

type Review = NonNullable<Status['review']>;

/** What came of the review, in a few words; `undefined` while nothing is decided or asked for, and for what was withdrawn. */
export function reviewHeading({ state, review }: Status, words: DeskWords['follow']['review']): string | undefined {
  return state === 'withdrawn' || state === 'withdrawal-requested' || review === undefined ? undefined : words.states[review.state];
}

/** What an applicant is told of the review, line by line: by when, what is lacking, why, and who helps (法律援助法 第四十三条、第五十五条). */
export function reviewLines({ decisionDue, supplement, reason, institution, person }: Review, words: DeskWords['follow']['review'], language: Language): readonly string[] {
  const day = (text: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
  return [
    `${words.institution}${institution.name}`,
    ...(decisionDue === null ? [] : [words.decides(day(decisionDue))]),
    ...(supplement === null ? [] : [`${words.supply(day(supplement.due))}${supplement.text}`]),
    ...(reason === null ? [] : [`${words.reason}${reason}`]),
    ...(person === null ? [] : [`${words.person}${person}`]),
  ];
}
