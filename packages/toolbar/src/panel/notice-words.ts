import type { PanelWords } from './panel-view.js';

/** A notice in words: the aid's own, else what any aid can meet. */
export function noticeWords({ aids, messages }: PanelWords, aid: string, notice: string | null): string {
  if (!notice) return '';
  const [key = '', values] = notice.split('?');
  const words = aids[aid]?.notices[key] ?? (key === 'load' ? messages.notices.load : messages.notices.error);
  const told = new URLSearchParams(values);
  return words.replace(/{(\w+)}/g, (_, name: string) => told.get(name) ?? '');
}
