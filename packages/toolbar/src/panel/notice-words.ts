import type { PanelWords } from './panel-view.js';

/** A notice in words: the aid's own, else what any aid can meet. */
export function noticeWords({ aids, messages }: PanelWords, aid: string, notice: string | null): string {
  if (!notice) return '';
  return aids[aid]?.notices[notice] ?? (notice === 'load' ? messages.notices.load : messages.notices.error);
}
