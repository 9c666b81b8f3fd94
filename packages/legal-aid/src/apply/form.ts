import {
  derivedAnswers, formProblems, keptAnswers, type Answer, type Answers, type Circumstances, type ConsentRecord, type KnownQuestion, type Problem, type QuestionKey, type Review,
} from '@mangdao/application/form';
import type { Numbers } from './numbers.js';
import { pages, type Page } from './pages.js';
import { prefilled } from './prefilled.js';

/** The version of the notice on personal information that consents refer to. */
export const noticeVersion = '2026-11';

/** What follows from answers on a day, worked out when it is first wanted. */
interface Seen {
  readonly answers: Answers;
  readonly today: string;
  readonly whole: boolean;
  readonly rules: Numbers | undefined;
  pages?: readonly Page[];
  kept?: Answers;
  lacking?: readonly Problem[];
  urgent?: boolean;
}

/** Where the visitor is, and what is wrong there. */
export class Form {
  /** What is wrong on this page, to be shown; warnings let one go on. */
  found: readonly Problem[] = [];
  /** What the visitor entered on this page and has not confirmed; `undefined` where the box is empty. */
  #entered: { readonly answer: Answer | undefined } | undefined;
  #seen: Seen | undefined;
  #place: string;
  #back: 'review' | undefined;
  /** Fills in everything though it is urgent. */
  whole = false;

  constructor(
    private readonly circumstances: () => Circumstances,
    public answers: Answers = {},
    place = '',
    /** The rules of numbers, once they are there. */
    private readonly numbers: () => Numbers | undefined = () => undefined,
  ) {
    this.#place = place;
  }

  get today(): string {
    return this.circumstances().today;
  }

