import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Status } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';

/** What is told of the review of an application. */
export type Review = NonNullable<Status['review']>;

/** The notice that asks for more, while it is neither answered nor over; `today` is the day in China, `YYYY-MM-DD` (法律援助法 第四十三条). */
export const openNotice = (review: Review | undefined, today: string): Review['supplement'] =>
  review?.supplement && review.supplement.answeredAt === null && today <= review.supplement.due ? review.supplement : null;

/** Where the review stands: who deals with it, by when, why it was decided so, and what is asked for. */
export function reviewPart({ decisionDue, institution, person, reason, supplement }: Review, { follow }: DeskWords, day: (day: string) => string): TemplateResult {
  return html`<p>${follow.institution} ${institution.name}</p>
    ${decisionDue ? html`<p>${follow.decisionDue} ${day(decisionDue)}</p>` : nothing} ${person ? html`<p>${follow.person} ${person}</p>` : nothing}
    ${reason ? html`<p>${follow.reason} ${reason}</p>` : nothing}
    ${supplement
      ? html`<div class="warning">
          <h3>${follow.asked}</h3>
          <p>${supplement.text}</p>
          <p>${supplement.answeredAt === null ? follow.askedUntil(day(supplement.due)) : follow.supplied}</p>
        </div>`
      : nothing}`;
}
