import type { AidInfo } from '@mangdao/contract';
import { noticeWords } from './notice-words.js';
import type { PanelState, PanelWords } from './panel-view.js';
import { valueWords } from './value-words.js';

const mostByName = 3;

function aidSentence(words: PanelWords, { id }: AidInfo, { states, reports }: PanelState): string {
  const { messages } = words;
  const name = words.aids[id]?.name ?? id;
  const report = reports[id];
  const notice = noticeWords(words, id, report?.notice ?? null);
  if (report?.status === 'failed') return `${name} ${notice || messages.notices.error}`;
  if (!states[id]) return messages.off(name);
  if (report?.status === 'loading') return `${name} ${messages.loading}`;
  return notice ? `${messages.on(name)}${messages.separator}${notice}` : messages.on(name);
}

/** What to announce between two moments: sentences by what they are about, so that a later one replaces an earlier. */
export function changeSentences(
  words: PanelWords,
  aids: readonly AidInfo[],
  before: PanelState,
  after: PanelState,
): Map<string, string> {
  const sentences = new Map<string, string>();
  let turned = 0;
  for (const aid of aids) {
    const { id } = aid;
    const [was, now] = [before.states[id], after.states[id]];
    const [reportWas, reportNow] = [before.reports[id], after.reports[id]];
    if (!was !== !now || reportWas?.status !== reportNow?.status || reportWas?.notice !== reportNow?.notice) {
      // An aid that is off and has nothing to say any more is no news.
      if (was || now || reportNow) sentences.set(id, aidSentence(words, aid, after));
      if (!was !== !now) turned++;
      continue;
    }
    if (!was || !now || was === now) continue;
    for (const [name, setting] of Object.entries(aid.settings)) {
      // A picked value is an opaque name; the native select says its label.
      if (was[name] === now[name] || setting.kind === 'pick') continue;
      const label = words.aids[id]?.settings[name] ?? name;
      sentences.set(`${id}.${name}`, words.messages.set(label, valueWords(words, aid, name, now[name])));
    }
  }
  // A reset or a profile turns many at once; nobody wants to hear a list.
  if (turned <= mostByName) return sentences;
  return new Map([['', words.messages.countOn(Object.keys(after.states).length)]]);
}
