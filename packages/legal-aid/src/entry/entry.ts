import { dressed } from '@mangdao/elements/dressed';
import type { ViewName } from '../view.js';
import { entryIcons } from './entry-icons.js';
import type { EntryWords, Offer } from './entry-words.js';

/** A drawing beside a name; it says nothing that the name does not. */
const icon = (paths: readonly string[]): SVGElement =>
  dressed('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ...paths.map((d) => dressed('path', { d })));

/** What the visitor can do, as buttons, and the numbers to call. */
export function entry(words: EntryWords, choose: (view: ViewName) => void): HTMLElement {
  const offer = (view: Exclude<ViewName, 'handover' | 'survey'>, [name, hint]: Offer): HTMLElement => {
    const text = dressed('span', {}, dressed('b', {}, name), dressed('small', {}, hint));
    const button = dressed('button', { type: 'button', 'data-view': view, part: `offer offer-${view}` }, icon(entryIcons[view]), text);
    button.addEventListener('click', () => choose(view));
    return button;
  };
  const hotline = ([number, of]: readonly [string, string]): HTMLElement =>
    dressed('li', {}, dressed('a', { href: `tel:${number}`, part: 'hotline', 'aria-label': words.call(number, of) }, icon(entryIcons.phone), dressed('b', {}, number), dressed('small', {}, of)));
  const offers = Object.entries(words.offers) as [keyof EntryWords['offers'], Offer][];
  return dressed(
    'section',
    { class: 'entry', 'aria-labelledby': 'entry-title' },
    dressed('h2', { id: 'entry-title' }, words.title),
    dressed('p', {}, words.lead),
    dressed('div', { class: 'offers' }, ...offers.map(([view, words]) => offer(view, words)), offer('danger', words.danger)),
    dressed('h3', { id: 'entry-calls' }, words.calls),
    dressed('ul', { role: 'list', 'aria-labelledby': 'entry-calls' }, ...words.hotlines.map(hotline)),
  );
}