  get pages(): readonly Page[] {
    return (this.#now.pages ??= pages(this.answers, this.circumstances(), this.whole));
  }

  /** The page shown: where its question is no longer asked, the first that has no answer. */
  get page(): Page {
    const all = this.pages;
    return all.find(({ key }) => key === this.#place) ?? all.find(({ key }) => this.answers[key] === undefined) ?? all.at(-1)!;
  }

  get isUrgent(): boolean {
    return (this.#now.urgent ??= derivedAnswers(this.answers, this.today)['isUrgent'] === true);
  }

  get isShort(): boolean {
    return !this.whole && this.isUrgent;
  }

  /** What stands in the box: entered, answered, or proposed. */
  shown(question: KnownQuestion): Answer | undefined {
    if (this.#entered) return this.#entered.answer;
    const answer = this.answers[question.key];
    if (answer !== undefined) return answer ?? undefined;
    const proposed = question.defaultFrom === undefined ? undefined : this.answers[question.defaultFrom];
    const suits = typeof proposed !== 'string' || !('values' in question) || question.values.includes(proposed);
    return question.default ?? (suits ? (proposed ?? undefined) : undefined);
  }

  /** Takes an entry; it is looked at when the visitor goes on. */
  enter(answer: Answer | undefined): void {
    this.#entered = { answer };
  }

  /** Goes on, or stays and says why in `found`. Warnings are shown once. */
  next(): boolean {
    const { page } = this;
    if (page.is !== 'question') return this.#move(page.key);
    const { question } = page;
    const answer = this.shown(question);
    const answers = { ...this.answers, [question.key]: answer };
    const found = this.#problemsOf(question, answers);
    const warned = this.found.map(({ code }) => code).join();
    const blocked = found.some(({ severity }) => severity === 'error') || (found.length > 0 && found.map(({ code }) => code).join() !== warned);
    this.found = blocked ? found : [];
    if (blocked) return false;
    // Nothing entered where nothing is wanted: passed over, and not asked again.
    const numbers = this.numbers();
    const taken = { ...answers, [question.key]: answer ?? null };
    this.answers = numbers ? prefilled(question.key, taken, this.today, numbers) : taken;
    return this.#move(question.key);
  }

  /** Passes a question over: “I don’t know”, “later”. */
  skip(): void {
    const { page } = this;
    this.answers = { ...this.answers, [page.key]: null };
    this.#move(page.key);
  }

  /** Goes one page back; what was entered stays. `false` on the first. */
  back(): boolean {
    const all = this.pages;
    const before = all[all.findIndex(({ key }) => key === this.page.key) - 1];
    if (this.#back) return this.goTo(this.#back);
    return before !== undefined && this.goTo(before.key);
  }

  /** Goes to a page; from the review, going on comes back to it. */
  goTo(key: string): boolean {
    if (this.page.key === 'review' && key !== 'review') this.#back = 'review';
    else this.#back = undefined;
    this.#keep();
    this.#place = key;
    this.found = [];
    return true;
  }

  /** What still stands in the way of sending, or is worth a second look. */
  get lacking(): readonly Problem[] {
    const keys = new Set<string>(this.pages.map(({ key }) => key));
    return (this.#now.lacking ??= this.#problems({ toSubmit: true }, this.answers).filter(({ question, severity }) => severity === 'error' || keys.has(question)));
  }

  /** What may be kept on a device or sent. */
  get kept(): Answers {
    return (this.#now.kept ??= keptAnswers(this.answers, this.circumstances()));
  }

  /** Which consents were given or refused, when, and to which version of the notice (个人信息保护法 第十四条). */
  consents(at: string): readonly ConsentRecord[] {
    return this.pages.flatMap((page) =>
      page.is === 'question' && page.question.kind === 'consent' && typeof this.answers[page.key] === 'boolean' ? [{ question: page.key, at, version: noticeVersion }] : [],
    );
  }

  /** Takes back the consent to sensitive data (个人信息保护法 第十五条); what was told under it goes with it. */
  takeBackConsent(): void {
    this.#entered = undefined;
    this.found = [];
    this.answers = keptAnswers({ ...this.answers, consentSensitive: false }, this.circumstances());
  }

  /** What was worked out for the answers as they are; a step asks for it some ten times. Answers are replaced, never changed. */
  get #now(): Seen {
    // Of all circumstances only the day changes while a form is open.
    const { answers, today, whole } = this;
    const rules = this.numbers();
    if (this.#seen?.answers !== answers || this.#seen.today !== today || this.#seen.whole !== whole || this.#seen.rules !== rules) this.#seen = { answers, today, whole, rules };
    return this.#seen;
  }

  #problems(review: Pick<Review, 'toSubmit' | 'about'>, answers: Answers): readonly Problem[] {
    return formProblems(answers, { ...this.circumstances(), ...review }, this.numbers()?.numberRules);
  }

  /** What is wrong on one page. */
  #problemsOf({ key, skippable }: KnownQuestion, answers: Answers): readonly Problem[] {
    // A question that may be skipped is not missed: going on without an answer skips it. Contacts are looked at in the review.
    // What is missing in a part of it is: a row without its name, a street without its county.
    const isMissing = ({ code, column }: Problem): boolean => column === undefined && (code.startsWith('missing') || code === 'must-agree');
    const passed = (problem: Problem): boolean => problem.code === 'no-contact' || (isMissing(problem) && (skippable === true || problem.severity !== 'error'));
    return this.#problems({ toSubmit: true, about: key }, answers).filter((problem) => !passed(problem));
  }

  /** What was entered and not confirmed is kept all the same: nobody types twice. */
  #keep(): void {
    const { page } = this;
    if (this.#entered && page.is === 'question' && this.#entered.answer !== undefined) this.answers = { ...this.answers, [page.key]: this.#entered.answer };
    this.#entered = undefined;
  }

  #move(from: string): true {
    this.#entered = undefined;
    this.found = [];
    const all = this.pages;
    const rest = all.slice(all.findIndex(({ key }) => key === from) + 1);
    const open = ({ is, key }: Page): boolean => is === 'question' && this.answers[key] === undefined;
    // After a change from the review: first whatever the change made necessary.
    const target = this.#back ? (rest.find(open) ?? all.at(-1)) : rest[0];
    if (target?.key === 'review') this.#back = undefined;
    this.#place = target?.key ?? from;
    return true;
  }
}

/** The key of a question by its name in a problem. */
export const questionKey = ({ question }: Problem): QuestionKey => question as QuestionKey;
