import type { Basis } from '../basis.js';
import type { Length } from './last-day.js';

/** How long a deadline runs: counted in days, counted by the clock, or left to a letter. */
export type Duration =
  | Length
  | { readonly hours: number }
  | { readonly minutes: number }
  /** The law names no length: the institution writes it into its letter. */
  | { readonly letter: true };

/** A limit of time in the course of an application. */
export interface Deadline {
  readonly duration: Duration;
  /** Who has to keep it. */
  readonly by: 'authority' | 'institution' | 'justice-department' | 'applicant' | 'service';
  /** What sets it running. */
  readonly from: 'filing' | 'finding' | 'notice' | 'application' | 'decision' | 'supplement-notice' | 'objection' | 'knowing' | 'review-decision' | 'submission' | 'last-edit';
  readonly basis: readonly Basis[];
  /** How well the length is known: the law's text, a digest of a standard, or a choice of this software. */
  readonly standing: 'law' | 'digest' | 'choice';
}

const legalAid = (...articles: string[]): readonly Basis[] => [{ source: '法律援助法', articles }];

/** Every limit of time by its name; counting in days follows `lastDay`, which is our reading. */
export const deadlines = {
  /** A detained person's application goes to the institution. */
  'detained-transfer': { duration: { hours: 24 }, by: 'authority', from: 'filing', basis: legalAid('第三十九条'), standing: 'law' },
  /** Court, procuratorate or police notify the institution of a mandatory defence. */
  'mandatory-notice': { duration: { days: 3 }, by: 'authority', from: 'finding', basis: legalAid('第三十六条'), standing: 'law' },
  'mandatory-assignment': { duration: { days: 3 }, by: 'institution', from: 'notice', basis: legalAid('第三十六条'), standing: 'law' },
  review: { duration: { days: 7 }, by: 'institution', from: 'application', basis: legalAid('第四十三条'), standing: 'law' },
  assignment: { duration: { days: 3 }, by: 'institution', from: 'decision', basis: legalAid('第四十三条'), standing: 'law' },
  /** Unanswered, the application counts as withdrawn: remind the applicant. */
  supplement: { duration: { letter: true }, by: 'applicant', from: 'supplement-notice', basis: legalAid('第四十三条'), standing: 'law' },
  objection: { duration: { letter: true }, by: 'applicant', from: 'decision', basis: legalAid('第四十九条'), standing: 'law' },
  'objection-review': { duration: { days: 5 }, by: 'justice-department', from: 'objection', basis: legalAid('第四十九条'), standing: 'law' },
  'administrative-review': {
    duration: { days: 60 }, by: 'applicant', from: 'knowing', basis: [{ source: '行政复议法', articles: ['第二十条'] }], standing: 'law',
  },
  'lawsuit-after-review': {
    duration: { days: 15 }, by: 'applicant', from: 'review-decision', basis: [{ source: '行政诉讼法', articles: ['第四十五条'] }], standing: 'law',
  },
  lawsuit: { duration: { months: 6 }, by: 'applicant', from: 'knowing', basis: [{ source: '行政诉讼法', articles: ['第四十六条'] }], standing: 'law' },
  /** 互联网网站适老化通用设计规范 2.6.1. */
  undo: { duration: { minutes: 10 }, by: 'service', from: 'submission', basis: [], standing: 'digest' },
  draft: { duration: { days: 7 }, by: 'service', from: 'last-edit', basis: [{ source: '个人信息保护法', articles: ['第四十七条'] }], standing: 'choice' },
} as const satisfies Readonly<Record<string, Deadline>>;

/** Name of a deadline. */
export type DeadlineName = keyof typeof deadlines;
